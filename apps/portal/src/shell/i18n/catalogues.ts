import type admission from '../../admission/admission.en.json';
import type audit from '../../audit/audit.en.json';
import type centre from '../../centre/centre.en.json';
import type court from '../../court/court.en.json';
import type emergencyAccess from '../../emergency-access/emergency-access.en.json';
import type home from '../../home/home.en.json';
import type legal from '../../legal/legal.en.json';
import type person from '../../person/person.en.json';
import type referral from '../../referral/referral.en.json';
import type reintegration from '../../reintegration/reintegration.en.json';
import type screening from '../../screening/screening.en.json';
import type staff from '../../staff/staff.en.json';
import type statistics from '../../statistics/statistics.en.json';
import type treatment from '../../treatment/treatment.en.json';
import type attachment from '../attachment/attachment.en.json';
import type caseWords from '../case/case.en.json';
import type history from '../history.en.json';
import type field from '../problem/field.en.json';
import type problem from '../problem/problem.en.json';
import type report from '../report/report.en.json';
import type session from '../session/session.en.json';
import type shell from '../shell.en.json';

/** English decides which keys exist. A new namespace is named here once. */
export interface Catalogues {
  admission: typeof admission;
  attachment: typeof attachment;
  audit: typeof audit;
  case: typeof caseWords;
  centre: typeof centre;
  court: typeof court;
  'emergency-access': typeof emergencyAccess;
  field: typeof field;
  history: typeof history;
  home: typeof home;
  legal: typeof legal;
  person: typeof person;
  problem: typeof problem;
  referral: typeof referral;
  reintegration: typeof reintegration;
  report: typeof report;
  screening: typeof screening;
  session: typeof session;
  shell: typeof shell;
  staff: typeof staff;
  statistics: typeof statistics;
  treatment: typeof treatment;
}
