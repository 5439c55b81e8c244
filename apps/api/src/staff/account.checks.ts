import { checkPassword, refuseIf, type PasswordFacts } from '@najat/domain';
import { isCommonPassword } from './common-passwords.js';
import type { ChangePassword } from './session.dto.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';

/** What whoever knows the account would try first. */
export async function readPasswordFacts(tx: Tx, accountId: string): Promise<PasswordFacts> {
  return tx.one<PasswordFacts>(
    `SELECT a.username, array_remove(ARRAY[a.display_name, c.code, c.name_en, c.name_ar, c.name_ckb,
              k.name_en, k.name_ar, k.name_ckb], NULL) AS names
     FROM account a LEFT JOIN centre c ON c.id = a.centre_id LEFT JOIN court k ON k.id = a.court_id
     WHERE a.id = $1`,
    [accountId],
  );
}

export function assertPasswordRules(change: ChangePassword, facts: PasswordFacts): void {
  const refusals = checkPassword(change.newPassword, { ...facts, previous: change.currentPassword });
  const common = refusals.length === 0 && isCommonPassword(change.newPassword);
  assertNone([...refusals, ...refuseIf(common, 'password.too_common', 'newPassword')]);
}
