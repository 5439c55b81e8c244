import { hash, verify } from 'argon2';
import { Problem } from '../platform/problem/problem.js';

/** A hash takes a core and 64 MB for its time, and one of the four threads files and names are read with. */
const AT_ONCE = 2;
/** Who would wait behind so many waits in vain. */
const MOST_WAITING = 20;
const RETRY_SECONDS = 5;

const waiting: (() => void)[] = [];
let running = 0;

/** Hashes two at a time, the rest in turn, so that a flood of sign-ins leaves room for everybody signed in. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else {
    if (waiting.length >= MOST_WAITING) {
      throw new Problem('request.too_often', { retryAfterSeconds: RETRY_SECONDS });
    }
    // The place of whoever ends is handed on, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** One and the same on every keyboard that writes the same letters in another way (NIST SP 800-63B, 3.1.1.2). */
const written = (password: string): string => password.normalize('NFKC');

/** argon2id with the library's defaults, which follow the OWASP recommendation. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(written(password)));

export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  inTurn(() => verify(stored, written(password)));

let decoy: Promise<string> | undefined;

/** Spends the time of a real check, so that an unknown username takes as long as a known one. */
export async function pretendToCheck(password: string): Promise<false> {
  decoy ??= hash('no account has this password');
  await passwordMatches(await decoy, password);
  return false;
}
