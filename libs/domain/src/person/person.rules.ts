import { latinDigits } from './digits.js';
import type { Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** How exactly a birth date is known. Many registrations carry 1 July for want of a day (domain reference §4.1). */
export const BIRTH_PRECISIONS = ['day', 'month', 'year', 'estimated'] as const;
export type BirthPrecision = (typeof BIRTH_PRECISIONS)[number];

/**
 * The 12-digit number of the National Card, or undefined. No check digit inside it is known, so only the
 * length is checked (domain reference §4.2).
 */
export function normaliseNationalNumber(text: string): string | undefined {
  const digits = latinDigits(text).replace(/[\s\-\u200e\u200f\u2066-\u2069]/g, '');
  return /^\d{12}$/.test(digits) ? digits : undefined;
}

/** Refuses a birth in the future, or after the day of the order that concerns the person. */
export function checkBirth(birth: Day | undefined, facts: { today: Day; orderedOn?: Day }): Refusal[] {
  if (birth === undefined) return [];
  if (birth > facts.today) return [{ code: 'person.born_in_future', path: 'person.birthDate' }];
  return refuseIf(
    facts.orderedOn !== undefined && birth >= facts.orderedOn,
    'person.birth_after_order',
    'person.birthDate',
  );
}
