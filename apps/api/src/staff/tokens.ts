import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Origin } from './origin.js';
import { RefreshToken } from './refresh-token.entity.js';
import { SignIn } from './sign-in.entity.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { Config } from '../platform/config/config.js';
import { SigningKeys } from '../platform/keys/signing-keys.js';

export const ACCESS_SECONDS = 10 * 60;
/** Two tabs may refresh at the same moment; a token used again within this time is not taken for a theft. */
const REUSE_GRACE_MS = 10_000;

export const TOKEN_ISSUER = 'najat';
/** Who may take it for true, should the issuer ever make tokens for others too. */
export const TOKEN_AUDIENCE = 'najat-api';

export interface AccessClaims {
  /** Account. */
  readonly sub: string;
  /** Family of refresh tokens: the sign-in. */
  readonly fam: string;
}

/** A sign-in that may still be used opened after the one moment and was used after the other. */
export interface Limits {
  readonly openedAfter: Date;
  readonly usedAfter: Date;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

@Injectable()
export class Tokens {
  constructor(
    private readonly config: Config,
    private readonly keys: SigningKeys,
  ) {}

  access(claims: AccessClaims): string {
    return this.keys.sign(
      { fam: claims.fam },
      {
        subject: claims.sub,
        issuer: TOKEN_ISSUER,
        audience: TOKEN_AUDIENCE,
        expiresIn: ACCESS_SECONDS,
      },
    );
  }

  limits(now: Date): Limits {
    return {
      openedAfter: before(now, this.config.SESSION_HOURS * 60),
      usedAfter: before(now, this.config.SESSION_IDLE_MINUTES),
    };
  }

  async open(tx: Tx, accountId: string, { address, browser, system }: Origin): Promise<string> {
    const id = newId();
    const at = { openedAt: tx.now, lastUsedAt: tx.now };
    await tx.insert(SignIn, { id, accountId, ...at, address, browser, system });
    return id;
  }

  /** A new refresh token of a family; the clear token is answered once and only its digest is kept. */
  async issueRefresh(tx: Tx, familyId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.insert(RefreshToken, { id: newId(), familyId, tokenHash: digest(token), createdAt: tx.now });
    return token;
  }

  /** Uses a refresh token up. One that was used before ends its whole family, for somebody holds a copy. */
  async use(
    tx: Tx,
    token: string,
    origin?: Origin,
  ): Promise<{ accountId: string; familyId: string } | 'reused' | undefined> {
    const { openedAfter, usedAfter } = this.limits(tx.now);
    const [row] = await tx.query<{ id: string; familyId: string; accountId: string; used_at: string | null }>(
      `SELECT t.id, t.used_at, s.id AS "familyId", s.account_id AS "accountId"
       FROM refresh_token t JOIN sign_in s ON s.id = t.family_id
       WHERE t.token_hash = $1 AND s.ended_at IS NULL AND s.opened_at > $2 AND s.last_used_at > $3 FOR UPDATE`,
      [digest(token), openedAfter, usedAfter],
    );
    if (row === undefined) return undefined;
    const { id, familyId, accountId, used_at: usedAt } = row;
    if (usedAt !== null && tx.now.getTime() - Date.parse(usedAt) > REUSE_GRACE_MS) {
      await this.endFamily(tx, familyId);
      return 'reused';
    }
    await tx.query('UPDATE refresh_token SET used_at = coalesce(used_at, $2) WHERE id = $1', [id, tx.now]);
    if (origin !== undefined) {
      await tx.query(
        `UPDATE sign_in SET last_used_at = greatest(last_used_at, $2), address = $3, browser = $4, system = $5
         WHERE id = $1`,
        [familyId, tx.now, origin.address, origin.browser, origin.system],
      );
    }
    return { accountId, familyId };
  }

  async endFamily(tx: Tx, familyId: string): Promise<void> {
    await tx.query('UPDATE sign_in SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [familyId, tx.now]);
  }

  /** Ends every sign-in of an account, or every one but `keep`. */
  async endAll(tx: Tx, accountId: string, keep?: string): Promise<void> {
    await tx.query(
      `UPDATE sign_in SET ended_at = $2
       WHERE account_id = $1 AND ended_at IS NULL AND ($3::uuid IS NULL OR id <> $3)`,
      [accountId, tx.now, keep ?? null],
    );
  }
}
