import {
  actionsFrom,
  COURT_DECISIONS,
  displayName,
  isVoluntary,
  LEGAL_BASES,
  ORDER_ENTRY_KINDS,
  reachOf,
  referralMachine,
  type CourtDecision,
  type LegalBasis,
  type OrderEntryKind,
  type Permission,
  type PersonName,
  type ReferralState,
} from '@najat/domain';
import { TermStandingView } from './term.view.js';
import { PersonView, seesNames } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
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

export class OrderEntryView {
  @Id() id!: string;
  @Whole() number!: number;
  @OneOf(ORDER_ENTRY_KINDS, 'OrderEntryKind') kind!: OrderEntryKind;
  @Nested(() => PlaceView, { nullable: true }) court!: PlaceView | null;
  @Text({ nullable: true }) reference!: string | null;
  @CalendarDay() decidedOn!: string;
  @Whole({ nullable: true }) termDays!: number | null;
  @Text({ nullable: true }) judge!: string | null;
  @Text({ nullable: true, max: 1000 }) note!: string | null;
  @Whole({ nullable: true, description: 'The entry it corrects' }) corrects!: number | null;
  @OneOf(COURT_DECISIONS, 'CourtDecision', {
    nullable: true,
    description: 'What that should have been; struck if none',
  })
  correctedKind!: CourtDecision | null;
  @Text({ nullable: true, description: 'Number of the report that the court answers with it' })
  answersReport!: string | null;
  @Flag({ description: 'The court asks for drug tests in the reports' }) asksForTests!: boolean;
  @Text({ description: 'Who entered it' }) recordedBy!: string;
  @Instant() recordedAt!: string;
  @Text({ nullable: true, description: 'Who found it to agree with the paper' }) verifiedBy!: string | null;
  @Instant({ nullable: true }) verifiedAt!: string | null;
  @Flag({ description: 'Whether the reader may verify it now' }) verifiable!: boolean;
}

export const MILESTONES = [
  'logged',
  'verified',
  'bed_reserved',
  'arrived',
  'report_due',
  'report_submitted',
  'decision',
  'left',
] as const;

/** A step of the pathway a clerk follows; `on` is absent until it has happened. */
export class MilestoneView {
  @OneOf(MILESTONES, 'Milestone') step!: (typeof MILESTONES)[number];
  @CalendarDay({ nullable: true }) on!: string | null;
  @CalendarDay({ nullable: true, description: 'The day a report is due, of that step alone' })
  due!: string | null;
}

export class ReferralListItem {
  @Id() id!: string;
  @Text() caseNumber!: string;
  @Text({ description: 'Empty for readers who do not see names' }) personName!: string;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @OneOf(referralMachine.states, 'ReferralState') state!: ReferralState;
  @Nested(() => PlaceView) centre!: PlaceView;
  @Nested(() => PlaceView, { nullable: true }) court!: PlaceView | null;
  @Text({ nullable: true }) orderNumber!: string | null;
  @CalendarDay() orderedOn!: string;
  @Instant() loggedAt!: string;
  @CalendarDay({ nullable: true }) expectedOn!: string | null;
}

export class ReferralPage extends PageView {
  @ListOf(() => ReferralListItem) items!: ReferralListItem[];
}

/** Legal and administrative facts of a referral; nothing clinical is ever in it. */
export class ReferralView extends ReferralListItem {
  @Nested(() => PersonView, { optional: true, description: 'Absent for readers who do not see names' })
  person?: PersonView;
  @Text({ nullable: true }) judge!: string | null;
  @Text() loggedBy!: string;
  @Text({ nullable: true }) verifiedBy!: string | null;
  @Text({ nullable: true, description: 'Ward and bed reserved or occupied' }) bed!: string | null;
  @Text({ nullable: true }) endReason!: string | null;
  @Text({ nullable: true, max: 500 }) endWords!: string | null;
  @Id({ nullable: true }) admissionId!: string | null;
  @Nested(() => TermStandingView, { nullable: true, description: 'None of a file of Article 40' })
  term!: TermStandingView | null;
  @ListOf(() => OrderEntryView) entries!: OrderEntryView[];
  @ListOf(() => MilestoneView) milestones!: MilestoneView[];
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

export interface ReferralRow extends Omit<ReferralListItem, 'personName'>, PersonName {}

export function listItem(actor: Actor, row: ReferralRow): ReferralListItem {
  return { ...row, personName: seesNames(actor) ? displayName(row) : '' };
}

const PERMISSION: Readonly<Partial<Record<string, Permission>>> = {
  verify: 'referral.verify',
  accept: 'referral.accept',
  decline: 'referral.decline',
  withdraw: 'referral.withdraw',
  admit: 'referral.admit',
  recordNonArrival: 'referral.recordNonArrival',
  reopen: 'referral.reopen',
};

/** What this actor may do with a referral in this state: the same machine, grants and rules the write checks. */
export function openActions(
  actor: Actor,
  referral: { state: ReferralState; legalBasis: LegalBasis; loggedById: string },
): string[] {
  const taken = actionsFrom(referralMachine, referral.state).filter((action) => {
    const permission = PERMISSION[action];
    if (permission === undefined || reachOf(actor.role, permission) === undefined) return false;
    return action !== 'verify' || referral.loggedById !== actor.accountId;
  });
  const decidable =
    (referral.state === 'accepted' || referral.state === 'admitted') && !isVoluntary(referral.legalBasis);
  const may = (permission: Permission): boolean => reachOf(actor.role, permission) !== undefined;
  const corrects = !isVoluntary(referral.legalBasis) && may('referral.correctEntry');
  return [
    ...taken,
    ...(decidable && may('referral.recordDecision') ? ['recordDecision'] : []),
    ...(corrects ? ['correctEntry'] : []),
  ];
}
