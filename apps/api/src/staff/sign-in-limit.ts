import { createHash } from 'node:crypto';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

const WINDOW_SECONDS = 15 * 60;
/** Failures of one name from one address. Counted together, so nobody can lock another person out from elsewhere. */
const MOST_PER_PAIR = 5;
/** Failures from one address over all names: a whole centre may sit behind one. */
const MOST_PER_ADDRESS = 100;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

interface Attempt {
  readonly username: string;
  readonly address: string;
}

/** Refuses a sign-in after too many failures. Names and addresses are kept as digests only. */
export async function assertMayTry(tx: Tx, attempt: Attempt): Promise<void> {
  const { pair, whole } = await tx.one<{ pair: number; whole: number }>(
    `SELECT (SELECT count(*) FROM sign_in_failure
              WHERE username_hash = $1 AND address_hash = $2 AND at > $3::timestamptz - make_interval(secs => $4)) AS pair,
            (SELECT count(*) FROM sign_in_failure
              WHERE address_hash = $2 AND at > $3::timestamptz - make_interval(secs => $4)) AS whole`,
    [digest(attempt.username), digest(attempt.address), tx.now, WINDOW_SECONDS],
  );
  if (pair >= MOST_PER_PAIR || whole >= MOST_PER_ADDRESS) {
    throw new Problem('request.too_often', { retryAfterSeconds: WINDOW_SECONDS });
  }
}

export async function recordFailure(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.query(
    'INSERT INTO sign_in_failure (id, username_hash, address_hash, at) VALUES ($1, $2, $3, $4)',
    [newId(), digest(attempt.username), digest(attempt.address), tx.now],
  );
  await tx.query(
    'DELETE FROM sign_in_failure WHERE address_hash = $1 AND at < $2::timestamptz - make_interval(secs => $3)',
    [digest(attempt.address), tx.now, WINDOW_SECONDS],
  );
}

export async function forgetFailures(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.query('DELETE FROM sign_in_failure WHERE username_hash = $1 AND address_hash = $2', [
    digest(attempt.username),
    digest(attempt.address),
  ]);
}
