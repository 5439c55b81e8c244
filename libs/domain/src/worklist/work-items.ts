import type { AccountAttention } from '../access/account.attention.js';
import type { AccountState } from '../access/account.machine.js';
import type { AdmissionAttention } from '../admission/admission.attention.js';
import type { AdmissionState } from '../admission/admission.machine.js';
import { addDays, type Day } from '../calendar/day.js';
import type { BedStanding } from '../centre/bed.machine.js';
import type { EmergencyAttention } from '../emergency-access/emergency-access.attention.js';
import type { EmergencyStanding } from '../emergency-access/emergency-access.machine.js';
import type { HearingReport } from '../hearing/hearing.js';
import type { HearingState } from '../hearing/hearing.machine.js';
import type { LegalParameterAttention } from '../legal/legal-parameter.attention.js';
import type { NoticeAttention } from '../notice/notice.attention.js';
import type { ReferralAttention } from '../referral/referral.attention.js';
import type { ReferralState } from '../referral/referral.machine.js';
import type { TermAttention } from '../referral/term.attention.js';
import type { FollowUpAttention } from '../reintegration/follow-up.attention.js';
import type { ReportAttention } from '../report/report.attention.js';
import type { Measure } from '../statistics/measures.js';
import type { Discipline } from '../treatment/discipline.js';
import type { PhaseAttention } from '../treatment/phase.attention.js';
import type { PhaseState } from '../treatment/phase.machine.js';

/** The lists a home counts, by the address at which the API answers each and the portal shows it. */
export interface WorkLists {
  '/referrals': { readonly state?: ReferralState; readonly attention?: ReferralAttention };
  '/admissions': { readonly state?: AdmissionState; readonly attention?: AdmissionAttention };
  '/phases': {
    readonly state?: PhaseState;
    readonly attention?: PhaseAttention;
    readonly discipline?: Discipline;
  };
  '/terms': { readonly attention: TermAttention };
  '/hearings': {
    readonly from?: Day;
    readonly to: Day;
    readonly state: HearingState;
    readonly report?: HearingReport;
  };
  '/legal-parameters': { readonly attention: LegalParameterAttention };
  '/notices': { readonly attention: NoticeAttention };
  '/reports': { readonly attention: ReportAttention };
  '/follow-ups': { readonly attention: FollowUpAttention };
  '/beds': { readonly standing: BedStanding };
  '/emergency-accesses': { readonly state?: EmergencyStanding; readonly attention?: EmergencyAttention };
  '/accounts': { readonly state?: AccountState; readonly attention?: AccountAttention };
  '/statistics/rows': { readonly measure: Measure; readonly from: Day; readonly to: Day };
}

/** One list with its filter. */
export type WorkList = {
  [At in keyof WorkLists]: { readonly at: At; readonly query: WorkLists[At] };
}[keyof WorkLists];

/** Whose home it is, and on which day. */
export interface WorkReader {
  readonly discipline: Discipline | null;
  readonly today: Day;
}

type ListFor = (reader: WorkReader) => WorkList;

const referrals =
  (query: WorkLists['/referrals']): ListFor =>
  () => ({ at: '/referrals', query });
const admissions =
  (query: WorkLists['/admissions']): ListFor =>
  () => ({ at: '/admissions', query });
/** A practitioner's worklist is their own discipline. */
const phases =
  (query: WorkLists['/phases']): ListFor =>
  ({ discipline }) => ({
    at: '/phases',
    query: { ...query, ...(discipline === null ? {} : { discipline }) },
  });
const followUps =
  (attention: FollowUpAttention): ListFor =>
  () => ({ at: '/follow-ups', query: { attention } });
const terms =
  (attention: TermAttention): ListFor =>
  () => ({ at: '/terms', query: { attention } });
const reports =
  (attention: ReportAttention): ListFor =>
  () => ({ at: '/reports', query: { attention } });
/** Today and the six days after it. */
const WEEK_DAYS = 7;
const hearingsThisWeek =
  (more: Pick<WorkLists['/hearings'], 'report'> = {}): ListFor =>
  ({ today }) => ({
    at: '/hearings',
    query: { from: today, to: addDays(today, WEEK_DAYS - 1), state: 'set', ...more },
  });
const figures =
  (attention: LegalParameterAttention): ListFor =>
  () => ({ at: '/legal-parameters', query: { attention } });
const accounts =
  (query: WorkLists['/accounts']): ListFor =>
  () => ({ at: '/accounts', query });
const thisMonth =
  (measure: Measure): ListFor =>
  ({ today }) => ({ at: '/statistics/rows', query: { measure, from: `${today.slice(0, 7)}-01`, to: today } });

export const WORK_ITEMS = [
  'terms_held',
  'terms_attended',
  'terms_last',
  'terms_third',
  'terms_second',
  'terms_first',
  'terms_without_report',
  'terms_without_days',
  'entries_to_verify',
  'figures_to_confirm',
  'figures_unconfirmed',
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
  'hearings_this_week',
  'hearings_without_report',
  'hearings_to_settle',
  'notices_to_decide',
  'reports_to_present',
  'reports_to_sign',
  'reports_to_conclude',
  'reports_to_approve',
  'reports_to_submit',
  'reports_unanswered',
  'follow_ups_due',
  'follow_ups_overdue',
  'emergency_accesses_to_review',
  'completed_this_month',
  'admitted_this_month',
  'accounts_active',
  'accounts_waiting_first_sign_in',
] as const;
export type WorkItem = (typeof WORK_ITEMS)[number];

const LISTS: Readonly<Record<WorkItem, ListFor>> = {
  terms_held: terms('held'),
  terms_attended: terms('attended'),
  terms_last: terms('last'),
  terms_third: terms('third'),
  terms_second: terms('second'),
  terms_first: terms('first'),
  terms_without_report: terms('report_due'),
  terms_without_days: terms('without_days'),
  entries_to_verify: terms('unverified'),
  figures_to_confirm: figures('to_confirm'),
  figures_unconfirmed: figures('unconfirmed'),
  orders_waiting_verification: referrals({ state: 'logged' }),
  orders_waiting_acceptance: referrals({ state: 'verified' }),
  orders_declined: referrals({ attention: 'declined_recently' }),
  orders_not_arrived: referrals({ attention: 'not_arrived_recently' }),
  arrivals_expected: referrals({ state: 'accepted' }),
  arrivals_overdue: referrals({ attention: 'arrival_overdue' }),
  residents: admissions({ state: 'active' }),
  beds_free: () => ({ at: '/beds', query: { standing: 'free' } }),
  phases_to_plan: phases({ state: 'offered' }),
  phases_to_start: phases({ state: 'planned' }),
  phases_in_progress: phases({ state: 'in_progress' }),
  phases_without_recent_session: phases({ attention: 'no_recent_session' }),
  phases_past_planned_end: phases({ attention: 'past_planned_end' }),
  plans_missing: admissions({ attention: 'plan_missing' }),
  hearings_this_week: hearingsThisWeek(),
  hearings_without_report: hearingsThisWeek({ report: 'due' }),
  hearings_to_settle: ({ today }) => ({
    at: '/hearings',
    query: { to: addDays(today, -1), state: 'set' },
  }),
  notices_to_decide: () => ({ at: '/notices', query: { attention: 'to_decide' } }),
  reports_to_present: reports('to_present'),
  reports_to_sign: reports('to_sign'),
  reports_to_conclude: reports('to_conclude'),
  reports_to_approve: reports('to_approve'),
  reports_to_submit: reports('to_submit'),
  reports_unanswered: reports('unanswered'),
  follow_ups_due: followUps('due'),
  follow_ups_overdue: followUps('overdue'),
  emergency_accesses_to_review: () => ({ at: '/emergency-accesses', query: { attention: 'to_review' } }),
  completed_this_month: thisMonth('completed'),
  admitted_this_month: thisMonth('admitted'),
  accounts_active: accounts({ state: 'active' }),
  accounts_waiting_first_sign_in: accounts({ attention: 'not_signed_in' }),
};

/** The list a work item counts and opens: its figure is that list's total, so the two cannot disagree. */
export const workListOf = (item: WorkItem, reader: WorkReader): WorkList => LISTS[item](reader);

/** Where a list is found, in the portal and, after its prefix, in the API; days and codes need no escaping. */
export function addressOf({ at, query }: WorkList): string {
  const filters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `${at}?${filters.join('&')}`;
}
