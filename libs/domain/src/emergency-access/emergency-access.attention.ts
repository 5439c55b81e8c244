/** What a list of emergency accesses can be narrowed to because somebody should look at it; the API says what it means. */
export const EMERGENCY_ATTENTION = ['to_review'] as const;
export type EmergencyAttention = (typeof EMERGENCY_ATTENTION)[number];
