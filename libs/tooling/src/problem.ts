/** What went wrong and how to mend it, in words for whoever typed the command. */
export class Problem extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Problem';
    this.remedy = remedy;
  }
}

interface Known {
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: string;
}

const KNOWN: readonly Known[] = [
  {
    pattern: /ENOSPC|No space left on device|disk full/i,
    message: 'The disk is full.',
    remedy: 'Free some space, or set DATA_DIR to a folder on another disk, and start again.',
  },
  {
    pattern: /EDQUOT|Disk quota exceeded/i,
    message: 'Your disk quota is used up.',
    remedy: 'Free some space, or set DATA_DIR to a folder with room, and start again.',
  },
  {
    pattern: /EROFS|read-only file system/i,
    message: 'The folder is on a read-only disk.',
    remedy: 'Set DATA_DIR to a folder that can be written, or run from a writable checkout.',
  },
  {
    pattern: /EACCES|EPERM|permission denied to create|Permission denied/i,
    message: 'Permission denied.',
    remedy:
      'Make the named file or folder yours (an earlier run as another user may own it), or set DATA_DIR to a folder you may write.',
  },
  {
    pattern: /28P01|28000|password authentication failed|no pg_hba\.conf entry/i,
    message: 'The database server refused the user name or password.',
    remedy: 'Check the user and password in DATABASE_URL (encode special characters, e.g. @ as %40).',
  },
  {
    pattern: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timeout expired/i,
    message: 'The database server cannot be reached.',
    remedy:
      'Check the host and port in DATABASE_URL and that the server runs and accepts connections from here.',
  },
  {
    pattern: /53300|too many clients|remaining connection slots/i,
    message: 'The database server has no free connection.',
    remedy: 'Close other programs that use it, or raise max_connections on the server.',
  },
];

export function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error && typeof error.code === 'string' && !error.message.startsWith(error.code);
  const code = known ? `${String(error.code)} ` : '';
  const inner = error instanceof AggregateError ? error.errors.map(textOf).join('; ') : '';
  return [`${code}${error.message}`.trim(), inner].filter(Boolean).join(': ');
}

/** Turns any failure into one that says how to mend it; an unknown one keeps its own words. */
export function explain(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const text = textOf(error);
  const known = KNOWN.find(({ pattern }) => pattern.test(text));
  if (known) return new Problem(`${known.message} (${text})`, known.remedy, { cause: error });
  return new Problem(text, 'The lines above show where it happened.', { cause: error });
}
