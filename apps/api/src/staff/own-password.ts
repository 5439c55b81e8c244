import { Injectable } from '@nestjs/common';
import type { Origin } from './origin.js';
import { passwordMatches } from './password.js';
import { Attempts, type Step } from './sign-in-limit.js';
import type { Actor } from '../platform/access/actor.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

/** The account, locked for as long as the transaction lasts. */
export interface Own {
  readonly username: string;
  readonly version: number;
}

export const lockOwn = (tx: Tx, { accountId }: Actor): Promise<Own & { readonly passwordHash: string }> =>
  tx.one('SELECT username, password_hash AS "passwordHash", version FROM account WHERE id = $1 FOR UPDATE', [
    accountId,
  ]);

/** What changes how an account is guarded is done by whoever knows its password, not by whoever sits at its portal. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly db: Db,
    private readonly attempts: Attempts,
  ) {}

  /** A wrong password is counted as a failed sign-in is: a session left open is no place to guess from either. */
  async proven<T>(
    actor: Actor,
    password: string,
    { origin, step = 'password' }: { readonly origin: Origin; readonly step?: Step },
    work: (tx: Tx, own: Own) => Promise<T>,
  ): Promise<T> {
    const { username } = await this.db.read(actor, (tx) =>
      tx.one<{ username: string }>('SELECT username FROM account WHERE id = $1', [actor.accountId]),
    );
    return this.attempts.counted({ username, origin }, step, () =>
      this.db.internalWrite(actor, async (tx) => {
        const own = await lockOwn(tx, actor);
        if (!(await passwordMatches(own.passwordHash, password))) throw wrongPassword();
        return work(tx, own);
      }),
    );
  }
}

const wrongPassword = (): Problem =>
  new Problem('password.wrong_current', {
    errors: [{ path: 'currentPassword', code: 'password.wrong_current' }],
  });
