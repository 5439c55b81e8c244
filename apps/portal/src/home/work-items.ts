import { ALARM_LEVELS, type AlarmLevel, type WorkItem } from '@najat/domain';

/** Those shown on the clock of the law, by how pressing they are. */
export type ClockItem = `terms_${AlarmLevel}`;

export const isOnClock = (item: WorkItem): item is ClockItem =>
  ALARM_LEVELS.some((level) => item === `terms_${level}`);

export const levelOf = (item: ClockItem): AlarmLevel =>
  ALARM_LEVELS.find((level) => item === `terms_${level}`) ?? 'first';

/**
 * - `urgent`: something has slipped, and somebody waits because of it.
 * - `todo`: the day's work.
 * - `figure`: good to know.
 */
export type Weight = 'urgent' | 'todo' | 'figure';

export const WEIGHT: Readonly<Record<Exclude<WorkItem, ClockItem>, Weight>> = {
  terms_without_report: 'urgent',
  terms_without_days: 'todo',
  arrivals_overdue: 'urgent',
  orders_declined: 'urgent',
  orders_not_arrived: 'urgent',
  hearings_without_report: 'urgent',
  hearings_to_settle: 'urgent',
  reports_to_present: 'todo',
  reports_to_sign: 'todo',
  reports_to_conclude: 'todo',
  reports_to_approve: 'todo',
  reports_to_submit: 'todo',
  reports_unanswered: 'todo',
  follow_ups_overdue: 'urgent',
  phases_without_recent_session: 'urgent',
  phases_past_planned_end: 'urgent',
  plans_missing: 'urgent',
  emergency_accesses_to_review: 'urgent',
  notices_to_decide: 'todo',
  entries_to_verify: 'todo',
  figures_to_confirm: 'todo',
  figures_unconfirmed: 'figure',
  orders_waiting_verification: 'todo',
  orders_waiting_acceptance: 'todo',
  arrivals_expected: 'todo',
  phases_to_plan: 'todo',
  phases_to_start: 'todo',
  hearings_this_week: 'todo',
  follow_ups_due: 'todo',
  accounts_waiting_first_sign_in: 'todo',
  phases_in_progress: 'figure',
  residents: 'figure',
  beds_free: 'figure',
  admitted_this_month: 'figure',
  completed_this_month: 'figure',
  accounts_active: 'figure',
};
