/** What of the terms needs somebody: those run out, those about to, and cases nobody knows the term of. */
export const TERM_ATTENTION = ['overdue', 'due_soon', 'without_days'] as const;
export type TermAttention = (typeof TERM_ATTENTION)[number];
