import {
  ABSENCE_KINDS,
  ADMISSION_KINDS,
  COMPLIANCES,
  DISCIPLINES,
  DRUG_CLASSES,
  LEGAL_BASES,
  phaseMachine,
  RECOMMENDATION_CODES,
  REPORT_AUTHORS,
  REPORT_KINDS,
  REPORT_LANGUAGES,
  reportMachine,
  SIGNING_CAPACITIES,
  type AbsenceKind,
  type AdmissionKind,
  type Compliance,
  type Discipline,
  type DrugClass,
  type LegalBasis,
  type PhaseState,
  type Recommendation,
  type ReportAuthor,
  type ReportKind,
  type ReportLanguage,
  type ReportState,
  type SigningCapacity,
} from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import {
  CalendarDay,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';
import { TermStandingView } from '../referral/index.js';

/** A report in the list of its file. */
export class ReportListItem {
  @Id() id!: string;
  @OneOf(REPORT_KINDS, 'ReportKind') kind!: ReportKind;
  @OneOf(REPORT_AUTHORS, 'ReportAuthor') author!: ReportAuthor;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage') language!: ReportLanguage;
  @OneOf(reportMachine.states, 'ReportState') state!: ReportState;
  @OneOf(COMPLIANCES, 'Compliance', { nullable: true }) compliance!: Compliance | null;
  @OneOf(RECOMMENDATION_CODES, 'Recommendation', { nullable: true }) recommendation!: Recommendation | null;
  @Whole({ nullable: true }) recommendedDays!: number | null;
  @Text({ nullable: true }) number!: string | null;
  @Text({ nullable: true, description: 'Number and check code, as the public page asks for them' })
  checkNumber!: string | null;
  @CalendarDay({ nullable: true }) periodFrom!: string | null;
  @CalendarDay({ nullable: true }) periodTo!: string | null;
  @Text() draftedBy!: string;
  @Instant() draftedAt!: string;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Text({ nullable: true, description: 'SHA-256 of the document, in hexadecimal' }) sha256!: string | null;
  @Id({ nullable: true }) correctsId!: string | null;
  @Text({ nullable: true, description: 'Number of the report that this one corrects' })
  correctsNumber!: string | null;
  @Text({ nullable: true, description: 'Number of the report that took its place' })
  correctedBy!: string | null;
  @Whole() version!: number;
  @TextList() actions!: string[];
}

export class ReportList {
  @ListOf(() => ReportListItem) items!: ReportListItem[];
  @TextList({ description: '`draft` when the reader may draft a report now' }) actions!: string[];
  @OneOf(ADMISSION_KINDS, 'AdmissionKind', { nullable: true, description: 'Of the stay reported on' })
  admissionKind!: AdmissionKind | null;
}

/** A report on its way to a court or before one. */
export class ReportPageItem {
  @Id() id!: string;
  @Id() referralId!: string;
  @OneOf(REPORT_KINDS, 'ReportKind') kind!: ReportKind;
  @OneOf(REPORT_AUTHORS, 'ReportAuthor') author!: ReportAuthor;
  @OneOf(reportMachine.states, 'ReportState') state!: ReportState;
  @Text({ nullable: true }) number!: string | null;
  @Text() caseNumber!: string;
  @Text() personName!: string;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @Nested(() => PlaceView) centre!: PlaceView;
  @Nested(() => PlaceView) court!: PlaceView;
  @Nested(() => TermStandingView, { nullable: true, description: 'By which the list is ordered' })
  term!: TermStandingView | null;
  @CalendarDay({ nullable: true }) submittedOn!: string | null;
  @Whole({ nullable: true, description: 'Signatures under what is before the signatories; null to a court' })
  signed!: number | null;
  @Whole({ nullable: true, description: 'How many it needs' }) needed!: number | null;
}

export class ReportPage extends PageView {
  @ListOf(() => ReportPageItem) items!: ReportPageItem[];
}

export class ReportAttendanceView {
  @Whole() present!: number;
  @Whole() late!: number;
  @Whole() excused!: number;
  @Whole() absent!: number;
}

export class ReportDisciplineView {
  @OneOf(DISCIPLINES, 'Discipline') discipline!: Discipline;
  @OneOf(phaseMachine.states, 'PhaseState') state!: PhaseState;
  @Nested(() => ReportAttendanceView) attendance!: ReportAttendanceView;
}

export class ReportedAbsenceView {
  @OneOf(ABSENCE_KINDS, 'AbsenceKind') kind!: AbsenceKind;
  @CalendarDay() from!: string;
  @CalendarDay({ nullable: true }) to!: string | null;
}

export class ReportedClassView {
  @OneOf(DRUG_CLASSES, 'DrugClass') drugClass!: DrugClass;
  @Whole() negative!: number;
  @Whole({ description: 'Of a screening that nothing has confirmed' }) presumptivePositive!: number;
  @Whole() confirmedPositive!: number;
}

export class ReportedTestsView {
  @Whole() given!: number;
  @Whole() refused!: number;
  @Whole() missed!: number;
  @Whole() invalid!: number;
  @Whole({ description: 'Of those given: no result is known yet' }) awaited!: number;
  @ListOf(() => ReportedClassView) classes!: ReportedClassView[];
}

export class ReportPlaceView {
  @Text() en!: string;
  @Text() ar!: string;
  @Text() ckb!: string;
}

/** The facts of a report: of today while it is drafted, fixed from then on. */
export class ReportFactsView {
  @Text() caseNumber!: string;
  @Text() personName!: string;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @OneOf(ADMISSION_KINDS, 'AdmissionKind') admissionKind!: AdmissionKind;
  @Text() orderNumber!: string;
  @CalendarDay() orderedOn!: string;
  @Nested(() => ReportPlaceView) court!: ReportPlaceView;
  @Nested(() => ReportPlaceView) centre!: ReportPlaceView;
  @CalendarDay() admittedOn!: string;
  @CalendarDay({ nullable: true }) dischargedOn!: string | null;
  @CalendarDay() periodFrom!: string;
  @CalendarDay() periodTo!: string;
  @ListOf(() => ReportDisciplineView) disciplines!: ReportDisciplineView[];
  @ListOf(() => ReportedAbsenceView, { description: 'Days away from the centre in the period' })
  absences!: ReportedAbsenceView[];
  @Nested(() => ReportedTestsView, {
    optional: true,
    description: 'Drug tests of the period; there only when the order asks for them',
  })
  tests?: ReportedTestsView;
}

export class SignatureView {
  @Text() name!: string;
  @OneOf(SIGNING_CAPACITIES, 'SigningCapacity') capacity!: SigningCapacity;
  @OneOf(DISCIPLINES, 'Discipline', { nullable: true }) discipline!: Discipline | null;
  @Instant() signedAt!: string;
  @Flag({ description: 'It is the reader’s own' }) own!: boolean;
}

export class SentBackView {
  @Text({ max: 1000 }) words!: string;
  @Text() by!: string;
  @Instant() at!: string;
}

export class QuorumView {
  @Whole() needed!: number;
  @Flag({ description: 'A figure that nobody has confirmed warns, and does not block' }) confirmed!: boolean;
  @Whole() signed!: number;
}

export class ReportView extends ReportListItem {
  @Id() referralId!: string;
  @Text({ nullable: true, max: 8000 }) words!: string | null;
  @Text({ nullable: true }) approvedBy!: string | null;
  @Instant({ nullable: true }) approvedAt!: string | null;
  @Nested(() => ReportFactsView, {
    nullable: true,
    description: 'Absent where the reader is told when it is presented',
  })
  facts!: ReportFactsView | null;
  @ListOf(() => SignatureView) signatures!: SignatureView[];
  @Nested(() => QuorumView) quorum!: QuorumView;
  @ListOf(() => SentBackView, {
    description: 'Why it was sent back, the latest first: of a draft, what it waits for. Not told to a court',
  })
  sentBack!: SentBackView[];
}

/** What anybody is told of a report whose number and code they hold. */
export class CheckView {
  @Text() number!: string;
  @CalendarDay() submittedOn!: string;
  @Text({ description: 'SHA-256 of the document, in hexadecimal' }) sha256!: string;
  @Flag({ description: 'Another report has taken its place' }) superseded!: boolean;
}
