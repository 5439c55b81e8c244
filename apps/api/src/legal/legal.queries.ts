import {
  isVoid,
  reachOf,
  type Day,
  type Holidays,
  type Jurisdiction,
  type LegalParameter,
  type LegalParameterAction,
  type LegalParameterAttention,
} from '@najat/domain';
import type { LegalParameterListQuery } from './legal.dto.js';
import type { LegalParameterView } from './legal.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

/** Far more versions than there will ever be. */
const MOST = 2000;

type Row = Omit<LegalParameterView, 'actions'> & { readonly proposer: string | null };

const VERSIONS = `SELECT p.id, p.key, p.jurisdiction, p.basis, p.number, p.value, p.effective_from AS "effectiveFrom",
    p.effective_to AS "effectiveTo", p.state, p.confirmed_by IS NOT NULL AS confirmed, p.source, p.note, p.words,
    p.proposed_by AS proposer, a.display_name AS "proposedBy", p.proposed_at AS "proposedAt", p.instrument,
    c.display_name AS "confirmedBy", p.confirmed_at AS "confirmedAt", p.version
  FROM legal_parameter p LEFT JOIN account a ON a.id = p.proposed_by LEFT JOIN account c ON c.id = p.confirmed_by`;

/** Whoever proposed it may not confirm it; what was confirmed, or has no day left, is not confirmed any more. */
function actionsOn(actor: Actor, row: Row): LegalParameterAction[] {
  const open: LegalParameterAction[] = [];
  const waits = row.state === 'proposed' || (row.state === 'adopted' && !isVoid(row));
  if (waits && !row.confirmed && row.proposer !== actor.accountId) open.push('confirm');
  if (row.state === 'proposed') open.push('withdraw');
  return open.filter((action) => reachOf(actor.role, `legalParameter.${action}`) !== undefined);
}

const viewOf = (actor: Actor, row: Row): LegalParameterView => ({ ...row, actions: actionsOn(actor, row) });

function attentionSql(which: LegalParameterAttention, actor: Actor, today: Day, params: Params): string {
  switch (which) {
    case 'to_confirm':
      return `p.state = 'proposed' AND p.proposed_by <> ${params.add(actor.accountId)}`;
    case 'unconfirmed':
      return `p.state = 'adopted' AND p.confirmed_by IS NULL
        AND (p.effective_to IS NULL OR p.effective_to >= greatest(p.effective_from, ${params.add(today)}::date))`;
  }
}

function conditionsOf(
  actor: Actor,
  { jurisdiction, key, attention }: LegalParameterListQuery,
  today: Day,
  params: Params,
): string {
  const conditions = [reach(actor, 'legalParameter.read', {}, params)];
  if (jurisdiction !== undefined) conditions.push(`p.jurisdiction = ${params.add(jurisdiction)}`);
  if (key !== undefined) conditions.push(`p.key = ${params.add(key)}`);
  if (attention !== undefined) conditions.push(attentionSql(attention, actor, today, params));
  return conditions.join(' AND ');
}

/** How many versions `query` finds: as many as its list shows. */
export async function countParameters(
  tx: Tx,
  actor: Actor,
  query: LegalParameterListQuery,
  today: Day,
): Promise<number> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  return (
    await tx.one<{ total: number }>(`SELECT count(*) AS total FROM legal_parameter p WHERE ${where}`, params)
  ).total;
}

/** Every version of the figures asked for, those of one figure together, latest first. */
export async function listParameters(
  tx: Tx,
  actor: Actor,
  query: LegalParameterListQuery,
  today: Day,
): Promise<LegalParameterView[]> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const rows = await tx.query<Row>(
    `${VERSIONS} WHERE ${where}
     ORDER BY p.key, p.jurisdiction, p.basis NULLS FIRST, p.number DESC LIMIT ${String(MOST)}`,
    params,
  );
  return rows.map((row) => viewOf(actor, row));
}

export async function readParameter(tx: Tx, actor: Actor, id: string): Promise<LegalParameterView> {
  const params = new Params();
  const where = reach(actor, 'legalParameter.read', {}, params);
  return viewOf(actor, await tx.one<Row>(`${VERSIONS} WHERE p.id = ${params.add(id)} AND ${where}`, params));
}

/** Whatever can ask the database: a transaction on somebody's behalf, or the owner's own connection. */
export interface Asks {
  query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
}

const FIGURES = `SELECT key, jurisdiction, basis, number AS version, value, effective_from AS "effectiveFrom",
    effective_to AS "effectiveTo", CASE WHEN confirmed_by IS NULL THEN 'unconfirmed' ELSE 'confirmed' END AS status,
    instrument, source, note
  FROM legal_parameter`;

/**
 * The figures that are reckoned with, each on its own days, past and future ones among them. Read anew in each
 * transaction: a few dozen rows, and never the ones of yesterday in another process.
 */
export function parametersInForce(asks: Asks): Promise<LegalParameter[]> {
  return asks.query<LegalParameter>(
    `${FIGURES} WHERE state = 'adopted' AND (effective_to IS NULL OR effective_to >= effective_from)
     ORDER BY key, jurisdiction, basis NULLS FIRST, number`,
    [],
  );
}

/** A proposal as it would be reckoned with. */
export const proposedFigure = (tx: Tx, id: string): Promise<LegalParameter> =>
  tx.one<LegalParameter>(`${FIGURES} WHERE state = 'proposed' AND id = $1`, [id]);

/** The public holidays of each jurisdiction, those of both among them. */
export async function holidays(tx: Tx): Promise<Readonly<Record<Jurisdiction, Holidays>>> {
  const rows = await tx.query<{ day: string; jurisdiction: Jurisdiction | null }>(
    'SELECT day, jurisdiction FROM public_holiday',
  );
  const of = (wanted: Jurisdiction): Holidays =>
    new Set(rows.filter(({ jurisdiction }) => (jurisdiction ?? wanted) === wanted).map(({ day }) => day));
  return { federal: of('federal'), kri: of('kri') };
}
