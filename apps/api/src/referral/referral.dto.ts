import {
  CORRECTED_KINDS,
  COURT_DECISIONS,
  DECLINE_REASONS,
  LEGAL_BASES,
  REFERRAL_ATTENTION,
  referralMachine,
  TERM_ATTENTION,
  WITHDRAW_REASONS,
  type CourtDecision,
  type DeclineReason,
  type LegalBasis,
  type ReferralAttention,
  type ReferralState,
  type TermAttention,
  type WithdrawReason,
} from '@najat/domain';
import { PersonBody } from '../person/index.js';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import {
  CalendarDay,
  Flag,
  Id,
  Nested,
  OneOf,
  Prose,
  Reference,
  Text,
  Whole,
} from '../platform/http/fields.js';

export class LogOrder {
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @Reference({ optional: true, description: 'Number of the order; every order of a court has one' })
  orderNumber?: string;
  @CalendarDay({
    description: 'Day of the order, or of the request of a person who came of their own accord',
  })
  orderedOn!: string;
  @Id() centreId!: string;
  @Id({ optional: true, description: "A clerk's own court is taken when left out" }) courtId?: string;
  @Text({ optional: true, max: 120 }) judge?: string;
  @Whole({ optional: true, min: 1, max: 3650, description: 'Days the order names, when it names them' })
  termDays?: number;
  @Flag({ optional: true, description: 'The court asks for drug tests in the reports' })
  asksForTests?: boolean;
  @Id({ optional: true, description: 'Somebody already on record; otherwise `person`' }) personId?: string;
  @Nested(() => PersonBody, { optional: true }) person?: PersonBody;
}

export class AcceptReferral extends BasedOn {
  @Id({ optional: true, description: 'The bed to reserve; none for a clinic order' }) bedId?: string;
  @CalendarDay({ optional: true, description: 'Day the person is expected' }) expectedOn?: string;
}

export class DeclineReferral extends BasedOn {
  @OneOf(DECLINE_REASONS, 'DeclineReason') reason!: DeclineReason;
  @Prose({ optional: true, max: 500 }) words?: string;
}

export class WithdrawReferral extends BasedOn {
  @OneOf(WITHDRAW_REASONS, 'WithdrawReason') reason!: WithdrawReason;
  @Prose({ optional: true, max: 500 }) words?: string;
}

export class RecordDecision extends BasedOn {
  @OneOf(COURT_DECISIONS, 'CourtDecision') kind!: CourtDecision;
  @Id({ optional: true, description: 'The court a file is transferred to; of no other decision' })
  courtId?: string;
  @CalendarDay() decidedOn!: string;
  @Reference({ description: 'Number of the decision' }) reference!: string;
  @Whole({ optional: true, min: 1, max: 3650 }) termDays?: number;
  @Text({ optional: true, max: 120 }) judge?: string;
  @Prose({ optional: true, max: 1000 }) note?: string;
  @Flag({ optional: true, description: 'The court asks for drug tests in the reports' })
  asksForTests?: boolean;
  @Text({ optional: true, max: 40, description: 'Number of the report that it answers' })
  answersReport?: string;
}

/** What an entry should have said. What is left out stays as it was, but for the days: an order may name none. */
export class CorrectEntry extends BasedOn {
  @OneOf(CORRECTED_KINDS, 'CourtDecision', { optional: true, description: 'Left out, the entry is struck' })
  kind?: CourtDecision;
  @Id({ optional: true }) courtId?: string;
  @CalendarDay({ optional: true }) decidedOn?: string;
  @Reference({ optional: true }) reference?: string;
  @Whole({ optional: true, min: 1, max: 3650 }) termDays?: number;
  @Text({ optional: true, max: 120 }) judge?: string;
  @Flag({ optional: true, description: 'The court asks for drug tests in the reports' })
  asksForTests?: boolean;
  @Prose({ max: 1000, description: 'Why it is corrected' }) reason!: string;
}

/** An order that is being typed, as far as the law has a say in it. */
export class WeighOrder {
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @CalendarDay() orderedOn!: string;
  @Id({ optional: true, description: "A clerk's own court is taken when left out" }) courtId?: string;
  @Whole({ optional: true, min: 1, max: 3650 }) termDays?: number;
  @Id({ optional: true, description: 'Somebody already on record' }) personId?: string;
}

/** A decision that is being typed. */
export class WeighDecision {
  @OneOf(COURT_DECISIONS, 'CourtDecision') kind!: CourtDecision;
  @CalendarDay() decidedOn!: string;
  @Whole({ optional: true, min: 1, max: 3650 }) termDays?: number;
}

export class WeighCorrection {
  @OneOf(CORRECTED_KINDS, 'CourtDecision', { optional: true, description: 'Left out, the entry is struck' })
  kind?: CourtDecision;
  @CalendarDay({ optional: true }) decidedOn?: string;
  @Whole({ optional: true, min: 1, max: 3650 }) termDays?: number;
}

export class TermListQuery extends PageQuery {
  @OneOf(TERM_ATTENTION, 'TermAttention', { optional: true }) attention?: TermAttention;
  @Id({ optional: true }) centreId?: string;
  @Id({ optional: true }) courtId?: string;
}

export class ReferralListQuery extends PageQuery {
  @OneOf(referralMachine.states, 'ReferralState', { optional: true }) state?: ReferralState;
  @OneOf(REFERRAL_ATTENTION, 'ReferralAttention', { optional: true }) attention?: ReferralAttention;
  @OneOf(LEGAL_BASES, 'LegalBasis', { optional: true }) legalBasis?: LegalBasis;
  @Id({ optional: true }) centreId?: string;
  @Id({ optional: true }) courtId?: string;
}
