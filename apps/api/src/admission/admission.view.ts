import {
  ABSENCE_KINDS,
  ADMISSION_KINDS,
  admissionMachine,
  DISCHARGE_REASON_CODES,
  LEGAL_BASES,
  OUTCOMES,
  type AbsenceKind,
  type AdmissionKind,
  type AdmissionState,
  type DischargeReason,
  type LegalBasis,
  type Outcome,
} from '@najat/domain';
import { PersonView } from '../person/index.js';
import { PageView } from '../platform/database/page.js';
import { CalendarDay, Id, ListOf, Nested, OneOf, Text, TextList, Whole } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';
import { OrderEntryView, TermStandingView } from '../referral/index.js';

export class AdmissionListItem {
  @Id() id!: string;
  @Id() referralId!: string;
  @Text() caseNumber!: string;
  @Text({ description: 'Empty for readers who do not see names' }) personName!: string;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @OneOf(ADMISSION_KINDS, 'AdmissionKind') kind!: AdmissionKind;
  @OneOf(admissionMachine.states, 'AdmissionState') state!: AdmissionState;
  @Nested(() => PlaceView) centre!: PlaceView;
  @Text({ nullable: true, description: 'Ward and bed' }) bed!: string | null;
  @CalendarDay() admittedOn!: string;
  @CalendarDay({ nullable: true }) dischargedOn!: string | null;
  @OneOf(DISCHARGE_REASON_CODES, 'DischargeReason', { nullable: true })
  dischargeReason!: DischargeReason | null;
  @Whole({ description: 'Days from arrival to today or to discharge' }) days!: number;
  @Whole({ description: 'Phases completed of the five' }) phasesCompleted!: number;
  @Nested(() => TermStandingView, { nullable: true, description: 'None of a file of Article 40' })
  term!: TermStandingView | null;
}

export class AdmissionPage extends PageView {
  @ListOf(() => AdmissionListItem) items!: AdmissionListItem[];
}

/** A time away from the stay. */
export class AbsenceView {
  @Id() id!: string;
  @OneOf(ABSENCE_KINDS, 'AbsenceKind') kind!: AbsenceKind;
  @CalendarDay() from!: string;
  @CalendarDay({ nullable: true, description: 'Last whole day away; none while it lasts' }) to!:
    string | null;
  @Text({ nullable: true, max: 500 }) words!: string | null;
  @Text() recordedBy!: string;
  @Text({ nullable: true, max: 500, description: 'Why it was struck; it counts no more' }) struck!:
    string | null;
}

export class AdmissionView extends AdmissionListItem {
  @Nested(() => PersonView, { optional: true, description: 'Absent for readers who do not see names' })
  person?: PersonView;
  @Nested(() => PlaceView, { nullable: true }) court!: PlaceView | null;
  @Text({ nullable: true }) orderNumber!: string | null;
  @CalendarDay() orderedOn!: string;
  @OneOf(OUTCOMES, 'Outcome', { nullable: true }) outcome!: Outcome | null;
  @Id({ nullable: true }) decisionId!: string | null;
  @Text({ nullable: true, max: 4000 }) dischargeSummary!: string | null;
  @ListOf(() => AbsenceView) absences!: AbsenceView[];
  @ListOf(() => OrderEntryView) entries!: OrderEntryView[];
  @Whole() referralVersion!: number;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}
