import type { Day } from '../calendar/day.js';
import { ageOn } from '../calendar/day.js';

/** What administrators count. The definition of each is printed beside the figure from the catalogues. */
export const MEASURES = [
  'referred',
  'admitted',
  'in_residence',
  'completed',
  'discharged_otherwise',
  'sustained',
  'held_past_expiry',
  'days_held_past_expiry',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures of days, not of cases: behind each stand the cases the days are of. */
export const DAY_MEASURES = ['days_held_past_expiry'] as const satisfies readonly Measure[];
export const isOfDays = (measure: Measure): boolean => DAY_MEASURES.some((each) => each === measure);

export const GROUPINGS = ['centre', 'month', 'legal_basis', 'outcome', 'sex', 'age_band'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Age bands, each named by its first year; the first ends where criminal majority begins (Law 76/1983). */
export const AGE_BANDS = ['0-17', '18-24', '25-34', '35-44', '45+', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The band of a person born on `birth` (undefined when unknown), counted on the day `on`. */
export function ageBandOn(birth: Day | undefined, on: Day): AgeBand {
  if (birth === undefined) return 'unknown';
  const age = ageOn(birth, on);
  if (age < 18) return '0-17';
  if (age < 25) return '18-24';
  if (age < 35) return '25-34';
  return age < 45 ? '35-44' : '45+';
}
