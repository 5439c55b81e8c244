import { addDays } from '@najat/domain';
import { today } from '../shell/formats/day';
import type { Account } from '../shell/session/session';
import type { WorkItem } from './home.api';

/** Days a follow-up may be late before it counts as overdue. */
const GRACE_DAYS = 14;

/**
 * - `urgent`: something has slipped, and somebody waits because of it.
 * - `todo`: the day's work.
 * - `figure`: good to know.
 */
export type Weight = 'urgent' | 'todo' | 'figure';

interface Spec {
  weight: Weight;
  /** The list behind the figure, with the filter it is counted by. */
  to: (account: Account) => string;
}

const referrals =
  (state: string): Spec['to'] =>
  () =>
    `/referrals?state=${state}`;
const admissions: Spec['to'] = () => '/admissions?state=active';
const statistics: Spec['to'] = () => '/statistics';
const accounts: Spec['to'] = () => '/accounts';
const phases =
  (state: string): Spec['to'] =>
  ({ discipline }) =>
    `/phases?state=${state}${discipline ? `&discipline=${discipline}` : ''}`;
const followUps =
  (lateBy: number): Spec['to'] =>
  () =>
    `/follow-ups?state=open&dueBy=${addDays(today(), -lateBy)}`;

export const WORK_ITEMS: Readonly<Record<WorkItem, Spec>> = {
  arrivals_overdue: { weight: 'urgent', to: referrals('accepted') },
  orders_declined: { weight: 'urgent', to: referrals('declined') },
  orders_not_arrived: { weight: 'urgent', to: referrals('not_arrived') },
  follow_ups_overdue: { weight: 'urgent', to: followUps(GRACE_DAYS + 1) },
  phases_without_recent_session: { weight: 'urgent', to: phases('in_progress') },
  phases_past_planned_end: { weight: 'urgent', to: phases('in_progress') },
  plans_missing: { weight: 'urgent', to: admissions },
  orders_waiting_verification: { weight: 'todo', to: referrals('logged') },
  orders_waiting_acceptance: { weight: 'todo', to: referrals('verified') },
  arrivals_expected: { weight: 'todo', to: referrals('accepted') },
  phases_to_plan: { weight: 'todo', to: phases('offered') },
  phases_to_start: { weight: 'todo', to: phases('planned') },
  follow_ups_due: { weight: 'todo', to: followUps(0) },
  accounts_waiting_first_sign_in: { weight: 'todo', to: accounts },
  phases_in_progress: { weight: 'figure', to: phases('in_progress') },
  residents: { weight: 'figure', to: admissions },
  beds_free: { weight: 'figure', to: () => '/beds?standing=free' },
  admitted_this_month: { weight: 'figure', to: statistics },
  completed_this_month: { weight: 'figure', to: statistics },
  accounts_active: { weight: 'figure', to: accounts },
};
