import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@najat/domain';
import type { Origin } from './origin.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

const WINDOW_SECONDS = 15 * 60;
/** Failures of one name from one place. Counted together, so nobody can lock another person out from elsewhere. */
const MOST_PER_PAIR = 5;
/** Failures from one address over all names: a whole centre may sit behind one. */
const MOST_PER_ADDRESS = 100;
/** Failures of one name from anywhere new. More only slow the next ones, for its owner may be among them. */
const MOST_BEFORE_SLOW = 30;
const SLOW_MS = 2_000;
/** Wrong codes of one name from anywhere new in an hour. Only who knows the password gets so far as to count here. */
const MOST_CODES = 20;
const CODE_WINDOW_SECONDS = 60 * 60;

export type Step = 'password' | 'code';

export interface Attempt {
  readonly username: string;
  readonly origin: Origin;
}

interface Place {
  readonly hash: Buffer;
  /** A device that has signed in to this account before has a budget of its own, wherever it is. */
  readonly known: boolean;
}

export const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

async function placeOf(tx: Tx, { username, origin }: Attempt): Promise<Place> {
  const { address, device } = origin;
  if (device === undefined) return { hash: digest(address), known: false };
  const [known] = await tx.query(
    `SELECT 1 FROM known_device d JOIN account a ON a.id = d.account_id
     WHERE d.token_hash = $1 AND a.username = $2`,
    [digest(device), username],
  );
  return known === undefined
    ? { hash: digest(address), known: false }
    : { hash: digest(`device ${device}`), known: true };
}

interface Counts {
  readonly pair: number;
  readonly address: number;
  readonly name: number;
  readonly codes: number;
}

const countsOf = (tx: Tx, username: string, { hash }: Place): Promise<Counts> =>
  tx.one<Counts>(
    `WITH recent AS (SELECT $3::timestamptz - make_interval(secs => $4) AS since)
     SELECT (SELECT count(*) FROM sign_in_failure, recent
              WHERE username_hash = $1 AND place_hash = $2 AND at > since) AS pair,
            (SELECT count(*) FROM sign_in_failure, recent WHERE place_hash = $2 AND at > since) AS address,
            (SELECT count(*) FROM sign_in_failure, recent
              WHERE username_hash = $1 AND NOT known AND at > since) AS name,
            (SELECT count(*) FROM sign_in_failure WHERE username_hash = $1 AND NOT known AND step = 'code'
              AND at > $3::timestamptz - make_interval(secs => $5)) AS codes`,
    [digest(username), hash, tx.now, WINDOW_SECONDS, CODE_WINDOW_SECONDS],
  );

/** How long an attempt from here has to wait, or a refusal: too many have failed. */
function delayOf({ pair, address, name, codes }: Counts, { known }: Place, step: Step): number {
  if (pair >= MOST_PER_PAIR || (!known && address >= MOST_PER_ADDRESS)) {
    throw new Problem('request.too_often', { retryAfterSeconds: WINDOW_SECONDS });
  }
  if (known) return 0;
  if (step === 'code' && codes >= MOST_CODES) {
    throw new Problem('request.too_often', { retryAfterSeconds: CODE_WINDOW_SECONDS });
  }
  return name >= MOST_BEFORE_SLOW ? SLOW_MS : 0;
}

/** Counts an attempt as failed before it is made, so that of many at the same moment no more are made than one by one. */
async function count(tx: Tx, attempt: Attempt, step: Step): Promise<{ id: string; delay: number }> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign-in ${attempt.username}`]);
  const place = await placeOf(tx, attempt);
  const delay = delayOf(await countsOf(tx, attempt.username, place), place, step);
  const id = newId();
  await tx.query(
    'INSERT INTO sign_in_failure (id, username_hash, place_hash, known, step, at) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, digest(attempt.username), place.hash, place.known, step, tx.now],
  );
  await tx.query(
    'DELETE FROM sign_in_failure WHERE place_hash = $1 AND at < $2::timestamptz - make_interval(secs => $3)',
    [place.hash, tx.now, CODE_WINDOW_SECONDS],
  );
  return { id, delay };
}

export async function forgetFailures(tx: Tx, attempt: Attempt): Promise<void> {
  const { hash } = await placeOf(tx, attempt);
  await tx.query('DELETE FROM sign_in_failure WHERE username_hash = $1 AND place_hash = $2', [
    digest(attempt.username),
    hash,
  ]);
}

const WRONG: readonly ErrorCode[] = [
  'session.wrong_credentials',
  'password.wrong_current',
  'second_factor.wrong_code',
];

@Injectable()
export class Attempts {
  constructor(private readonly db: Db) {}

  /** Lets a guess be made, if it may be; what turns out to be none is not counted. Digests only are kept. */
  async counted<T>(attempt: Attempt, step: Step, guess: () => Promise<T>): Promise<T> {
    const { id, delay } = await this.db.internalWrite(undefined, (tx) => count(tx, attempt, step));
    // Holds no connection and no thread meanwhile.
    if (delay > 0) await pause(delay);
    try {
      const right = await guess();
      await this.forget(id);
      return right;
    } catch (error) {
      if (!(error instanceof Problem && WRONG.includes(error.code))) await this.forget(id);
      throw error;
    }
  }

  private async forget(id: string): Promise<void> {
    await this.db.internalWrite(undefined, (tx) =>
      tx.query('DELETE FROM sign_in_failure WHERE id = $1', [id]),
    );
  }
}
