import { addDays, type Day } from '../calendar/day.js';
import {
  figureOn,
  type LegalSetting,
  type ParameterKey,
  type ParameterStamp,
} from '../legal/legal-parameter.js';
import type { LawfulTerm } from './lawful-term.js';
import type { TermLineCode } from './term-line.js';

/**
 * How pressing an alarm is, the most pressing first: somebody held, or attending, with nothing to cover it, and then the
 * four thresholds before the end, each of which takes over from the one after it.
 */
export const ALARM_LEVELS = ['held', 'attended', 'last', 'third', 'second', 'first'] as const;
export type AlarmLevel = (typeof ALARM_LEVELS)[number];
export type NearEnd = Exclude<AlarmLevel, 'held' | 'attended'>;

/** The figure of the law that says how many days before the end each of the four begins. */
export const ALARM_PARAMETER: Readonly<Record<NearEnd, ParameterKey>> = {
  first: 'alarm_first_days',
  second: 'alarm_second_days',
  third: 'alarm_third_days',
  last: 'alarm_last_days',
};
export const NEAR_END = Object.keys(ALARM_PARAMETER) as NearEnd[];

/** An alarm that is sounding: `on` is the day it began. `days` are those left, or those it has lasted. */
export type TermAlarm =
  | {
      readonly kind: 'term_ends';
      readonly level: NearEnd;
      readonly on: Day;
      readonly days: number;
      readonly threshold: number;
      readonly parameter: ParameterStamp;
    }
  | {
      readonly kind: 'held_past_term' | 'held_before_term' | 'attended_past_term';
      readonly level: 'held' | 'attended';
      readonly on: Day;
      readonly days: number;
    };

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
  for (const level of NEAR_END) {
    const { value, stamp } = figureOn(setting, ALARM_PARAMETER[level], today, term.basis);
    if (value === null || stamp === undefined || left > value) continue;
    if (closest !== undefined && closest.threshold < value) continue;
    closest = {
      kind: 'term_ends',
      level,
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

const WITHOUT_BASIS = {
  'held.past_expiry': 'held_past_term',
  'held.before_any_term': 'held_before_term',
  'attended.without_term': 'attended_past_term',
} as const satisfies Partial<Record<TermLineCode, TermAlarm['kind']>>;

/**
 * What goes on today and nothing covers. Its alarm began on the first day of the unbroken time that today ends. To
 * attend a clinic is no detention, so it is one only once a clinic has run out or been stopped.
 */
function unlawful({ lines, status }: LawfulTerm, today: Day): TermAlarm | undefined {
  for (const { code, from, to, days } of lines) {
    if (!(code in WITHOUT_BASIS) || to !== today || from === undefined || days === undefined) continue;
    const kind = WITHOUT_BASIS[code as keyof typeof WITHOUT_BASIS];
    if (kind !== 'attended_past_term') return { kind, level: 'held', on: from, days };
    if (status === 'overdue') return { kind, level: 'attended', on: from, days };
  }
  return undefined;
}
