import type { Permission, Role } from '@najat/domain';
import type { WorkItem } from './worklist.view.js';
import type { Actor } from '../platform/access/actor.js';
import { admissionColumns, referralColumns } from '../platform/access/case-columns.js';
import { reach, type ReachColumns } from '../platform/access/reach.js';
import type { Params } from '../platform/database/params.js';

interface Count {
  readonly from: string;
  readonly where: string;
  readonly permission: Permission;
  readonly columns: ReachColumns;
}

const REFERRAL = referralColumns('r');
const ADMISSION = admissionColumns('a');

const referrals = (where: string): Count => ({
  from: 'referral r',
  where,
  permission: 'referral.read',
  columns: REFERRAL,
});
const admissions = (where: string): Count => ({
  from: 'admission a',
  where,
  permission: 'admission.read',
  columns: ADMISSION,
});
/** A practitioner's worklist is their own discipline: counted by what they may write. */
const phases = (where: string): Count => ({
  from: `phase f JOIN admission a ON a.id = f.admission_id AND a.state = 'active'`,
  where,
  permission: 'phase.plan',
  columns: { centre: 'f.centre_id', discipline: 'f.discipline' },
});
const followUps = (where: string): Count => ({
  from: 'follow_up u',
  where,
  permission: 'followUp.read',
  columns: { centre: 'u.centre_id' },
});
const accounts = (where: string): Count => ({
  from: 'account x',
  where,
  permission: 'account.read',
  columns: {},
});

/** `:today` is the calendar day in Baghdad. */
const COUNTS: Readonly<Record<WorkItem, Count>> = {
  orders_waiting_verification: referrals(`r.state = 'logged'`),
  orders_waiting_acceptance: referrals(`r.state = 'verified'`),
  orders_declined: referrals(`r.state = 'declined' AND r.ended_at > :today::date - 30`),
  orders_not_arrived: referrals(`r.state = 'not_arrived' AND r.ended_at > :today::date - 30`),
  arrivals_expected: referrals(`r.state = 'accepted'`),
  arrivals_overdue: referrals(`r.state = 'accepted' AND r.expected_on < :today::date`),
  residents: admissions(`a.state = 'active'`),
  beds_free: {
    from: 'bed b',
    where: `b.state = 'in_service' AND NOT EXISTS (SELECT 1 FROM placement o WHERE o.bed_id = b.id AND o.to_at IS NULL)`,
    permission: 'bed.read',
    columns: { centre: 'b.centre_id' },
  },
  phases_to_plan: phases(`f.state = 'offered'`),
  phases_to_start: phases(`f.state = 'planned'`),
  phases_in_progress: phases(`f.state = 'in_progress'`),
  phases_without_recent_session: phases(
    `f.state = 'in_progress' AND coalesce(f.last_session_on, f.started_on) < :today::date - 7`,
  ),
  phases_past_planned_end: phases(`f.state = 'in_progress' AND f.planned_to < :today::date`),
  plans_missing: {
    ...admissions(
      `a.state = 'active' AND a.admitted_on < :today::date - 60
       AND NOT EXISTS (SELECT 1 FROM plan n WHERE n.admission_id = a.id AND n.state = 'agreed')`,
    ),
  },
  follow_ups_due: followUps(`u.state IN ('scheduled', 'not_reached') AND u.due_on <= :today::date`),
  follow_ups_overdue: followUps(`u.state IN ('scheduled', 'not_reached') AND u.due_on < :today::date - 14`),
  completed_this_month: admissions(
    `a.outcome = 'completed' AND a.discharged_on BETWEEN date_trunc('month', :today::date)::date AND :today::date`,
  ),
  admitted_this_month: admissions(
    `a.admitted_on BETWEEN date_trunc('month', :today::date)::date AND :today::date`,
  ),
  accounts_active: accounts(`x.state = 'active'`),
  accounts_waiting_first_sign_in: accounts(`x.state = 'active' AND x.must_change_password`),
};

/** What each role finds on its home, most urgent first. */
export const HOME: Readonly<Record<Role, readonly WorkItem[]>> = {
  court_clerk: [
    'orders_declined',
    'orders_not_arrived',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'arrivals_expected',
  ],
  intake_officer: [
    'arrivals_overdue',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'arrivals_expected',
    'residents',
    'beds_free',
  ],
  practitioner: [
    'phases_without_recent_session',
    'phases_past_planned_end',
    'phases_to_plan',
    'phases_to_start',
    'phases_in_progress',
  ],
  case_manager: [
    'follow_ups_overdue',
    'follow_ups_due',
    'plans_missing',
    'phases_past_planned_end',
    'phases_to_plan',
    'residents',
  ],
  centre_director: [
    'arrivals_overdue',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'residents',
    'beds_free',
    'admitted_this_month',
    'completed_this_month',
    'follow_ups_overdue',
  ],
  directorate: [
    'residents',
    'beds_free',
    'admitted_this_month',
    'completed_this_month',
    'orders_waiting_acceptance',
  ],
  legal_officer: ['orders_waiting_verification', 'orders_declined', 'orders_not_arrived'],
  auditor: ['residents', 'admitted_this_month', 'completed_this_month'],
  system_admin: ['accounts_waiting_first_sign_in', 'accounts_active'],
};

export function workItemSql(actor: Actor, item: WorkItem, today: string, params: Params): string {
  const count = COUNTS[item];
  const within = reach(actor, count.permission, count.columns, params);
  const where = count.where.includes(':today')
    ? count.where.replaceAll(':today', params.add(today))
    : count.where;
  return `SELECT count(*) AS count FROM ${count.from} WHERE ${within} AND ${where}`;
}
