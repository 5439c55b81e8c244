import {
  followUpMachine,
  HOME_SITUATIONS,
  LABOUR_REFERRALS,
  planMachine,
  STANDINGS,
  WORK_SITUATIONS,
  type FollowUpMonth,
  type FollowUpState,
  type HomeSituation,
  type LabourReferral,
  type PlanState,
  type Standing,
  type WorkSituation,
} from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import {
  CalendarDay,
  Flag,
  Id,
  ListOf,
  Nested,
  OneOf,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';

export class PlanView {
  @Id() id!: string;
  @Id() admissionId!: string;
  @OneOf(planMachine.states, 'PlanState') state!: PlanState;
  @OneOf(HOME_SITUATIONS, 'HomeSituation', { nullable: true }) home!: HomeSituation | null;
  @OneOf(WORK_SITUATIONS, 'WorkSituation', { nullable: true }) work!: WorkSituation | null;
  @OneOf(LABOUR_REFERRALS, 'LabourReferral', { nullable: true }) labourReferral!: LabourReferral | null;
  @Text({ nullable: true, max: 2000 }) family!: string | null;
  @Text({ nullable: true, max: 2000 }) study!: string | null;
  @Text({ nullable: true, max: 4000 }) relapsePrevention!: string | null;
  @CalendarDay({ nullable: true }) agreedOn!: string | null;
  @Whole() version!: number;
  @TextList() actions!: string[];
}

export class FollowUpView {
  @Id() id!: string;
  @Id() admissionId!: string;
  @Text() caseNumber!: string;
  @Text() personName!: string;
  @Text({ nullable: true }) phone!: string | null;
  @Whole() month!: FollowUpMonth;
  @CalendarDay() dueOn!: string;
  @OneOf(followUpMachine.states, 'FollowUpState') state!: FollowUpState;
  @CalendarDay({ nullable: true }) contactedOn!: string | null;
  @OneOf(STANDINGS, 'Standing', { nullable: true }) standing!: Standing | null;
  @Whole() attempts!: number;
  @Text({ nullable: true, max: 2000 }) note!: string | null;
  @CalendarDay() dischargedOn!: string;
  @Whole() version!: number;
  @TextList() actions!: string[];
}

export class FollowUpPage extends PageView {
  @ListOf(() => FollowUpView) items!: FollowUpView[];
}

export class ReintegrationView {
  @Nested(() => PlanView, { nullable: true }) plan!: PlanView | null;
  @ListOf(() => FollowUpView) followUps!: FollowUpView[];
  @Flag({ description: 'The reader may write the plan' }) canPlan!: boolean;
}
