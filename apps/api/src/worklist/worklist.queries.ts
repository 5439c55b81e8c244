import {
  ALARM_PARAMETER,
  decidesOnNotices,
  NEAR_END,
  workListOf,
  type Day,
  type LegalParameter,
  type Role,
  type WorkItem,
  type WorkList,
} from '@najat/domain';
import type { WorkItemView } from './worklist.view.js';
import { countAdmissions } from '../admission/index.js';
import { countBeds } from '../centre/index.js';
import { countEmergencyAccesses } from '../emergency-access/index.js';
import { countParameters, parametersInForce } from '../legal/index.js';
import { countHearings } from '../hearing/index.js';
import { countNotices } from '../notice/index.js';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { countReferrals, countTerms } from '../referral/index.js';
import { countFollowUps } from '../reintegration/index.js';
import { countReports } from '../report/index.js';
import { countAccounts } from '../staff/index.js';
import { countCases } from '../statistics/index.js';
import { countPhases } from '../treatment/index.js';

/** The clock of the law: who is held with nothing to cover it, and the alarms before the end, the most pressing first. */
const CLOCK = [
  'terms_held',
  'terms_attended',
  'terms_last',
  'terms_third',
  'terms_second',
  'terms_first',
] as const;

/** What each role finds on its home, most urgent first. */
export const HOME: Readonly<Record<Role, readonly WorkItem[]>> = {
  court_clerk: [
    ...CLOCK,
    'hearings_to_settle',
    'reports_unanswered',
    'hearings_this_week',
    'orders_declined',
    'orders_not_arrived',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'entries_to_verify',
    'arrivals_expected',
  ],
  intake_officer: [
    ...CLOCK,
    'arrivals_overdue',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'entries_to_verify',
    'arrivals_expected',
    'residents',
    'beds_free',
  ],
  practitioner: [
    'notices_to_decide',
    'reports_to_sign',
    'phases_without_recent_session',
    'phases_past_planned_end',
    'phases_to_plan',
    'phases_to_start',
    'phases_in_progress',
  ],
  case_manager: [
    ...CLOCK,
    'entries_to_verify',
    'terms_without_report',
    'hearings_without_report',
    'reports_to_present',
    'reports_to_sign',
    'reports_to_conclude',
    'reports_unanswered',
    'hearings_this_week',
    'follow_ups_overdue',
    'follow_ups_due',
    'plans_missing',
    'phases_past_planned_end',
    'phases_to_plan',
    'residents',
  ],
  centre_director: [
    ...CLOCK,
    'notices_to_decide',
    'terms_without_report',
    'hearings_without_report',
    'reports_to_approve',
    'reports_to_submit',
    'reports_unanswered',
    'emergency_accesses_to_review',
    'arrivals_overdue',
    'orders_waiting_verification',
    'orders_waiting_acceptance',
    'entries_to_verify',
    'residents',
    'beds_free',
    'admitted_this_month',
    'completed_this_month',
    'follow_ups_overdue',
  ],
  directorate: [
    ...CLOCK,
    'residents',
    'beds_free',
    'admitted_this_month',
    'completed_this_month',
    'orders_waiting_acceptance',
  ],
  legal_officer: [
    ...CLOCK,
    'terms_without_days',
    'figures_to_confirm',
    'orders_waiting_verification',
    'entries_to_verify',
    'orders_declined',
    'orders_not_arrived',
    'figures_unconfirmed',
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
    case '/legal-parameters':
      return countParameters(tx, actor, list.query, today);
    case '/hearings':
      return (await countHearings(tx, actor, list.query)).total;
    case '/notices':
      return (await countNotices(tx, actor, list.query)).total;
    case '/reports':
      return (await countReports(tx, actor, list.query, today)).total;
    case '/follow-ups':
      return (await countFollowUps(tx, actor, list.query, today)).total;
    case '/beds':
      return countBeds(tx, actor, list.query);
    case '/emergency-accesses':
      return (await countEmergencyAccesses(tx, actor, list.query)).total;
    case '/accounts':
      return countAccounts(tx, actor, list.query);
    case '/statistics/rows':
      return countCases(tx, { actor, today }, list.query);
  }
}

/** At how many days left an alarm begins; the most, where the figures of the law differ. */
function daysOf(item: WorkItem, parameters: readonly LegalParameter[], today: Day): { days?: number } {
  const level = NEAR_END.find((each) => item === `terms_${each}`);
  if (level === undefined) return {};
  const days = parameters
    .filter(({ key, effectiveFrom }) => key === ALARM_PARAMETER[level] && effectiveFrom <= today)
    .filter(({ effectiveTo }) => effectiveTo === null || effectiveTo >= today)
    .flatMap(({ value }) => (value === null ? [] : [value]));
  return days.length === 0 ? {} : { days: Math.max(...days) };
}

/** What is to be done, for one person on one day: what their home shows and their digest tells. */
export async function workOf(tx: Tx, actor: Actor, today: Day): Promise<WorkItemView[]> {
  const items = HOME[actor.role].filter((item) => item !== 'notices_to_decide' || decidesOnNotices(actor));
  const parameters = items.some((item) => item.startsWith('terms_')) ? await parametersInForce(tx) : [];
  const work: WorkItemView[] = [];
  for (const item of items) {
    const list = workListOf(item, { discipline: actor.discipline, today });
    work.push({ item, count: await countOf(tx, actor, list, today), ...daysOf(item, parameters, today) });
  }
  return work;
}
