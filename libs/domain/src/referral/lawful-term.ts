import { dayAt, dayNumber, type Day } from '../calendar/day.js';
import { countDays, holdsDay, mergeSpans, subtractSpans, type Span } from '../calendar/span.js';
import { answerOn, figureOn, type LegalSetting } from '../legal/legal-parameter.js';
import { isVoluntary, type LegalBasis } from './legal-basis.js';
import { isOpening, readLedger, type Act, type LedgerEntry } from './ledger.js';
import type { CourtMeasure } from './order-entry.js';
import { absencesOf, daysUnder, type Stay } from './stay.js';
import { reckonedBy, type ExplanationLine } from './term-line.js';
import { actsOn, layOut, type Segment, type Track } from './term-track.js';

/**
 * How a file stands towards the law. `overdue` is the unlawful one: the measure goes on and no term covers today.
 * `no_term`: there is an order, but neither it nor the law says for how long. `voluntary`: nobody is held (Art. 40).
 */
export const TERM_STATUSES = [
  'no_order',
  'no_term',
  'running',
  'due_soon',
  'overdue',
  'ended',
  'voluntary',
] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** Days that a term covers, and the entry of the ledger that gives them. */
export interface TermPeriod {
  readonly measure: CourtMeasure;
  readonly entry: number;
  readonly from: Day;
  readonly to: Day;
}

export interface LawfulTerm {
  /** The measure now in question: the clinic once the placement is over, else the placement. */
  readonly measure: CourtMeasure | null;
  /** The article whose figures that measure has. */
  readonly basis: LegalBasis;
  /** First and last lawful day of that measure, both included; null where there is none. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Days after today that the term still covers: 0 on its last day. Null when no term covers today. */
  readonly daysLeft: number | null;
  readonly status: TermStatus;
  /** Days a person was in residence, today included, that no placement covers. */
  readonly daysWithoutBasis: number;
  /** Those of them that follow a day covered: the term had run out, or the court had ended it. */
  readonly daysHeldPastExpiry: number;
  /** The court the file is before, after transfers. */
  readonly courtId: string | null;
  /** Every covered day of both measures, each once. */
  readonly periods: readonly TermPeriod[];
  readonly lines: readonly ExplanationLine[];
}

/**
 * How long a person may lawfully be held, and why: the one reckoning of Najat's legal clock, read from the ledger
 * (domain reference §1.8 and §5 rules 1 to 5, ADR 0014). It reports; it neither extends nor releases, and a term that
 * runs out stays run out until an entry of the ledger says otherwise.
 *
 * Days are calendar days in Baghdad, so a leap day is a day like any other. Entries take effect by the day of the
 * decision, whenever they were entered; corrections supersede what they correct and stay visible. A transfer of court
 * changes the court and nothing else (§5 rule 12). What the law leaves open is asked of parameters, each named with
 * its version in the line that used it.
 */
export function lawfulTerm(
  entries: readonly LedgerEntry[],
  setting: LegalSetting,
  stays: readonly Stay[],
  today: Day,
): LawfulTerm {
  const { acts, lines } = readLedger(entries, setting, today);
  if (isVoluntary(setting.basis)) return voluntaryTerm(setting.basis, acts, lines);
  const now = dayNumber(today);
  lines.push(...asides(acts));

  const [placement, clinic] = (['placement', 'clinic'] as const).map((measure) => {
    const own = actsOn(measure, acts);
    const suspended = [
      ...waitForArrival(measure, own, setting, stays, now, lines),
      ...suspendedByAbsence(measure, own, setting, stays, now, lines),
    ];
    return layOut(measure, own, mergeSpans(suspended), setting);
  }) as [Track, Track];
  lines.push(...placement.lines, ...clinic.lines);

  const residence = daysUnder('placement', stays, now);
  const held = heldWithoutBasis(residence, placement.covered);
  const attendance = daysUnder('clinic', stays, now);
  lines.push(...held.lines, ...attendedWithoutTerm(attendance, clinic.covered));

  const resident = holdsDay(residence, now);
  const track = clinic.opened && !(resident || holdsDay(placement.covered, now)) ? clinic : placement;
  const underMeasure = track === clinic ? holdsDay(attendance, now) : resident;
  const standing = standingOf(track, underMeasure, now, setting);
  lines.push(standing.line);
  const first = track.current.at(0);
  const last = track.current.at(-1);
  return {
    measure: track.opened ? track.measure : null,
    basis: track.basis,
    from: first ? dayAt(first.from) : null,
    to: last ? dayAt(last.to) : null,
    daysLeft: standing.daysLeft,
    status: standing.status,
    daysWithoutBasis: held.withoutBasis,
    daysHeldPastExpiry: held.pastExpiry,
    courtId: courtOf(acts),
    periods: [...periodsOf(placement), ...periodsOf(clinic)],
    lines,
  };
}

/** Article 40: no case is brought, no court has a say, and so there is no term to be held under (§5 rule 6). */
function voluntaryTerm(basis: LegalBasis, acts: readonly Act[], lines: ExplanationLine[]): LawfulTerm {
  for (const { entry, kind } of acts) {
    lines.push({
      code: kind === 'voluntary_request' ? 'voluntary.no_term' : 'entry.not_for_voluntary_file',
      entry,
    });
  }
  lines.push({ code: 'status.voluntary' });
  return {
    measure: null,
    basis,
    from: null,
    to: null,
    daysLeft: null,
    status: 'voluntary',
    daysWithoutBasis: 0,
    daysHeldPastExpiry: 0,
    courtId: null,
    periods: [],
    lines,
  };
}

/** Entries that move no day, said all the same. */
const asides = (acts: readonly Act[]): ExplanationLine[] =>
  acts.flatMap(({ entry, kind, decidedOn }): ExplanationLine[] => {
    if (kind === 'transfer_of_court') return [{ code: 'transfer.clock_runs_on', entry, from: decidedOn }];
    return kind === 'voluntary_request' ? [{ code: 'voluntary.not_for_court_file', entry }] : [];
  });

/** The court of the latest order or transfer that names one. */
const courtOf = (acts: readonly Act[]): string | null =>
  acts.findLast(({ kind, courtId }) => (isOpening(kind) || kind === 'transfer_of_court') && courtId !== null)
    ?.courtId ?? null;

/** The days before a first arrival, if the clock waits for it; a person not arrived yet is awaited until today. */
function waitForArrival(
  measure: CourtMeasure,
  acts: readonly Act[],
  setting: LegalSetting,
  stays: readonly Stay[],
  today: number,
  lines: ExplanationLine[],
): Span[] {
  const order = acts.find(({ kind }) => isOpening(kind));
  if (order === undefined) return [];
  const waits = answerOn(setting, 'clock_waits_for_arrival', order.decidedOn);
  const arrived = daysUnder(measure, stays, today).at(0)?.from ?? today + 1;
  const span = { from: dayNumber(order.decidedOn), to: arrived - 1 };
  if (!waits.yes || span.to < span.from) return [];
  lines.push({
    code: 'clock.waits_for_arrival',
    entry: order.entry,
    ...reckonedBy(waits.stamp),
    ...dated(span),
  });
  return [span];
}

/** The times away that stop the clock of a placement; each says whether it does. A clinic is attended from home. */
function suspendedByAbsence(
  measure: CourtMeasure,
  acts: readonly Act[],
  setting: LegalSetting,
  stays: readonly Stay[],
  today: number,
  lines: ExplanationLine[],
): Span[] {
  if (measure === 'clinic' || !acts.some(({ kind }) => isOpening(kind))) return [];
  return absencesOf(stays, today).flatMap(({ from, to, stay, suspends }) => {
    const answer = answerOn(setting, suspends, stay.from);
    lines.push({
      code: answer.yes ? 'absence.suspends' : 'absence.runs_on',
      ...reckonedBy(answer.stamp),
      ...dated({ from, to }),
    });
    return answer.yes ? [{ from, to }] : [];
  });
}

/** Residence no placement covers, told apart by whether a term had covered an earlier day. */
function heldWithoutBasis(residence: readonly Span[], covered: readonly Segment[]) {
  const uncovered = subtractSpans(residence, covered);
  const firstCovered = covered.at(0)?.from ?? Infinity;
  const past = uncovered.filter(({ from }) => from > firstCovered);
  const lines = uncovered.map((span): ExplanationLine => ({
    code: span.from > firstCovered ? 'held.past_expiry' : 'held.before_any_term',
    ...dated(span),
  }));
  return { withoutBasis: countDays(uncovered), pastExpiry: countDays(past), lines };
}

/** Attendance no clinic order covers: nobody is held by it, so it is said and not counted. */
const attendedWithoutTerm = (attendance: readonly Span[], covered: readonly Segment[]): ExplanationLine[] =>
  subtractSpans(attendance, covered).map((span) => ({ code: 'attended.without_term', ...dated(span) }));

interface Standing {
  readonly status: TermStatus;
  readonly daysLeft: number | null;
  readonly line: ExplanationLine;
}

/** How the measure stands today. A measure that goes on after its end is overdue, even if a court has ended it. */
function standingOf(track: Track, underMeasure: boolean, today: number, setting: LegalSetting): Standing {
  const without = (status: TermStatus, code: ExplanationLine['code'], line = {}): Standing => ({
    status,
    daysLeft: null,
    line: { code, ...line },
  });
  if (!track.opened) return without('no_order', 'status.no_order');
  const last = track.current.at(-1);
  if (holdsDay(track.covered, today) && last !== undefined) {
    const daysLeft = last.to - today;
    const threshold = figureOn(setting, 'alarm_first_days', dayAt(today), track.basis);
    const status = threshold.value !== null && daysLeft <= threshold.value ? 'due_soon' : 'running';
    const line = {
      ...reckonedBy(threshold.stamp),
      from: dayAt(today),
      to: dayAt(last.to),
      days: daysLeft,
    };
    return { status, daysLeft, line: { code: `status.${status}`, ...line } };
  }
  if (last === undefined && !track.ended) return without('no_term', 'status.no_term');
  const since = last === undefined ? {} : { to: dayAt(last.to) };
  if (underMeasure) return without('overdue', 'status.overdue', since);
  return without('ended', track.ended ? 'status.ended' : 'status.ran_out', since);
}

const dated = ({ from, to }: Span) => ({ from: dayAt(from), to: dayAt(to), days: to - from + 1 });

const periodsOf = ({ measure, covered }: Track): TermPeriod[] =>
  covered.map(({ entry, from, to }) => ({ measure, entry, from: dayAt(from), to: dayAt(to) }));
