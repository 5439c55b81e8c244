import { workListOf, type Day, type Role, type WorkItem, type WorkList } from '@najat/domain';
import { countAdmissions } from '../admission/index.js';
import { countBeds } from '../centre/index.js';
import { countEmergencyAccesses } from '../emergency-access/index.js';
import { countHearings } from '../hearing/index.js';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { countReferrals, countTerms } from '../referral/index.js';
import { countFollowUps } from '../reintegration/index.js';
import { countAccounts } from '../staff/index.js';
import { countCases } from '../statistics/index.js';
import { countPhases } from '../treatment/index.js';

/** What each role finds on its home, most urgent first. */
export const HOME: Readonly<Record<Role, readonly WorkItem[]>> = {
  court_clerk: [
    'terms_overdue',
    'terms_due_soon',
    'hearings_to_settle',
    'hearings_this_week',
    'orders_declined',
    'orders_not_arrived',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'arrivals_expected',
  ],
  intake_officer: [
    'terms_overdue',
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
    'terms_overdue',
    'terms_due_soon',
    'hearings_without_report',
    'hearings_this_week',
    'follow_ups_overdue',
    'follow_ups_due',
    'plans_missing',
    'phases_past_planned_end',
    'phases_to_plan',
    'residents',
  ],
  centre_director: [
    'terms_overdue',
    'terms_due_soon',
    'hearings_without_report',
    'emergency_accesses_to_review',
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
    'terms_overdue',
    'residents',
    'beds_free',
    'admitted_this_month',
    'completed_this_month',
    'orders_waiting_acceptance',
  ],
  legal_officer: [
    'terms_overdue',
    'terms_due_soon',
    'terms_without_days',
    'orders_waiting_verification',
    'orders_declined',
    'orders_not_arrived',
  ],
  auditor: ['emergency_accesses_to_review', 'residents', 'admitted_this_month', 'completed_this_month'],
  system_admin: ['accounts_waiting_first_sign_in', 'accounts_active'],
};

/** Each list counts itself, so a figure is the total of the list it opens. */
async function countOf(tx: Tx, actor: Actor, list: WorkList, today: Day): Promise<number> {
  switch (list.at) {
    case '/referrals':
      return (await countReferrals(tx, actor, list.query, today)).total;
    case '/admissions':
      return (await countAdmissions(tx, actor, list.query, today)).total;
    case '/phases':
      return (await countPhases(tx, actor, list.query, today)).total;
    case '/terms':
      return (await countTerms(tx, actor, list.query, today)).total;
    case '/hearings':
      return (await countHearings(tx, actor, list.query)).total;
    case '/follow-ups':
      return (await countFollowUps(tx, actor, list.query, today)).total;
    case '/beds':
      return countBeds(tx, actor, list.query);
    case '/emergency-accesses':
      return (await countEmergencyAccesses(tx, actor, list.query)).total;
    case '/accounts':
      return countAccounts(tx, actor, list.query);
    case '/statistics/rows':
      return countCases(tx, actor, list.query);
  }
}

export const countWork = (tx: Tx, actor: Actor, item: WorkItem, today: Day): Promise<number> =>
  countOf(tx, actor, workListOf(item, { discipline: actor.discipline, today }), today);
