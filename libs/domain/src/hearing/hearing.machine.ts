import { defineMachine } from '../machine/machine.js';

/**
 * A hearing of a case before its court. What the court decides there is an entry of the ledger; here stands only whether
 * it sat. One that is postponed names the hearing that takes its place.
 */
export const hearingMachine = defineMachine({
  name: 'hearing',
  initial: 'set',
  states: ['set', 'held', 'postponed', 'cancelled'],
  settled: ['held', 'postponed', 'cancelled'],
  actions: {
    changeHour: { from: ['set'], to: 'set' },
    markHeld: { from: ['set'], to: 'held' },
    postpone: { from: ['set'], to: 'postponed' },
    cancel: { from: ['set'], to: 'cancelled' },
  },
});
export type HearingState = (typeof hearingMachine)['states'][number];
export type HearingAction = keyof (typeof hearingMachine)['actions'];

export const POSTPONE_REASONS = [
  'person_not_present',
  'report_missing',
  'court_not_sitting',
  'more_time_needed',
  'other',
] as const;
export type PostponeReason = (typeof POSTPONE_REASONS)[number];

export const CANCEL_REASONS = [
  'entered_in_error',
  'decided_without_hearing',
  'file_left_court',
  'other',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Why a hearing was not held on its day. */
export const HEARING_END_REASONS = [
  ...new Set([...POSTPONE_REASONS, ...CANCEL_REASONS]),
] as readonly HearingEndReason[];
export type HearingEndReason = PostponeReason | CancelReason;
