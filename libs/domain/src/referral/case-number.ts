/**
 * The case number people read aloud: centre prefix, year of logging, running number within both,
 * as in `BGD-2026-000123`.
 */
export function caseNumber(prefix: string, year: number, running: number): string {
  return `${prefix}-${year}-${String(running).padStart(6, '0')}`;
}

const CASE_NUMBER = /^[A-Z]{3}-\d{4}-\d{6}$/;

/** Whether `text` has the shape of a case number. */
export function isCaseNumber(text: string): boolean {
  return CASE_NUMBER.test(text);
}
