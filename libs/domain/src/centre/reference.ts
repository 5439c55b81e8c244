/** Governorates with the codes in public use (domain reference §4.6). Halabja's is not yet in the standard. */
export const GOVERNORATES = {
  'IQ-BG': 'federal',
  'IQ-BA': 'federal',
  'IQ-NI': 'federal',
  'IQ-KI': 'federal',
  'IQ-DI': 'federal',
  'IQ-AN': 'federal',
  'IQ-SD': 'federal',
  'IQ-BB': 'federal',
  'IQ-KA': 'federal',
  'IQ-NA': 'federal',
  'IQ-QA': 'federal',
  'IQ-MU': 'federal',
  'IQ-DQ': 'federal',
  'IQ-MA': 'federal',
  'IQ-WA': 'federal',
  'IQ-AR': 'kri',
  'IQ-SU': 'kri',
  'IQ-DA': 'kri',
  'IQ-HA': 'kri',
} as const;
export type Governorate = keyof typeof GOVERNORATES;
export const GOVERNORATE_CODES = Object.keys(GOVERNORATES) as [Governorate, ...Governorate[]];

export const COURT_KINDS = ['investigation', 'misdemeanour', 'felony', 'juvenile', 'appeal'] as const;
export type CourtKind = (typeof COURT_KINDS)[number];

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];
