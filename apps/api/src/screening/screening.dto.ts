import {
  SCREENING_CONSENTS,
  SCREENING_KINDS,
  SCREENING_RESULTS,
  type ScreeningConsent,
  type ScreeningKind,
  type ScreeningResult,
} from '@najat/domain';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, OneOf } from '../platform/http/fields.js';

export class RecordScreening {
  @OneOf(SCREENING_KINDS, 'ScreeningKind') kind!: ScreeningKind;
  @OneOf(SCREENING_CONSENTS, 'ScreeningConsent') consent!: ScreeningConsent;
  @CalendarDay({ optional: true, description: 'With consent; never after a refusal' }) takenOn?: string;
  @OneOf(SCREENING_RESULTS, 'ScreeningResult', { optional: true, description: '`pending` when left out' })
  result?: ScreeningResult;
  @CalendarDay({ optional: true, description: 'With a result that is not `pending`' }) resultedOn?: string;
}

export class RecordScreeningResult extends BasedOn {
  @OneOf(SCREENING_RESULTS, 'ScreeningResult', {
    description: '`pending` takes back a result that was entered by mistake',
  })
  result!: ScreeningResult;
  @CalendarDay({ optional: true, description: 'With a result that is not `pending`' }) resultedOn?: string;
}
