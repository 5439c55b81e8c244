export interface FieldError {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

interface ProblemBody {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  requestId?: string;
  errors?: FieldError[];
  params?: Record<string, string | number>;
}

/** What kept a request from being answered as asked: a refusal of the server, or no answer at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly errors: FieldError[];
  readonly params: Record<string, string | number>;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.requestId = body.requestId ?? null;
    this.errors = body.errors ?? [];
    this.params = body.params ?? {};
  }

  /** No answer came, so whether the work was done is not known; sending it again is safe. */
  get isUnanswered(): boolean {
    return this.status === 0;
  }

  get isStale(): boolean {
    return this.status === 409;
  }
}

/** Codes that arise on this side of the wire. */
export type LocalCode = 'offline' | 'timed_out' | 'unreadable_answer' | 'session_ended';

export const localProblem = (code: LocalCode): Problem => new Problem({ status: 0, code });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const codeOfStatus = (status: number): string => {
  if (status === 502 || status === 503 || status === 504) return 'server.unavailable';
  if (status === 413) return 'request.too_large';
  if (status === 429) return 'request.too_often';
  return status >= 500 ? 'server.failed' : 'unreadable_answer';
};

export const problemOf = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => null);
  const header = response.headers.get('x-request-id');
  if (!isRecord(body) || typeof body['code'] !== 'string') {
    return new Problem({
      status: response.status,
      code: codeOfStatus(response.status),
      ...(header ? { requestId: header } : {}),
    });
  }
  return new Problem({ ...(body as Partial<ProblemBody>), code: body['code'], status: response.status });
};

/** Any thrown value as a problem a person can be told about. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ status: 0, code: 'unexpected', detail: String(error) });
