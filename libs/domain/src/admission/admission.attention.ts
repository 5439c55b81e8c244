/** What a list of admissions can be narrowed to because somebody should look at it; the API says what each means. */
export const ADMISSION_ATTENTION = ['plan_missing'] as const;
export type AdmissionAttention = (typeof ADMISSION_ATTENTION)[number];
