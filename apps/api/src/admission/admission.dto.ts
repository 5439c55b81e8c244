import {
  ABSENCE_KINDS,
  ADMISSION_ATTENTION,
  ADMISSION_KINDS,
  admissionMachine,
  LEGAL_BASES,
  type AbsenceKind,
  type AdmissionAttention,
  type AdmissionKind,
  type AdmissionState,
  type LegalBasis,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, Id, OneOf, Prose } from '../platform/http/fields.js';

export class AdmitPerson extends BasedOn {
  @CalendarDay({ description: 'Day of arrival' }) admittedOn!: string;
  @Id({ optional: true, description: 'Another bed than the one reserved' }) bedId?: string;
}

export class MoveBed extends BasedOn {
  @Id() bedId!: string;
}

export class RecordAbsence extends BasedOn {
  @OneOf(ABSENCE_KINDS, 'AbsenceKind') kind!: AbsenceKind;
  @CalendarDay({ description: 'First whole day away' }) from!: string;
  @Prose({ optional: true, max: 500 }) words?: string;
}

export class RecordReturn extends BasedOn {
  @CalendarDay({ description: 'Day of the return, a day in the house again' }) returnedOn!: string;
}

export class StrikeAbsence extends BasedOn {
  @Id() absenceId!: string;
  @Prose({ max: 500, description: 'Why it should not be there' }) words!: string;
}

export class AdmissionListQuery extends PageQuery {
  @OneOf(admissionMachine.states, 'AdmissionState', { optional: true }) state?: AdmissionState;
  @OneOf(ADMISSION_ATTENTION, 'AdmissionAttention', { optional: true }) attention?: AdmissionAttention;
  @OneOf(ADMISSION_KINDS, 'AdmissionKind', { optional: true }) kind?: AdmissionKind;
  @OneOf(LEGAL_BASES, 'LegalBasis', { optional: true }) legalBasis?: LegalBasis;
  @Id({ optional: true }) centreId?: string;
}
