/** What of the figures of the law waits for a legal officer; the API says what each means. */
export const LEGAL_PARAMETER_ATTENTION = ['to_confirm', 'unconfirmed'] as const;
export type LegalParameterAttention = (typeof LEGAL_PARAMETER_ATTENTION)[number];
