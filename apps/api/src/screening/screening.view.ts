import {
  SCREENING_CONSENTS,
  SCREENING_KINDS,
  SCREENING_RESULTS,
  type ScreeningConsent,
  type ScreeningKind,
  type ScreeningResult,
} from '@najat/domain';
import { CalendarDay, Id, Instant, ListOf, OneOf, Text, TextList, Whole } from '../platform/http/fields.js';

export class ScreeningView {
  @Id() id!: string;
  @OneOf(SCREENING_KINDS, 'ScreeningKind') kind!: ScreeningKind;
  @OneOf(SCREENING_CONSENTS, 'ScreeningConsent') consent!: ScreeningConsent;
  @CalendarDay({ nullable: true }) takenOn!: string | null;
  @OneOf(SCREENING_RESULTS, 'ScreeningResult', { nullable: true }) result!: ScreeningResult | null;
  @CalendarDay({ nullable: true }) resultedOn!: string | null;
  @Text() recordedBy!: string;
  @Instant() recordedAt!: string;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

export class ScreeningList {
  @ListOf(() => ScreeningView) items!: ScreeningView[];
  @TextList({ description: 'What the reader may add to it now' }) actions!: string[];
}
