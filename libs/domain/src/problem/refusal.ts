import type { ErrorCode } from './error-codes.js';

/** A rule's "no": the code, and the field of the request it concerns when there is one. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly path?: string;
}

/** Shorthand for a rule that refuses when its condition holds. */
export function refuseIf(condition: boolean, code: ErrorCode, path?: string): Refusal[] {
  if (!condition) return [];
  return [path === undefined ? { code } : { code, path }];
}
