import { Injectable } from '@nestjs/common';
import { assertPasswordRules } from './account.checks.js';
import { Account } from './account.entity.js';
import type { Origin } from './origin.js';
import { hashPassword, passwordMatches, pretendToCheck } from './password.js';
import type { ChangePassword, SignIn } from './session.dto.js';
import { readSignedInAccount, type SessionView, type SignedInAccountView } from './session.view.js';
import { assertMayTry, forgetFailures, recordFailure } from './sign-in-limit.js';
import { Tokens, type AccessClaims } from './tokens.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

export interface Opened {
  readonly session: SessionView;
  readonly refreshToken: string;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** The account behind name and password. Refuses, alike and in like time, whatever of it is wrong. */
  async authenticate({ username, password }: SignIn, address: string): Promise<{ accountId: string }> {
    const attempt = { username: username.toLowerCase(), address };
    await this.db.read(undefined, (tx) => assertMayTry(tx, attempt));
    const found = await this.db.read(undefined, (tx) =>
      tx.query<{ id: string; password_hash: string }>(
        `SELECT id, password_hash FROM account WHERE username = $1 AND state = 'active'`,
        [attempt.username],
      ),
    );
    const [account] = found;
    const matches =
      account === undefined
        ? await pretendToCheck(password)
        : await passwordMatches(account.password_hash, password);
    if (account === undefined || !matches) {
      await this.db.internalWrite(undefined, (tx) => recordFailure(tx, attempt));
      throw new Problem('session.wrong_credentials');
    }
    await this.db.internalWrite(undefined, (tx) => forgetFailures(tx, attempt));
    return { accountId: account.id };
  }

  open(accountId: string, origin: Origin): Promise<Opened> {
    return this.db.internalWrite(undefined, async (tx) =>
      this.issue(tx, accountId, await this.tokens.open(tx, accountId, origin)),
    );
  }

  async refresh(token: string | undefined, origin: Origin): Promise<Opened> {
    if (token === undefined) throw new Problem('session.missing');
    const opened = await this.db.internalWrite(undefined, async (tx) => {
      const used = await this.tokens.use(tx, token, origin);
      // A reuse must be committed before it is refused: it has ended the family.
      if (used === undefined || used === 'reused') return undefined;
      const [active] = await tx.query(`SELECT 1 FROM account WHERE id = $1 AND state = 'active'`, [
        used.accountId,
      ]);
      return active === undefined ? undefined : this.issue(tx, used.accountId, used.familyId);
    });
    if (opened === undefined) throw new Problem('session.expired');
    return opened;
  }

  async close(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.db.internalWrite(undefined, async (tx) => {
      const used = await this.tokens.use(tx, token);
      if (used !== undefined && used !== 'reused') await this.tokens.endFamily(tx, used.familyId);
    });
  }

  current(actor: Actor): Promise<SignedInAccountView> {
    return this.db.read(actor, (tx) => readSignedInAccount(tx, actor.accountId));
  }

  /** The actor of a valid access token, read anew at every request so that nothing outlives its account. */
  async actorOf(claims: AccessClaims): Promise<Actor | undefined> {
    const { openedAfter, usedAfter } = this.tokens.limits(this.clock.now());
    const [actor] = await this.db.lookup<Actor>(
      `SELECT a.id AS "accountId", a.role, a.centre_id AS "centreId", a.court_id AS "courtId", a.discipline,
                $2::text AS "familyId", a.must_change_password AS "mustChangePassword"
         FROM account a
         WHERE a.id = $1 AND a.state = 'active'
           AND EXISTS (SELECT 1 FROM sign_in s WHERE s.id = $2::uuid AND s.account_id = a.id
             AND s.ended_at IS NULL AND s.opened_at > $3 AND s.last_used_at > $4)`,
      [claims.sub, claims.fam, openedAfter, usedAfter],
    );
    return actor;
  }

  async changePassword(actor: Actor, change: ChangePassword): Promise<void> {
    const newHash = await hashPassword(change.newPassword);
    await this.db.internalWrite(actor, async (tx) => {
      const account = await tx.one<{ username: string; password_hash: string; version: number }>(
        'SELECT username, password_hash, version FROM account WHERE id = $1 FOR UPDATE',
        [actor.accountId],
      );
      if (!(await passwordMatches(account.password_hash, change.currentPassword))) {
        throw new Problem('password.wrong_current', {
          errors: [{ path: 'currentPassword', code: 'password.wrong_current' }],
        });
      }
      assertPasswordRules(change, account.username);
      const version = account.version + 1;
      await tx.update(Account, actor.accountId, {
        passwordHash: newHash,
        mustChangePassword: false,
        version,
      });
      await this.tokens.endAll(tx, actor.accountId, actor.familyId);
      await tx.record({
        subject: { kind: 'account', id: actor.accountId },
        action: 'changePassword',
        version,
        compartment: 'administrative',
      });
    });
  }

  private async issue(tx: Tx, accountId: string, familyId: string): Promise<Opened> {
    const token = await this.tokens.issueRefresh(tx, familyId);
    const account = await readSignedInAccount(tx, accountId);
    const accessToken = this.tokens.access({ sub: accountId, fam: familyId });
    return { session: { accessToken, account }, refreshToken: token };
  }
}
