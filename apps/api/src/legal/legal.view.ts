import {
  JURISDICTIONS,
  LEGAL_BASES,
  legalParameterMachine,
  PARAMETER_KEYS,
  PARAMETER_NOTES,
  SOURCE_MARKS,
  TERM_STATUSES,
  type Jurisdiction,
  type LegalBasis,
  type LegalParameterState,
  type ParameterKey,
  type ParameterNote,
  type SourceMark,
  type TermStatus,
} from '@najat/domain';
import {
  CalendarDay,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Prose,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';

export class LegalParameterView {
  @Id() id!: string;
  @OneOf(PARAMETER_KEYS, 'ParameterKey') key!: ParameterKey;
  @OneOf(JURISDICTIONS, 'Jurisdiction') jurisdiction!: Jurisdiction;
  @OneOf(LEGAL_BASES, 'LegalBasis', {
    nullable: true,
    description: 'Null: every article without a figure of its own',
  })
  basis!: LegalBasis | null;
  @Whole({ description: 'Counts the versions of this figure, as a computed date names them' })
  number!: number;
  @Whole({ nullable: true, description: 'Null: the law sets no such figure' }) value!: number | null;
  @CalendarDay() effectiveFrom!: string;
  @CalendarDay({ nullable: true, description: 'Before `effectiveFrom` when another took every day from it' })
  effectiveTo!: string | null;
  @OneOf(legalParameterMachine.states, 'LegalParameterState') state!: LegalParameterState;
  @Flag({ description: 'Confirmed ones refuse what does not meet them; unconfirmed ones warn' })
  confirmed!: boolean;
  @OneOf(SOURCE_MARKS, 'SourceMark') source!: SourceMark;
  @OneOf(PARAMETER_NOTES, 'ParameterNote') note!: ParameterNote;
  @Prose({ nullable: true }) words!: string | null;
  @Text({ nullable: true, description: 'Null: Najat started with it' }) proposedBy!: string | null;
  @Instant({ nullable: true }) proposedAt!: string | null;
  @Text({ nullable: true, max: 300 }) instrument!: string | null;
  @Text({ nullable: true }) confirmedBy!: string | null;
  @Instant({ nullable: true }) confirmedAt!: string | null;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

/** All versions of all figures: a few hundred rows, answered whole. */
export class LegalParameterList {
  @ListOf(() => LegalParameterView) items!: LegalParameterView[];
}

/** The term of one case, as far as another figure could move it. */
export class TermOutlineView {
  @CalendarDay({ nullable: true }) from!: string | null;
  @CalendarDay({ nullable: true }) to!: string | null;
  @Whole({ nullable: true }) daysLeft!: number | null;
  @OneOf(TERM_STATUSES, 'TermStatus') status!: TermStatus;
  @Whole() daysWithoutBasis!: number;
  @Whole() daysHeldPastExpiry!: number;
}

export class MovedCase {
  @Id() id!: string;
  @Text() caseNumber!: string;
  @Nested(() => TermOutlineView) before!: TermOutlineView;
  @Nested(() => TermOutlineView) after!: TermOutlineView;
}

export class StandingCount {
  @OneOf(TERM_STATUSES, 'TermStatus') status!: TermStatus;
  @Whole() before!: number;
  @Whole() after!: number;
}

/** What a proposal would do to some of the open cases; the next part begins where this one says. */
export class ParameterEffect {
  @Whole({ description: 'Open cases of the jurisdiction reckoned in this part' }) reckoned!: number;
  @Whole({ description: 'All of them; only in the first part', optional: true }) total?: number;
  @ListOf(() => StandingCount, { description: 'How the cases of this part stand, before and after' })
  standings!: StandingCount[];
  @Whole({ description: 'Those of them whose term would be another' }) movedTotal!: number;
  @ListOf(() => MovedCase, { description: 'At most 100 of those, worst first' }) moved!: MovedCase[];
  @Text({ optional: true, description: 'Where the next part begins; absent in the last one' }) next?: string;
}

export class HolidayView {
  @Id() id!: string;
  @CalendarDay() day!: string;
  @OneOf(JURISDICTIONS, 'Jurisdiction', { nullable: true, description: 'Null: both' })
  jurisdiction!: Jurisdiction | null;
  @Text() nameEn!: string;
  @Text() nameAr!: string;
  @Text() nameCkb!: string;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

export class HolidayList {
  @ListOf(() => HolidayView) items!: HolidayView[];
}
