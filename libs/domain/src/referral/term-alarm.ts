import { addDays, daysBetween, type Day } from '../calendar/day.js';
import {
  figureOn,
  type LegalSetting,
  type ParameterKey,
  type ParameterStamp,
} from '../legal/legal-parameter.js';
import type { LawfulTerm } from './lawful-term.js';

const THRESHOLDS = [
  'alarm_first_days',
  'alarm_second_days',
  'alarm_third_days',
  'alarm_last_days',
] as const satisfies readonly ParameterKey[];

/** An alarm that is sounding: `on` is the day it began. `days` are those left, or those held past the term. */
export type TermAlarm =
  | {
      readonly kind: 'term_ends';
      readonly on: Day;
      readonly days: number;
      readonly threshold: number;
      readonly parameter: ParameterStamp;
    }
  | { readonly kind: 'held_past_term' | 'held_before_term'; readonly on: Day; readonly days: number };

/**
 * The alarm of a term today, if any: the closest threshold reached (14, 7, 2 and 0 days, as parameters), or that the
 * measure goes on with nothing to cover it. Derived from the facts each time, so that an extension silences it and
 * nobody has to (domain reference §5 rule 3).
 */
export function termAlarm(term: LawfulTerm, setting: LegalSetting, today: Day): TermAlarm | undefined {
  if (term.daysLeft === null || term.to === null) return unlawful(term, today);
  const left = term.daysLeft;
  const { from, to } = term;
  let closest: Extract<TermAlarm, { kind: 'term_ends' }> | undefined;
  for (const key of THRESHOLDS) {
    const { value, stamp } = figureOn(setting, key, today, term.basis);
    if (value === null || stamp === undefined || left > value) continue;
    if (closest !== undefined && closest.threshold <= value) continue;
    closest = {
      kind: 'term_ends',
      on: later(from, addDays(to, -value)),
      days: left,
      threshold: value,
      parameter: stamp,
    };
  }
  return closest;
}

/** A term shorter than a threshold has the alarm from its first day. */
const later = (from: Day | null, day: Day): Day => (from !== null && from > day ? from : day);

/** Holding that nothing covers today. Its alarm began on the first day of the unbroken time that today ends. */
function unlawful({ lines, status }: LawfulTerm, today: Day): TermAlarm | undefined {
  const line = lines.findLast(({ code, to }) => HELD.has(code) && to === today);
  if (line?.from === undefined) return status === 'overdue' ? attendingPastTerm(lines, today) : undefined;
  const kind = line.code === 'held.past_expiry' ? 'held_past_term' : 'held_before_term';
  return { kind, on: line.from, days: daysBetween(line.from, today) + 1 };
}

const HELD: ReadonlySet<string> = new Set(['held.past_expiry', 'held.before_any_term']);

/** A clinic that is attended on after its term: nobody is held, but the court's decision is missing. */
function attendingPastTerm(lines: LawfulTerm['lines'], today: Day): TermAlarm | undefined {
  const last = lines.find(({ code }) => code === 'status.overdue')?.to;
  if (last === undefined) return undefined;
  return { kind: 'held_past_term', on: addDays(last, 1), days: daysBetween(last, today) };
}
