import { Injectable } from '@nestjs/common';
import type { Origin } from './origin.js';
import { Account } from './account.entity.js';
import { lockOwn, OwnPassword, type Own } from './own-password.js';
import { SecondFactors, wrongCode } from './second-factors.js';
import type { CodeAndPassword, FirstCode, PasswordOnly } from './second-factor.dto.js';
import type { EnrolmentView, RecoveryCodesView, SecondFactorView } from './second-factor.view.js';
import { Tokens } from './tokens.js';
import type { Actor } from '../platform/access/actor.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

/** One's own second factor. Whoever sits down at an open portal changes nothing of it without the password. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly db: Db,
    private readonly password: OwnPassword,
    private readonly factors: SecondFactors,
    private readonly tokens: Tokens,
  ) {}

  find(actor: Actor): Promise<SecondFactorView> {
    return this.db.read(undefined, async (tx) => {
      const [row] = await tx.query<{ confirmedAt: string; left: number }>(
        `SELECT f.confirmed_at AS "confirmedAt", (SELECT count(*) FROM recovery_code r
           WHERE r.account_id = f.account_id AND r.used_at IS NULL) AS left
         FROM second_factor f WHERE f.account_id = $1 AND f.confirmed_at IS NOT NULL`,
        [actor.accountId],
      );
      return {
        required: this.factors.isRequired(actor.role),
        confirmedAt: row?.confirmedAt ?? null,
        recoveryCodesLeft: row?.left ?? 0,
      };
    });
  }

  begin(actor: Actor, { currentPassword }: PasswordOnly, origin: Origin): Promise<EnrolmentView> {
    return this.password.proven(actor, currentPassword, { origin }, (tx, { username }) =>
      this.factors.begin(tx, actor.accountId, username),
    );
  }

  /** From here on the password is not enough, so whatever was opened with it alone elsewhere ends. */
  confirm(actor: Actor, { code }: FirstCode): Promise<RecoveryCodesView> {
    return this.db.internalWrite(actor, async (tx) => {
      const own = await lockOwn(tx, actor);
      const codes = await this.factors.confirm(tx, actor.accountId, code);
      await this.tokens.endAll(tx, actor.accountId, actor.familyId);
      await this.tell(tx, actor, own, 'enableSecondFactor');
      return { codes };
    });
  }

  renewCodes(actor: Actor, proof: CodeAndPassword, origin: Origin): Promise<RecoveryCodesView> {
    return this.password.proven(actor, proof.currentPassword, { origin, step: 'code' }, async (tx, own) => {
      await this.useCode(tx, actor, proof.code);
      const codes = await this.factors.issueCodes(tx, actor.accountId);
      await this.tell(tx, actor, own, 'renewRecoveryCodes');
      return { codes };
    });
  }

  async end(actor: Actor, proof: CodeAndPassword, origin: Origin): Promise<void> {
    if (this.factors.isRequired(actor.role)) throw new Problem('second_factor.required_for_role');
    await this.password.proven(actor, proof.currentPassword, { origin, step: 'code' }, async (tx, own) => {
      await this.useCode(tx, actor, proof.code);
      await this.factors.remove(tx, actor.accountId);
      await this.tell(tx, actor, own, 'disableSecondFactor');
    });
  }

  private async useCode(tx: Tx, actor: Actor, code: string): Promise<void> {
    if (!(await this.factors.use(tx, actor.accountId, code))) throw wrongCode();
  }

  private async tell(tx: Tx, actor: Actor, own: Own, action: string): Promise<void> {
    const version = own.version + 1;
    await tx.update(Account, actor.accountId, { version });
    const subject = { kind: 'account', id: actor.accountId } as const;
    await tx.record({ subject, action, version, compartment: 'administrative' });
  }
}
