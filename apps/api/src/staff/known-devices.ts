import { randomBytes } from 'node:crypto';
import { digest } from './sign-in-limit.js';
import type { Tx } from '../platform/database/tx.js';

/** So long after its last sign-in a device is as strange as any other. */
export const DEVICE_DAYS = 90;

/**
 * Remembers that the account was signed in to from this device, and answers the token to leave there. A token that we
 * never left anywhere is not taken over: somebody may have put it there.
 */
export async function knowDevice(tx: Tx, accountId: string, device: string | undefined): Promise<string> {
  const ours =
    device !== undefined &&
    (await tx.query('SELECT 1 FROM known_device WHERE token_hash = $1 LIMIT 1', [digest(device)])).length > 0;
  const token = ours ? device : randomBytes(32).toString('base64url');
  await tx.query(
    `INSERT INTO known_device (token_hash, account_id, last_used_at) VALUES ($1, $2, $3)
     ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = $3`,
    [digest(token), accountId, tx.now],
  );
  await tx.query(
    `DELETE FROM known_device WHERE account_id = $1 AND last_used_at < $2::timestamptz - make_interval(days => $3)`,
    [accountId, tx.now, DEVICE_DAYS],
  );
  return token;
}
