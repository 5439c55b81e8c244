import { firstOrderEntry, type Day } from '@najat/domain';
import { OrderEntry } from './order-entry.entity.js';
import { OrderVerification } from './order-verification.entity.js';
import type { Referral } from './referral.entity.js';
import type { KeptCase } from './term.js';
import type { Actor } from '../platform/access/actor.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';

/** What whoever writes an entry says; the rest is who and when. */
export type Entry = Omit<OrderEntry, 'id' | 'referralId' | 'number' | 'recordedBy' | 'recordedAt'>;

/** Adds an entry to a ledger; whoever does has the term reckoned anew in the same transaction. */
export async function enter(
  tx: Tx,
  actor: Actor,
  at: { referralId: string; number: number },
  entry: Entry,
): Promise<void> {
  await tx.insert(OrderEntry, {
    id: newId(),
    ...at,
    ...entry,
    recordedBy: actor.accountId,
    recordedAt: tx.now,
  });
}

/** Writes down that the actor has found entries of somebody else to agree with the paper, those that nobody has yet. */
export async function verifyEntries(
  tx: Tx,
  actor: Actor,
  referralId: string,
  number?: number,
): Promise<number> {
  const entries = await tx.query<{ id: string; recordedBy: string }>(
    `SELECT e.id, e.recorded_by AS "recordedBy" FROM order_entry e
     WHERE e.referral_id = $1 AND e.recorded_by <> $2 AND ($3::integer IS NULL OR e.number = $3)
       AND NOT EXISTS (SELECT 1 FROM order_verification v WHERE v.entry_id = e.id)`,
    [referralId, actor.accountId, number ?? null],
  );
  await tx.insert(
    OrderVerification,
    entries.map(({ id, recordedBy }) => ({
      entryId: id,
      referralId,
      recordedBy,
      verifiedBy: actor.accountId,
      verifiedAt: tx.now,
    })),
  );
  return entries.length;
}

/** The order a file began with, in the words that count: lists, search and papers say it as corrected. */
export async function firstOrder(
  tx: Tx,
  { id, entries, ...setting }: KeptCase,
  today: Day,
): Promise<Pick<Referral, 'orderedOn' | 'orderNumber' | 'judge'>> {
  const number = firstOrderEntry(entries, setting, today);
  return tx.one(
    `SELECT decided_on AS "orderedOn", reference AS "orderNumber", judge FROM order_entry
     WHERE referral_id = $1 AND number = $2`,
    [id, number],
  );
}
