import { addDays, daysBetween, type Day } from '../calendar/day.js';
import { workingDayOnOrBefore, type Holidays } from '../calendar/working-day.js';
import {
  answerOn,
  figureOn,
  type LegalSetting,
  type ParameterKey,
  type ParameterStamp,
} from '../legal/legal-parameter.js';
import type { LawfulTerm } from './lawful-term.js';

/** Why a court is owed a report: the term has begun, time has passed, it will end, or the case is heard. */
export const REPORT_OCCASIONS = ['first', 'periodic', 'term_end', 'hearing'] as const;
export type ReportOccasion = (typeof REPORT_OCCASIONS)[number];

/** A report the court has, and the occasion it answered. */
export interface SubmittedReport {
  readonly occasion: ReportOccasion;
  /** The day the occasion is about, as the deadline named it. */
  readonly about: Day;
  readonly submittedOn: Day;
}

export interface ReportDeadline {
  readonly occasion: ReportOccasion;
  /** The first day of the term, the day of the report before, the last day of the term, or the hearing. */
  readonly about: Day;
  readonly dueOn: Day;
  /** Days from today to the deadline; negative when it has passed. */
  readonly daysLeft: number;
  /** A placement is reported on by the committee, a clinic by the doctor assigned (§5 rule 4). */
  readonly author: 'committee' | 'assigned_doctor';
  readonly parameters: readonly ParameterStamp[];
}

/** What the deadlines of a case hang on besides its term. */
export interface ReportFacts {
  readonly submitted: readonly SubmittedReport[];
  readonly hearings: readonly Day[];
  readonly holidays: Holidays;
  readonly today: Day;
}

/**
 * The reports a court is owed and has not had, the next due first. How many days before or after its occasion each is
 * due is a parameter (domain reference §1.8, report_lead_days; no source gives the others, so they may be unset, and
 * then ask for nothing). A deadline on a closed day falls on the open day before it.
 */
export function reportDeadlines(
  term: LawfulTerm,
  setting: LegalSetting,
  facts: ReportFacts,
): ReportDeadline[] {
  const { submitted, hearings, holidays, today } = facts;
  const author = term.measure === 'clinic' ? 'assigned_doctor' : 'committee';
  const early = answerOn(setting, 'report_due_on_working_day', today, term.basis);

  const due = (
    occasion: ReportOccasion,
    about: Day,
    key: ParameterKey,
    direction: 1 | -1,
  ): ReportDeadline[] => {
    const answered = submitted.some((report) => report.occasion === occasion && report.about === about);
    const { value, stamp } = figureOn(setting, key, today, term.basis);
    if (answered || value === null) return [];
    const day = addDays(about, direction * value);
    const dueOn = early.yes ? workingDayOnOrBefore(day, holidays) : day;
    const parameters = [stamp, early.stamp].filter((each) => each !== undefined);
    return [{ occasion, about, dueOn, daysLeft: daysBetween(today, dueOn), author, parameters }];
  };

  const latest = submitted
    .map(({ submittedOn }) => submittedOn)
    .sort()
    .at(-1);
  const { from, to } = term;
  const deadlines = hearings
    .filter((hearing) => hearing >= today)
    .flatMap((hearing) => due('hearing', hearing, 'hearing_lead_days', -1));
  // Reports on the treatment are owed while a measure lasts; a measure past its term still owes the one on its end.
  if (from !== null && to !== null && OWING.has(term.status)) {
    if (latest === undefined) deadlines.push(...due('first', from, 'first_report_days', 1));
    deadlines.push(...due('periodic', latest ?? from, 'report_interval_days', 1));
    deadlines.push(...due('term_end', to, 'report_lead_days', -1));
  }
  return deadlines.sort((a, b) => a.daysLeft - b.daysLeft);
}

const OWING: ReadonlySet<LawfulTerm['status']> = new Set(['running', 'due_soon', 'overdue']);
