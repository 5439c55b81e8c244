import { ERROR_STATUS, type ErrorCode, type FieldCode, type Refusal } from '@najat/domain';

/** One fault at one field of the request; `path` as in `person.birthDate` or `attendance.0.phaseId`. */
export interface FieldFault {
  readonly path: string;
  readonly code: FieldCode | ErrorCode;
}

/** What changed since the version a stale write was based on. */
export interface StaleChange {
  readonly action: string;
  readonly at: string;
  readonly by: string;
}

interface Details {
  readonly errors?: readonly FieldFault[];
  readonly changes?: readonly StaleChange[];
  readonly retryAfterSeconds?: number;
}

/** The one exception the API throws on purpose. Carries codes only, never personal data. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(code);
    this.status = ERROR_STATUS[code];
  }
}

/** Throws when any rule refused: the first refusal gives the code, those with a field are all told. */
export function assertNone(refusals: readonly Refusal[]): void {
  const [first] = refusals;
  if (first === undefined) return;
  const errors = refusals.flatMap(({ code, path }) => (path === undefined ? [] : [{ path, code }]));
  throw new Problem(first.code, { errors });
}
