import { ListOf, OneOf, Whole } from '../platform/http/fields.js';

export const WORK_ITEMS = [
  'orders_waiting_verification',
  'orders_waiting_acceptance',
  'orders_declined',
  'orders_not_arrived',
  'arrivals_expected',
  'arrivals_overdue',
  'residents',
  'beds_free',
  'phases_to_plan',
  'phases_to_start',
  'phases_in_progress',
  'phases_without_recent_session',
  'phases_past_planned_end',
  'plans_missing',
  'follow_ups_due',
  'follow_ups_overdue',
  'completed_this_month',
  'admitted_this_month',
  'accounts_active',
  'accounts_waiting_first_sign_in',
] as const;
export type WorkItem = (typeof WORK_ITEMS)[number];

export class WorkItemView {
  @OneOf(WORK_ITEMS, 'WorkItem') item!: WorkItem;
  @Whole() count!: number;
}

/** What needs doing today, for this user: each figure opens its list. */
export class HomeView {
  @ListOf(() => WorkItemView) items!: WorkItemView[];
}
