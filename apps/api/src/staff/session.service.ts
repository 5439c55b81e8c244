import { Injectable } from '@nestjs/common';
import { assertPasswordRules, readPasswordFacts } from './account.checks.js';
import { Account } from './account.entity.js';
import type { Origin } from './origin.js';
import { OwnPassword } from './own-password.js';
import { hashPassword, passwordMatches, pretendToCheck } from './password.js';
import type { ChangePassword, SignIn } from './session.dto.js';
import { readSignedInAccount, type SessionView, type SignedInAccountView } from './session.view.js';
import { knowDevice } from './known-devices.js';
import { hasFactorSql, SecondFactors } from './second-factors.js';
import { askForCode } from './second-step.js';
import { Attempts, forgetFailures, type Attempt } from './sign-in-limit.js';
import { Tokens, type AccessClaims } from './tokens.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

/** Longer ones are nobody's; they are counted by their beginning. */
const LONGEST_USERNAME = 60;

/** Whose password was right, and how it was given. */
export interface Recognised {
  readonly accountId: string;
  readonly attempt: Attempt;
}

export interface Opened {
  readonly session: SessionView;
  readonly refreshToken: string;
  /** The token to leave in this browser; only of a new sign-in. */
  readonly device?: string;
}

/** The password was right, and a code is asked for. */
export interface Asked {
  readonly secondStepToken: string;
}

type Current = Omit<Actor, 'mustEnrolSecondFactor'> & { readonly hasFactor: boolean };

@Injectable()
export class SessionService {
  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
    private readonly factors: SecondFactors,
    private readonly attempts: Attempts,
    private readonly password: OwnPassword,
    private readonly clock: Clock,
  ) {}

  /** The account behind name and password. Refuses, alike and in like time, whatever of it is wrong. */
  authenticate({ username, password }: SignIn, origin: Origin): Promise<Recognised> {
    const attempt = { username: username.toLowerCase().slice(0, LONGEST_USERNAME), origin };
    return this.attempts.counted(attempt, 'password', async () => {
      const [account] = await this.db.read(undefined, (tx) =>
        tx.query<{ id: string; password_hash: string }>(
          `SELECT id, password_hash FROM account WHERE username = $1 AND state = 'active'`,
          [attempt.username],
        ),
      );
      const matches =
        account === undefined
          ? await pretendToCheck(password)
          : await passwordMatches(account.password_hash, password);
      if (account === undefined || !matches) throw new Problem('session.wrong_credentials');
      return { accountId: account.id, attempt };
    });
  }

  /** A sign-in, or the question for a code where the account has a second factor. */
  open({ accountId, attempt }: Recognised): Promise<Opened | Asked> {
    return this.db.internalWrite(undefined, async (tx) => {
      // Locked, so that nobody gets in by the password alone while a second factor is being confirmed.
      const { hasFactor } = await tx.one<{ hasFactor: boolean }>(
        `SELECT ${hasFactorSql('a')} AS "hasFactor" FROM account a WHERE a.id = $1 FOR UPDATE OF a`,
        [accountId],
      );
      if (hasFactor) return { secondStepToken: await askForCode(tx, accountId) };
      return this.openFor(tx, accountId, attempt);
    });
  }

  /** Opens a sign-in for an account that has proven all it has to. */
  async openFor(tx: Tx, accountId: string, attempt: Attempt): Promise<Opened> {
    await forgetFailures(tx, attempt);
    const familyId = await this.tokens.open(tx, accountId, attempt.origin);
    const device = await knowDevice(tx, accountId, attempt.origin.device);
    return { ...(await this.issue(tx, accountId, familyId)), device };
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
    return this.db.read(actor, (tx) => readSignedInAccount(tx, actor.accountId, this.factors));
  }

  /** The actor of a valid access token, read anew at every request so that nothing outlives its account. */
  async actorOf(claims: AccessClaims): Promise<Actor | undefined> {
    const { openedAfter, usedAfter } = this.tokens.limits(this.clock.now());
    const [current] = await this.db.lookup<Current>(
      `SELECT a.id AS "accountId", a.role, a.centre_id AS "centreId", a.court_id AS "courtId", a.discipline,
                $2::text AS "familyId", a.must_change_password AS "mustChangePassword",
                ${hasFactorSql('a')} AS "hasFactor"
         FROM account a
         WHERE a.id = $1 AND a.state = 'active'
           AND EXISTS (SELECT 1 FROM sign_in s WHERE s.id = $2::uuid AND s.account_id = a.id
             AND s.ended_at IS NULL AND s.opened_at > $3 AND s.last_used_at > $4)`,
      [claims.sub, claims.fam, openedAfter, usedAfter],
    );
    if (current === undefined) return undefined;
    const { hasFactor, ...actor } = current;
    return { ...actor, mustEnrolSecondFactor: !hasFactor && this.factors.isRequired(actor.role) };
  }

  async changePassword(actor: Actor, change: ChangePassword, origin: Origin): Promise<void> {
    assertPasswordRules(change, await this.db.read(actor, (tx) => readPasswordFacts(tx, actor.accountId)));
    const passwordHash = await hashPassword(change.newPassword);
    await this.password.proven(actor, change.currentPassword, { origin }, async (tx, own) => {
      const version = own.version + 1;
      await tx.update(Account, actor.accountId, { passwordHash, mustChangePassword: false, version });
      await this.tokens.endAll(tx, actor.accountId, actor.familyId);
      const subject = { kind: 'account', id: actor.accountId } as const;
      await tx.record({ subject, action: 'changePassword', version, compartment: 'administrative' });
    });
  }

  private async issue(tx: Tx, accountId: string, familyId: string): Promise<Opened> {
    const token = await this.tokens.issueRefresh(tx, familyId);
    const account = await readSignedInAccount(tx, accountId, this.factors);
    const accessToken = this.tokens.access({ sub: accountId, fam: familyId });
    return { session: { accessToken, account }, refreshToken: token };
  }
}
