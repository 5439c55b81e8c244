import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { RefreshToken } from './refresh-token.entity.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { Config } from '../platform/config/config.js';

export const ACCESS_SECONDS = 10 * 60;
const REFRESH_SECONDS = 12 * 60 * 60;
/** Two tabs may refresh at the same moment; a token used again within this time is not taken for a theft. */
const REUSE_GRACE_MS = 10_000;

export const TOKEN_ISSUER = 'najat';

export interface AccessClaims {
  /** Account. */
  readonly sub: string;
  /** Family of refresh tokens: the sign-in. */
  readonly fam: string;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class Tokens {
  constructor(private readonly config: Config) {}

  access(claims: AccessClaims): string {
    return jwt.sign({ fam: claims.fam }, this.config.JWT_SECRET, {
      algorithm: 'HS256',
      subject: claims.sub,
      issuer: TOKEN_ISSUER,
      expiresIn: ACCESS_SECONDS,
    });
  }

  /** A new refresh token of a family; the clear token is answered once and only its digest is kept. */
  async issueRefresh(
    tx: Tx,
    accountId: string,
    familyId: string = newId(),
  ): Promise<{ token: string; familyId: string }> {
    const token = randomBytes(32).toString('base64url');
    await tx.insert(RefreshToken, {
      id: newId(),
      familyId,
      accountId,
      tokenHash: digest(token),
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + REFRESH_SECONDS * 1000),
    });
    return { token, familyId };
  }

  /** Uses a refresh token up. One that was used before ends its whole family, for somebody holds a copy. */
  async use(tx: Tx, token: string): Promise<{ accountId: string; familyId: string } | 'reused' | undefined> {
    const [row] = await tx.query<{
      id: string;
      family_id: string;
      account_id: string;
      expires_at: string;
      used_at: string | null;
      revoked_at: string | null;
    }>(
      'SELECT id, family_id, account_id, expires_at, used_at, revoked_at FROM refresh_token WHERE token_hash = $1 FOR UPDATE',
      [digest(token)],
    );
    if (row === undefined || row.revoked_at !== null || Date.parse(row.expires_at) <= tx.now.getTime())
      return undefined;
    if (row.used_at !== null && tx.now.getTime() - Date.parse(row.used_at) > REUSE_GRACE_MS) {
      await this.endFamily(tx, row.family_id);
      return 'reused';
    }
    await tx.query('UPDATE refresh_token SET used_at = coalesce(used_at, $2) WHERE id = $1', [
      row.id,
      tx.now,
    ]);
    return { accountId: row.account_id, familyId: row.family_id };
  }

  async endFamily(tx: Tx, familyId: string): Promise<void> {
    await tx.query('UPDATE refresh_token SET revoked_at = $2 WHERE family_id = $1 AND revoked_at IS NULL', [
      familyId,
      tx.now,
    ]);
  }

  /** Ends every sign-in of an account, or every one but `keep`. */
  async endAll(tx: Tx, accountId: string, keep?: string): Promise<void> {
    await tx.query(
      `UPDATE refresh_token SET revoked_at = $2
       WHERE account_id = $1 AND revoked_at IS NULL AND ($3::uuid IS NULL OR family_id <> $3)`,
      [accountId, tx.now, keep ?? null],
    );
  }
}
