import { addDays, daysBetween, type Day } from '../calendar/day.js';
import { figureOn, type LegalSetting } from '../legal/legal-parameter.js';
import { lawfulTerm, type LawfulTerm, type TermPeriod, type TermStatus } from './lawful-term.js';
import type { LedgerEntry } from './ledger.js';
import type { CourtMeasure } from './order-entry.js';
import type { Stay } from './stay.js';
import { ALARM_PARAMETER, termAlarm, type AlarmLevel } from './term-alarm.js';

/** How a term stands on one day: what lists and alarms need of it. */
export interface TermStanding extends Pick<
  LawfulTerm,
  'measure' | 'from' | 'to' | 'status' | 'daysLeft' | 'daysWithoutBasis' | 'daysHeldPastExpiry'
> {
  /** The alarm that is sounding, if any. */
  readonly alarm: AlarmLevel | null;
}

/**
 * Days on end on which a term stands alike but for what a calendar does: days left grow fewer, days held grow more. So
 * a row of a table says how it stands on any of them, and nothing has to be reckoned anew because a night has passed.
 */
export interface TermPhase {
  readonly since: Day;
  /** Its last day; null for the last phase, which goes on until a fact changes. */
  readonly until: Day | null;
  readonly status: TermStatus;
  readonly alarm: AlarmLevel | null;
  readonly measure: CourtMeasure | null;
  readonly from: Day | null;
  /** The last lawful day, on the first day of the phase. */
  readonly to: Day | null;
  /** Whether the last day moves with each day, because the clock stands still. */
  readonly toMoves: boolean;
  /** Whether the term covers the days of the phase. */
  readonly covered: boolean;
  /** Days without basis and past expiry on its first day, and whether each day adds one. */
  readonly daysWithoutBasis: number;
  readonly withoutBasisGrows: boolean;
  readonly daysHeldPastExpiry: number;
  readonly heldGrows: boolean;
}

/** A ledger that needs more has been fed with more decisions than a court makes. */
const MOST_TURNS = 1_000;

/**
 * The phases of a term from `today` on, as the facts are known today: on each day from then on, `standingOn` answers what
 * `lawfulTerm` would. Another entry, verification, stay or figure makes them anew.
 */
export function termPhases(
  entries: readonly LedgerEntry[],
  setting: LegalSetting,
  stays: readonly Stay[],
  today: Day,
): TermPhase[] {
  const on = (day: Day): LawfulTerm => lawfulTerm(entries, setting, stays, day);
  const phases: TermPhase[] = [];
  const turns = new Set([today, ...turningDays(entries, setting, stays)]);
  for (let day: Day | undefined = today; day !== undefined; day = nextOf(turns, day)) {
    if (turns.size > MOST_TURNS) throw new Error('A term with more phases than a court can have decided');
    const term = on(day);
    const tomorrow = on(addDays(day, 1));
    const phase = phaseOf(day, term, tomorrow, termAlarm(term, setting, day)?.level ?? null);
    for (const turn of turnsOf(term, tomorrow, setting, day)) turns.add(turn);
    const before = phases.at(-1);
    if (before !== undefined && goesOn(before, phase)) continue;
    if (before !== undefined) phases[phases.length - 1] = { ...before, until: addDays(day, -1) };
    phases.push(phase);
  }
  return phases;
}

/** Later than any stay lasts. */
const FAR = 36_500;

/** Days on end on which somebody was held past expiry; `to` is null while nothing known today ends them. */
export interface HeldSpan {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The days held past expiry, past and to come, as the facts are known today: of those up to any day from today on there
 * are as many as `lawfulTerm` counts on that day. A statistic adds them up over any period without reckoning.
 */
export function heldSpans(
  entries: readonly LedgerEntry[],
  setting: LegalSetting,
  stays: readonly Stay[],
  today: Day,
): HeldSpan[] {
  const end = addDays(today, FAR);
  return lawfulTerm(entries, setting, stays, end).lines.flatMap(({ code, from, to }) =>
    code !== 'held.past_expiry' || from === undefined || to === undefined
      ? []
      : [{ from, to: to === end ? null : to }],
  );
}

/** The same as a multirange of days in the notation of PostgreSQL. */
export const spansText = (spans: readonly HeldSpan[]): string =>
  `{${spans.map(({ from, to }) => `[${from},${to ?? ''}]`).join(',')}}`;

/** How the term stands on a day from the first of the phases on. */
export function standingOn(phases: readonly TermPhase[], day: Day): TermStanding {
  const phase = phases.findLast(({ since }) => since <= day);
  if (phase === undefined) throw new Error('No phase reaches back so far');
  const passed = daysBetween(phase.since, day);
  const to = phase.to !== null && phase.toMoves ? addDays(phase.to, passed) : phase.to;
  return {
    measure: phase.measure,
    status: phase.status,
    alarm: phase.alarm,
    from: phase.from,
    to,
    daysLeft: phase.covered && to !== null ? daysBetween(day, to) : null,
    daysWithoutBasis: phase.daysWithoutBasis + (phase.withoutBasisGrows ? passed : 0),
    daysHeldPastExpiry: phase.daysHeldPastExpiry + (phase.heldGrows ? passed : 0),
  };
}

function phaseOf(since: Day, term: LawfulTerm, tomorrow: LawfulTerm, alarm: AlarmLevel | null): TermPhase {
  return {
    since,
    until: null,
    status: term.status,
    alarm,
    measure: term.measure,
    from: term.from,
    to: term.to,
    toMoves: term.to !== null && tomorrow.to === addDays(term.to, 1),
    covered: term.daysLeft !== null,
    daysWithoutBasis: term.daysWithoutBasis,
    withoutBasisGrows: tomorrow.daysWithoutBasis > term.daysWithoutBasis,
    daysHeldPastExpiry: term.daysHeldPastExpiry,
    heldGrows: tomorrow.daysHeldPastExpiry > term.daysHeldPastExpiry,
  };
}

/** Days on which a fact or a figure known today begins or ends to hold. */
function turningDays(entries: readonly LedgerEntry[], setting: LegalSetting, stays: readonly Stay[]): Day[] {
  const after = (day: Day | null): Day[] => (day === null ? [] : [addDays(day, 1)]);
  return [
    ...entries.flatMap(({ decidedOn, verifiedOn }) =>
      verifiedOn === null ? [decidedOn] : [decidedOn, verifiedOn],
    ),
    ...stays.flatMap(({ from, to }) => [from, ...after(to)]),
    ...setting.parameters.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, ...after(effectiveTo)]),
  ];
}

/** Days on which the passing of days alone changes the standing: a period begins or ends, or an alarm takes over. */
function turnsOf(term: LawfulTerm, tomorrow: LawfulTerm, setting: LegalSetting, day: Day): Day[] {
  // What moves with each day is never reached.
  const fixed = term.periods.filter((period) => tomorrow.periods.some((later) => isSame(period, later)));
  const { to } = term;
  const near = Object.values(ALARM_PARAMETER).flatMap((key) => {
    const { value } = figureOn(setting, key, day, term.basis);
    return value === null || to === null || tomorrow.to !== to ? [] : [addDays(to, -value)];
  });
  return [...near, ...fixed.flatMap(({ from, to }) => [from, addDays(to, 1)])];
}

const isSame = (one: TermPeriod, other: TermPeriod): boolean =>
  (Object.keys(one) as (keyof TermPeriod)[]).every((key) => one[key] === other[key]);

function nextOf(turns: ReadonlySet<Day>, day: Day): Day | undefined {
  let next: Day | undefined;
  for (const turn of turns) if (turn > day && (next === undefined || turn < next)) next = turn;
  return next;
}

/** Whether the days of `phase` stand as those of the one before it would have gone on. */
function goesOn(before: TermPhase, phase: TermPhase): boolean {
  const standing = standingOn([before], phase.since);
  return (
    before.covered === phase.covered &&
    before.toMoves === phase.toMoves &&
    before.withoutBasisGrows === phase.withoutBasisGrows &&
    before.heldGrows === phase.heldGrows &&
    (Object.keys(standing) as (keyof TermStanding)[]).every(
      (key) => standing[key] === standingOn([phase], phase.since)[key],
    )
  );
}
