import { Injectable } from '@nestjs/common';
import { latinDigits, needsSecondFactor, type Role } from '@najat/domain';
import { readable } from './readable.js';
import { newTotpSecret, totpAddress, totpStep, totpText } from './totp.js';
import { Config } from '../platform/config/config.js';
import type { Tx } from '../platform/database/tx.js';
import { SealingKeys } from '../platform/keys/sealing-keys.js';
import { Problem } from '../platform/problem/problem.js';

const RECOVERY_CODES = 10;
const GROUPS_OF_A_CODE = 3;

interface Row {
  readonly keyId: string;
  readonly sealed: Buffer;
}

export interface Enrolment {
  readonly secret: string;
  readonly address: string;
}

/** SQL of whether the account under `alias` has one that was proven to work. */
export const hasFactorSql = (alias: string): string =>
  `EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = ${alias}.id AND f.confirmed_at IS NOT NULL)`;

const typed = (code: string): string =>
  latinDigits(code)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Secrets, codes and recovery codes, inside the transaction of whoever uses them. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly keys: SealingKeys,
    private readonly config: Config,
  ) {}

  /** Whether this role must have one here. */
  isRequired(role: Role): boolean {
    return this.config.SECOND_FACTOR === 'required' && needsSecondFactor(role);
  }

  /** A new secret, which proves nothing before it is confirmed. Never replaces a confirmed one. */
  async begin(tx: Tx, accountId: string, username: string): Promise<Enrolment> {
    const secret = newTotpSecret();
    const { keyId, sealed } = this.keys.seal(secret, accountId);
    const begun = await tx.query(
      `INSERT INTO second_factor (account_id, key_id, sealed, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id) DO UPDATE SET key_id = $2, sealed = $3, created_at = $4, last_step = 0
         WHERE second_factor.confirmed_at IS NULL RETURNING 1`,
      [accountId, keyId, sealed, tx.now],
    );
    if (begun.length === 0) throw new Problem('record.wrong_state');
    return { secret: totpText(secret), address: totpAddress(secret, username) };
  }

  /** The first code proves that the app has the secret; answers the recovery codes. */
  async confirm(tx: Tx, accountId: string, code: string): Promise<string[]> {
    const step = await this.stepOf(tx, accountId, code);
    if (step === undefined) throw wrongCode();
    const confirmed = await tx.query(
      `UPDATE second_factor SET confirmed_at = $2, last_step = $3
       WHERE account_id = $1 AND confirmed_at IS NULL RETURNING 1`,
      [accountId, tx.now, step],
    );
    if (confirmed.length === 0) throw new Problem('record.wrong_state');
    return this.issueCodes(tx, accountId);
  }

  /** Uses up a code of the app or a recovery code. The same one is never taken again, however many ask at once. */
  async use(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const step = await this.stepOf(tx, accountId, code);
    if (step !== undefined) {
      const taken = await tx.query(
        `UPDATE second_factor SET last_step = $2
         WHERE account_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2 RETURNING 1`,
        [accountId, step],
      );
      return taken.length > 0;
    }
    const taken = await tx.query(
      `UPDATE recovery_code SET used_at = $3
       WHERE account_id = $1 AND code_mark = ANY ($2) AND used_at IS NULL RETURNING 1`,
      [accountId, this.keys.marks(typed(code)), tx.now],
    );
    return taken.length > 0;
  }

  /** Ten codes for the day the telephone is lost; those before are worth nothing any more. */
  async issueCodes(tx: Tx, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => readable(GROUPS_OF_A_CODE));
    await tx.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await tx.query(
      `INSERT INTO recovery_code (account_id, code_mark, created_at) SELECT $1, unnest($2::bytea[]), $3`,
      [accountId, codes.map((code) => this.keys.mark(typed(code))), tx.now],
    );
    return codes;
  }

  async remove(tx: Tx, accountId: string): Promise<boolean> {
    const removed = await tx.query('DELETE FROM second_factor WHERE account_id = $1 RETURNING account_id', [
      accountId,
    ]);
    return removed.length > 0;
  }

  private async stepOf(tx: Tx, accountId: string, code: string): Promise<number | undefined> {
    const [row] = await tx.query<Row>(
      'SELECT key_id AS "keyId", sealed FROM second_factor WHERE account_id = $1',
      [accountId],
    );
    if (row === undefined) return undefined;
    const secret = this.keys.open(row, accountId);
    const step = totpStep(secret, typed(code), tx.now);
    if (step !== undefined && !this.keys.isNewest(row.keyId)) await this.sealAnew(tx, accountId, secret);
    return step;
  }

  /** Brings what an older key sealed under the newest, so that the older one can go. */
  private async sealAnew(tx: Tx, accountId: string, secret: Buffer): Promise<void> {
    const { keyId, sealed } = this.keys.seal(secret, accountId);
    await tx.query('UPDATE second_factor SET key_id = $2, sealed = $3 WHERE account_id = $1', [
      accountId,
      keyId,
      sealed,
    ]);
  }
}

export const wrongCode = (): Problem =>
  new Problem('second_factor.wrong_code', { errors: [{ path: 'code', code: 'second_factor.wrong_code' }] });
