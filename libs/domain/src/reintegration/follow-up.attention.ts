/** What a list of follow-ups can be narrowed to because somebody should look at it; the API says what each means. */
export const FOLLOW_UP_ATTENTION = ['due', 'overdue'] as const;
export type FollowUpAttention = (typeof FOLLOW_UP_ATTENTION)[number];
