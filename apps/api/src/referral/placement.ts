import { checkBedFits, type Sex } from '@najat/domain';
import { Placement } from './placement.entity.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';

interface Given {
  readonly referralId: string;
  readonly admissionId?: string;
  readonly centreId: string;
  readonly personSex: Sex;
  readonly bedId: string;
}

/**
 * Gives a bed of the centre to a referral (reserved) or its admission (occupied). The exclusion constraint on
 * placements decides races; what can be said beforehand is said at the field.
 */
export async function giveBed(tx: Tx, given: Given): Promise<void> {
  const [bed] = await tx.query<{ state: string; sex: Sex; taken: boolean }>(
    `SELECT b.state, b.sex,
            EXISTS (SELECT 1 FROM placement o WHERE o.bed_id = b.id AND o.to_at IS NULL AND o.referral_id <> $3) AS taken
     FROM bed b WHERE b.id = $1 AND b.centre_id = $2 FOR UPDATE OF b`,
    [given.bedId, given.centreId, given.referralId],
  );
  if (bed === undefined) return assertNone([{ code: 'bed.unknown', path: 'bedId' }]);
  assertNone(checkBedFits(bed, { sex: given.personSex }));
  if (bed.taken) assertNone([{ code: 'bed.taken', path: 'bedId' }]);
  await freeBed(tx, given.referralId);
  await tx.insert(Placement, {
    id: newId(),
    referralId: given.referralId,
    admissionId: given.admissionId ?? null,
    centreId: given.centreId,
    bedId: given.bedId,
    kind: given.admissionId === undefined ? 'reserved' : 'occupied',
    fromAt: tx.now,
    toAt: null,
  });
}

/** Ends whatever bed a referral has, reserved or occupied. */
export async function freeBed(tx: Tx, referralId: string): Promise<void> {
  await tx.query(
    'UPDATE placement SET to_at = greatest($2, from_at) WHERE referral_id = $1 AND to_at IS NULL',
    [referralId, tx.now],
  );
}

/** The bed a referral has now, or undefined. */
export async function bedOf(tx: Tx, referralId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ bed_id: string }>(
    'SELECT bed_id FROM placement WHERE referral_id = $1 AND to_at IS NULL',
    [referralId],
  );
  return row?.bed_id;
}
