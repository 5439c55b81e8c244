import { randomBytes } from 'node:crypto';
import { digest } from './sign-in-limit.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

const MINUTES = 5;
const MOST_FAILURES = 5;

export interface SecondStepRow {
  readonly id: string;
  readonly accountId: string;
  readonly username: string;
}

/** A step that may still be taken: its token does this one thing, for minutes, once, and is no access token. */
export async function findSecondStep(
  tx: Tx,
  token: string,
  lock: '' | 'FOR UPDATE OF s',
): Promise<SecondStepRow> {
  const [asked] = await tx.query<SecondStepRow>(
    `SELECT s.id, s.account_id AS "accountId", a.username FROM second_step s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = $1 AND s.used_at IS NULL AND s.failures < $2 AND a.state = 'active'
       AND s.created_at > $3::timestamptz - make_interval(mins => $4) ${lock}`,
    [digest(token), MOST_FAILURES, tx.now, MINUTES],
  );
  if (asked === undefined) throw new Problem('session.second_step_expired');
  return asked;
}

/** Puts the question: the password was right, and the account has a second factor. */
export async function askForCode(tx: Tx, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.query(
    `DELETE FROM second_step WHERE account_id = $1 AND created_at < $2::timestamptz - make_interval(mins => $3)`,
    [accountId, tx.now, MINUTES],
  );
  await tx.query('INSERT INTO second_step (id, account_id, token_hash, created_at) VALUES ($1, $2, $3, $4)', [
    newId(),
    accountId,
    digest(token),
    tx.now,
  ]);
  return token;
}
