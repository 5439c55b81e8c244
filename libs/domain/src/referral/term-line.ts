import type { Day } from '../calendar/day.js';
import type { ParameterStamp } from '../legal/legal-parameter.js';

/** What a line of the explanation says; each has its sentence in the portal's catalogues. */
export const TERM_LINES = [
  // Corrections and verification
  'correction.of_unknown_entry',
  'entry.superseded',
  'entry.struck',
  'entry.not_verified',
  'entry.counted_unverified',
  'entry.in_future',
  // What each entry does
  'order.gives',
  'order.adds_nothing',
  'order.without_days',
  'extension.gives',
  'extension.gives_after_expiry',
  'extension.after_end',
  'extension.without_order',
  'extension.without_days',
  'ending.ends',
  'ending.already_ended',
  'ending.without_order',
  'transfer.clock_runs_on',
  'voluntary.no_term',
  'voluntary.not_for_court_file',
  'entry.not_for_voluntary_file',
  // What the clock does while a person is away
  'clock.waits_for_arrival',
  'absence.suspends',
  'absence.runs_on',
  // Days nothing covers
  'gap.no_term_in_force',
  'held.before_any_term',
  'held.past_expiry',
  'attended.without_term',
  // How it stands today
  'status.no_order',
  'status.no_term',
  'status.voluntary',
  'status.running',
  'status.due_soon',
  'status.overdue',
  'status.ended',
  'status.ran_out',
] as const;
export type TermLineCode = (typeof TERM_LINES)[number];

/** One line of the explanation, without language: a code and what it speaks of. */
export interface ExplanationLine {
  readonly code: TermLineCode;
  /** The entry of the ledger it speaks of. */
  readonly entry?: number;
  /** The correction by whose words that entry stands. */
  readonly correction?: number;
  /** The figures of the law it reckons with; absent when the order's own words suffice or no figure is in force. */
  readonly parameters?: readonly ParameterStamp[];
  /** The days it speaks of, both included. */
  readonly from?: Day;
  readonly to?: Day;
  /** How many: those given, cut off, away, or held. */
  readonly days?: number;
}

/** The part of a line that names figures; those not in force fall away. */
export function reckonedBy(
  ...stamps: readonly (ParameterStamp | undefined)[]
): Pick<ExplanationLine, 'parameters'> {
  const parameters = stamps.filter((stamp) => stamp !== undefined);
  return parameters.length === 0 ? {} : { parameters };
}
