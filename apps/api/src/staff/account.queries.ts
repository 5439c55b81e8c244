import {
  accountMachine,
  actionsFrom,
  reachOf,
  type AccountAction,
  type AccountAttention,
} from '@najat/domain';
import type { AccountListQuery } from './account.dto.js';
import type { AccountView } from './account.view.js';
import { hasFactorSql } from './second-factors.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, type Page } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';

const COLUMNS = `a.id, a.username, a.display_name AS "displayName", a.role, a.discipline, a.email, a.language, a.state,
  a.must_change_password AS "mustChangePassword", a.created_at AS "createdAt", a.version,
  ${hasFactorSql('a')} AS "secondFactor", ${placeSql('c')} AS centre, ${placeSql('k')} AS court`;
const FROM = 'FROM account a LEFT JOIN centre c ON c.id = a.centre_id LEFT JOIN court k ON k.id = a.court_id';

const ATTENTION: Readonly<Record<AccountAttention, string>> = {
  not_signed_in: `a.state = 'active' AND a.must_change_password`,
};

function conditionsOf(actor: Actor, query: AccountListQuery, params: Params): string {
  const conditions = [reach(actor, 'account.read', {}, params)];
  if (query.role !== undefined) conditions.push(`a.role = ${params.add(query.role)}`);
  if (query.state !== undefined) conditions.push(`a.state = ${params.add(query.state)}`);
  if (query.centreId !== undefined) conditions.push(`a.centre_id = ${params.add(query.centreId)}`);
  if (query.courtId !== undefined) conditions.push(`a.court_id = ${params.add(query.courtId)}`);
  if (query.attention !== undefined) conditions.push(ATTENTION[query.attention]);
  return conditions.join(' AND ');
}

/** How many accounts `query` finds: the total of its list. */
export async function countAccounts(tx: Tx, actor: Actor, query: AccountListQuery): Promise<number> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  const { total } = await tx.one<{ total: number }>(
    `SELECT count(*) AS total FROM account a WHERE ${where}`,
    params,
  );
  return total;
}

/** Accounts by name. */
export async function listAccounts(
  tx: Tx,
  actor: Actor,
  query: AccountListQuery,
): Promise<Page<AccountView>> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  const after = readCursor(query.cursor, ['text', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined
      ? 'true'
      : `(a.display_name, a.id) > (${params.add(after[0])}, ${params.add(after[1])})`;
  const rows = await tx.query<AccountView>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where} AND ${page} ORDER BY a.display_name, a.id LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    { total: await countAccounts(tx, actor, query) },
    (row) => [row.displayName, row.id],
    (row) => withActions(actor, row),
  );
}

export async function readAccount(tx: Tx, actor: Actor, id: string): Promise<AccountView> {
  return withActions(actor, await tx.one<AccountView>(`SELECT ${COLUMNS} ${FROM} WHERE a.id = $1`, [id]));
}

function withActions(actor: Actor, row: AccountView): AccountView {
  const open = row.id === actor.accountId ? [] : actionsFrom(accountMachine, row.state);
  const may = (action: AccountAction): boolean =>
    reachOf(actor.role, `account.${action}`) !== undefined &&
    (action !== 'resetSecondFactor' || row.secondFactor);
  return { ...row, actions: open.filter(may) };
}
