/** What a list of referrals can be narrowed to because somebody should look at it; the API says what each means. */
export const REFERRAL_ATTENTION = ['arrival_overdue', 'declined_recently', 'not_arrived_recently'] as const;
export type ReferralAttention = (typeof REFERRAL_ATTENTION)[number];
