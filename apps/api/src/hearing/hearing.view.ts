import {
  HEARING_END_REASONS,
  HEARING_OUTCOMES,
  HEARING_REPORTS,
  hearingMachine,
  LEGAL_BASES,
  referralMachine,
  type HearingEndReason,
  type HearingOutcome,
  type HearingReport,
  type HearingState,
  type LegalBasis,
  type ReferralState,
} from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import {
  CalendarDay,
  ClockTime,
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

export class HearingView {
  @Id() id!: string;
  @Id() referralId!: string;
  @Nested(() => PlaceView, { description: 'Before which it was set' }) court!: PlaceView;
  @Flag({ description: 'The file has been transferred to another court since' }) isOfFormerCourt!: boolean;
  @CalendarDay() on!: string;
  @ClockTime({ nullable: true }) at!: string | null;
  @OneOf(hearingMachine.states, 'HearingState') state!: HearingState;
  @OneOf(HEARING_END_REASONS, 'HearingEndReason', { nullable: true }) reason!: HearingEndReason | null;
  @Text({ nullable: true, max: 500 }) words!: string | null;
  @CalendarDay({ nullable: true, description: 'The day it was postponed to' }) postponedTo!: string | null;
  @Text() setBy!: string;
  @Instant() setAt!: string;
  @Text({ nullable: true }) endedBy!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

/** The hearings of a case, the latest day first. */
export class HearingList {
  @ListOf(() => HearingView) items!: HearingView[];
  @TextList({ description: '`set` when the reader may set a day' }) actions!: string[];
  @CalendarDay({ description: 'No day before the order of the case is set' }) orderedOn!: string;
}

/** One case on the list of a day. */
export class HearingListItem extends HearingView {
  @Text() caseNumber!: string;
  @Text({ description: 'Empty for readers who do not see names' }) personName!: string;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @OneOf(referralMachine.states, 'ReferralState') referralState!: ReferralState;
  @Nested(() => PlaceView) centre!: PlaceView;
  @Nested(() => TermStandingView, { nullable: true }) term!: TermStandingView | null;
  @OneOf(HEARING_REPORTS, 'HearingReport', {
    nullable: true,
    description: 'Whether the court has a report since its last decision; null for readers of no report',
  })
  report!: HearingReport | null;
  @Id({ nullable: true, description: 'That report' }) reportId!: string | null;
  @Text({ nullable: true }) reportNumber!: string | null;
}

export class HearingPage extends PageView {
  @ListOf(() => HearingListItem) items!: HearingListItem[];
}

/** A day in figures. */
export class HearingCounts {
  @Whole() set!: number;
  @Whole() held!: number;
  @Whole() postponed!: number;
  @Whole() cancelled!: number;
  @Whole({ nullable: true, description: 'Of those still to be held: whose court has the report' })
  reportsHandedIn!: number | null;
  @Whole({ nullable: true, description: 'Of those still to be held: whose report is due' })
  reportsDue!: number | null;
}

/** What became of one line. */
export class HearingLineView {
  @Text({ max: 40 }) caseNumber!: string;
  @OneOf(HEARING_OUTCOMES, 'HearingOutcome') outcome!: HearingOutcome;
  @Text({ nullable: true, description: 'Code of the problem that refused it' }) code!: string | null;
  @Id({ nullable: true }) referralId!: string | null;
  @Text({ nullable: true }) personName!: string | null;
}

export class HearingLines {
  @ListOf(() => HearingLineView) items!: HearingLineView[];
  @Whole() set!: number;
  @Whole() refused!: number;
}
