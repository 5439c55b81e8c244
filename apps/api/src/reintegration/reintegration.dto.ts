import {
  DISCHARGE_REASON_CODES,
  FOLLOW_UP_ATTENTION,
  followUpMachine,
  HOME_SITUATIONS,
  LABOUR_REFERRALS,
  STANDINGS,
  WORK_SITUATIONS,
  type DischargeReason,
  type FollowUpAttention,
  type FollowUpState,
  type HomeSituation,
  type LabourReferral,
  type Standing,
  type WorkSituation,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, Id, OneOf, Prose, Whole } from '../platform/http/fields.js';

export class DischargePerson extends BasedOn {
  @OneOf(DISCHARGE_REASON_CODES, 'DischargeReason') reason!: DischargeReason;
  @CalendarDay() dischargedOn!: string;
  @Id({ optional: true, description: 'Ledger entry of the court decision it rests on' }) decisionId?: string;
  @Prose({ optional: true, max: 4000 }) summary?: string;
}

/** The whole plan; `version` 0 writes it for the first time. */
export class SavePlan {
  @Whole({ min: 0 }) version!: number;
  @OneOf(HOME_SITUATIONS, 'HomeSituation', { optional: true }) home?: HomeSituation;
  @OneOf(WORK_SITUATIONS, 'WorkSituation', { optional: true }) work?: WorkSituation;
  @OneOf(LABOUR_REFERRALS, 'LabourReferral', { optional: true }) labourReferral?: LabourReferral;
  @Prose({ optional: true, max: 2000 }) family?: string;
  @Prose({ optional: true, max: 2000 }) study?: string;
  @Prose({ optional: true, max: 4000 }) relapsePrevention?: string;
}

export class ReachFollowUp extends BasedOn {
  @CalendarDay() contactedOn!: string;
  @OneOf(STANDINGS, 'Standing') standing!: Standing;
  @Prose({ optional: true, max: 2000 }) note?: string;
}

export class MissFollowUp extends BasedOn {
  @CalendarDay() contactedOn!: string;
  @Prose({ optional: true, max: 2000 }) note?: string;
}

export class FollowUpListQuery extends PageQuery {
  /** `open` is every contact still owed: not yet tried, or tried in vain. */
  @OneOf(['open', ...followUpMachine.states], 'FollowUpFilter', { optional: true }) state?:
    'open' | FollowUpState;
  @OneOf(FOLLOW_UP_ATTENTION, 'FollowUpAttention', { optional: true }) attention?: FollowUpAttention;
  @CalendarDay({ optional: true }) dueBy?: string;
}
