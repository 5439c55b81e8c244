import { Injectable } from '@nestjs/common';
import { accountMachine, checkSeat, next, type AccountAction } from '@najat/domain';
import type { AccountListQuery, CreateAccount, EditAccount } from './account.dto.js';
import { Account } from './account.entity.js';
import { listAccounts, readAccount } from './account.queries.js';
import type { AccountView, IssuedAccountView } from './account.view.js';
import { hashPassword } from './password.js';
import { readable } from './readable.js';
import { SecondFactors } from './second-factors.js';
import { Tokens } from './tokens.js';
import type { Actor } from '../platform/access/actor.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import type { Page } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

const temporaryPassword = (): string => readable(4);

@Injectable()
export class AccountService {
  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
    private readonly factors: SecondFactors,
  ) {}

  list(actor: Actor, query: AccountListQuery): Promise<Page<AccountView>> {
    return this.db.read(actor, (tx) => listAccounts(tx, actor, query));
  }

  find(actor: Actor, id: string): Promise<AccountView> {
    return this.db.read(actor, (tx) => this.view(tx, actor, id));
  }

  async create(actor: Actor, body: CreateAccount): Promise<IssuedAccountView> {
    assertNone(checkSeat(body));
    const password = temporaryPassword();
    const passwordHash = await hashPassword(password);
    return this.db.write(
      actor,
      async (tx) => {
        const id = newId();
        await this.assertPlaces(tx, body);
        await tx.insert(Account, {
          id,
          username: body.username,
          displayName: body.displayName,
          role: body.role,
          centreId: body.centreId ?? null,
          courtId: body.courtId ?? null,
          discipline: body.discipline ?? null,
          ...addressOf(body),
          state: accountMachine.initial,
          passwordHash,
          mustChangePassword: true,
          version: 1,
          createdAt: tx.now,
        });
        await this.tell(tx, id, 'create', 1);
        return { account: await this.view(tx, actor, id), temporaryPassword: password };
      },
      withoutPassword,
    );
  }

  edit(actor: Actor, id: string, body: EditAccount): Promise<AccountView> {
    assertNone(checkSeat(body));
    return this.change(actor, id, body.version, 'edit', async (tx) => {
      await this.assertPlaces(tx, body);
      await this.tokens.endAll(tx, id);
      return {
        displayName: body.displayName,
        role: body.role,
        centreId: body.centreId ?? null,
        courtId: body.courtId ?? null,
        discipline: body.discipline ?? null,
        ...addressOf(body),
      };
    });
  }

  disable(actor: Actor, id: string, version: number): Promise<AccountView> {
    return this.change(actor, id, version, 'disable', async (tx) => {
      await this.tokens.endAll(tx, id);
      return {};
    });
  }

  enable(actor: Actor, id: string, version: number): Promise<AccountView> {
    return this.change(actor, id, version, 'enable', () => Promise.resolve({}));
  }

  async resetPassword(actor: Actor, id: string, version: number): Promise<IssuedAccountView> {
    const password = temporaryPassword();
    const passwordHash = await hashPassword(password);
    return this.db.write(
      actor,
      async (tx) => {
        const account = await this.apply(tx, actor, id, version, 'resetPassword', async () => {
          await this.tokens.endAll(tx, id);
          return { passwordHash, mustChangePassword: true };
        });
        return { account, temporaryPassword: password };
      },
      withoutPassword,
    );
  }

  /** For somebody who has lost telephone and recovery codes, and has said so in person. */
  resetSecondFactor(actor: Actor, id: string, version: number): Promise<AccountView> {
    return this.change(actor, id, version, 'resetSecondFactor', async (tx) => {
      if (!(await this.factors.remove(tx, id))) throw new Problem('record.wrong_state');
      await this.tokens.endAll(tx, id);
      return {};
    });
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    action: AccountAction,
    effect: (tx: Tx) => Promise<Partial<Account>>,
  ): Promise<AccountView> {
    return this.db.write(actor, (tx) => this.apply(tx, actor, id, version, action, effect));
  }

  private async apply(
    tx: Tx,
    actor: Actor,
    id: string,
    basedOn: number,
    action: AccountAction,
    effect: (tx: Tx) => Promise<Partial<Account>>,
  ): Promise<AccountView> {
    // Nobody changes or locks out the account they are signed in with: another administrator must. Asked before the
    // lock, for the key of this very request holds that row, and two requests would wait for each other.
    if (id === actor.accountId) throw new Problem('account.own_account');
    const params = new Params();
    const account = await tx.lock(Account, `t.id = ${params.add(id)}`, params);
    await assertFresh(tx, { kind: 'account', id, version: account.version }, basedOn);
    const state = next(accountMachine, account.state, action);
    if (state === undefined) throw new Problem('record.wrong_state');
    const version = account.version + 1;
    await tx.update(Account, id, { ...(await effect(tx)), state, version });
    await this.tell(tx, id, action, version);
    return this.view(tx, actor, id);
  }

  private async assertPlaces(
    tx: Tx,
    { centreId, courtId }: { centreId?: string; courtId?: string },
  ): Promise<void> {
    const [known] = await tx.query<{ centre: boolean; court: boolean }>(
      `SELECT $1::uuid IS NULL OR EXISTS (SELECT 1 FROM centre WHERE id = $1) AS centre,
              $2::uuid IS NULL OR EXISTS (SELECT 1 FROM court WHERE id = $2) AS court`,
      [centreId ?? null, courtId ?? null],
    );
    if (known?.centre === false) assertNone([{ code: 'referral.centre_unknown', path: 'centreId' }]);
    if (known?.court === false) assertNone([{ code: 'referral.court_unknown', path: 'courtId' }]);
  }

  private async view(tx: Tx, actor: Actor, id: string): Promise<AccountView> {
    return readAccount(tx, actor, id);
  }

  private tell(tx: Tx, id: string, action: string, version: number): Promise<void> {
    return tx.record({ subject: { kind: 'account', id }, action, version, compartment: 'administrative' });
  }
}

/** The password is shown once: a repeated request is answered without it. */
function withoutPassword(issued: IssuedAccountView): IssuedAccountView {
  return { ...issued, temporaryPassword: '' };
}

const addressOf = ({ email, language }: EditAccount | CreateAccount) => ({
  email: email ?? null,
  language: language ?? 'ar',
});
