/** What a list of accounts can be narrowed to because somebody should look at it; the API says what each means. */
export const ACCOUNT_ATTENTION = ['not_signed_in'] as const;
export type AccountAttention = (typeof ACCOUNT_ATTENTION)[number];
