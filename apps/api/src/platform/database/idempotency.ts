import type { Tx } from './tx.js';
import type { Actor } from '../access/actor.js';
import { currentRequest } from '../http/request-context.js';
import { Problem } from '../problem/problem.js';

const KEPT_FOR = "interval '48 hours'";

interface Kept {
  readonly route: string;
  readonly body_hash: string;
  readonly answer: unknown;
}

function keyOf(): { key: string; route: string; bodyHash: string } {
  const request = currentRequest();
  if (request?.idempotencyKey === undefined) throw new Problem('request.idempotency_key_missing');
  return {
    key: request.idempotencyKey,
    route: `${request.method} ${request.path}`,
    bodyHash: request.bodyHash ?? '',
  };
}

/**
 * Takes the request's key for this transaction, or answers what the request that took it before answered.
 * A second request with the same key waits here until the first has committed or rolled back.
 */
export async function replayOrReserve(tx: Tx, actor: Actor): Promise<{ answer: unknown } | undefined> {
  const { key, route, bodyHash } = keyOf();
  const taken = await tx.query<{ key: string }>(
    `INSERT INTO idempotency (account_id, key, route, body_hash, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id, key) DO NOTHING RETURNING key`,
    [actor.accountId, key, route, bodyHash, tx.now],
  );
  if (taken.length > 0) return undefined;
  const kept = await tx.one<Kept>(
    'SELECT route, body_hash, answer FROM idempotency WHERE account_id = $1 AND key = $2',
    [actor.accountId, key],
  );
  if (kept.route !== route || kept.body_hash !== bodyHash)
    throw new Problem('request.idempotency_key_reused');
  return { answer: kept.answer };
}

export async function storeAnswer(tx: Tx, actor: Actor, answer: unknown): Promise<void> {
  const { key } = keyOf();
  await tx.query('UPDATE idempotency SET answer = $3 WHERE account_id = $1 AND key = $2', [
    actor.accountId,
    key,
    JSON.stringify(answer ?? null),
  ]);
  await tx.query(
    `DELETE FROM idempotency WHERE account_id = $1 AND created_at < $2::timestamptz - ${KEPT_FOR}`,
    [actor.accountId, tx.now],
  );
}
