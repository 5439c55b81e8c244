/** What a list of phases can be narrowed to because somebody should look at it; the API says what each means. */
export const PHASE_ATTENTION = ['no_recent_session', 'past_planned_end'] as const;
export type PhaseAttention = (typeof PHASE_ATTENTION)[number];
