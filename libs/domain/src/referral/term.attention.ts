import { ALARM_LEVELS } from './term-alarm.js';

/**
 * What of the terms needs somebody: those with an alarm, by how pressing it is, those about to end that the court
 * has no report about, cases nobody knows the term of, and those whose ledger has an entry that no second person has verified.
 */
export const TERM_ATTENTION = [...ALARM_LEVELS, 'report_due', 'without_days', 'unverified'] as const;
export type TermAttention = (typeof TERM_ATTENTION)[number];
