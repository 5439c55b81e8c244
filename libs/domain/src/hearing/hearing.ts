/** Most cases that are entered for a day at once, and most that are printed as one file. */
export const MOST_HEARINGS_AT_ONCE = 200;

/**
 * How a case on the list stands with its report: the court has one that no decision has followed, or it is due, or there
 * is nothing to report on because nobody has arrived.
 */
export const HEARING_REPORTS = ['handed_in', 'due', 'not_arrived'] as const;
export type HearingReport = (typeof HEARING_REPORTS)[number];

/** What became of one line of many that were entered together. */
export const HEARING_OUTCOMES = ['set', 'refused'] as const;
export type HearingOutcome = (typeof HEARING_OUTCOMES)[number];
