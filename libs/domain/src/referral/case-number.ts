import { isVoluntary, type LegalBasis } from './legal-basis.js';

/**
 * The series a file of a centre is numbered in: the centre's code of three letters, and for Article 40 files the code
 * with a V behind it. They are numbered apart because a gap in the numbers a court sees would tell of them.
 */
export function caseSeries(code: string, basis: LegalBasis): string {
  return isVoluntary(basis) ? `${code}V` : code;
}

/**
 * The case number people read aloud: series, year of logging, running number within both,
 * as in `BGD-2026-000123` or `BGDV-2026-000004`.
 */
export function caseNumber(prefix: string, year: number, running: number): string {
  return `${prefix}-${year}-${String(running).padStart(6, '0')}`;
}

const CASE_NUMBER = /^[A-Z]{3}V?-\d{4}-\d{6}$/;

/** Whether `text` has the shape of a case number. */
export function isCaseNumber(text: string): boolean {
  return CASE_NUMBER.test(text);
}
