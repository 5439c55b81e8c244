import { displayName, type EmergencyStanding, type Permission, type PersonName } from '@najat/domain';
import type { EmergencyAccessListQuery } from './emergency-access.dto.js';
import {
  LOOKED_AT,
  openActions,
  type EmergencyAccessPage,
  type EmergencyAccessView,
  type LookView,
} from './emergency-access.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns, referralFile } from '../platform/access/case-columns.js';
import { reach, type ReachColumns } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';

/** The columns of an access under `alias` that say whose it is: its opener's, and the centre's of the file. */
export const accessColumns = (alias: string): ReachColumns => ({
  account: `${alias}.account_id`,
  centre: `${alias}.centre_id`,
});

/** How an access stands at this moment, by the clock of the database. */
export const standingSql = (
  alias: string,
): string => `CASE WHEN ${alias}.referral_id IS NULL THEN 'found_nothing'
  WHEN ${alias}.reviewed_at IS NOT NULL THEN 'reviewed'
  WHEN ${alias}.ended_at IS NOT NULL OR ${alias}.ends_at <= now() THEN 'ended' ELSE 'open' END`;

/** As of the index of those that somebody has yet to review. */
const TO_REVIEW = 'e.reviewed_at IS NULL AND e.referral_id IS NOT NULL';

/** Who and which file is told only as far as the reader reaches the file. */
const select = (
  file: string,
): string => `SELECT e.id, ${standingSql('e')} AS state, e.account_id AS "accountId",
    o.display_name AS "openedBy", e.opener_role AS "openerRole",
    CASE WHEN e.opener_role = 'practitioner' THEN o.discipline END AS "openerDiscipline",
    ${placeSql('oc')} AS "openerCentre", e.sought_by AS "soughtBy", e.referral_id AS "referralId",
    a.id AS "admissionId", r.case_number AS "caseNumber", ${placeSql('c')} AS centre, e.reason, e.words,
    e.opened_at AS "openedAt", e.ends_at AS "endsAt", e.ended_at AS "endedAt", w.display_name AS "reviewedBy",
    e.reviewed_at AS "reviewedAt", e.outcome, e.note, e.version,
    p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab
  FROM emergency_access e JOIN account o ON o.id = e.account_id JOIN centre oc ON oc.id = e.opener_centre_id
  LEFT JOIN centre c ON c.id = e.centre_id LEFT JOIN account w ON w.id = e.reviewed_by
  LEFT JOIN referral r ON r.id = e.referral_id AND ${file} LEFT JOIN person p ON p.id = r.person_id
  LEFT JOIN admission a ON a.referral_id = r.id`;

type Row = Omit<EmergencyAccessView, 'personName' | 'actions'> & {
  readonly accountId: string;
  readonly state: EmergencyStanding;
} & { readonly [Part in keyof PersonName]: PersonName[Part] };

const viewOf = (actor: Actor, row: Row): EmergencyAccessView => ({
  ...row,
  personName: row.caseNumber === null ? null : displayName(row),
  actions: openActions(actor, row),
});

function conditionsOf(actor: Actor, query: EmergencyAccessListQuery, params: Params): string {
  const conditions = [reach(actor, 'emergencyAccess.read', accessColumns('e'), params)];
  if (query.state !== undefined) conditions.push(`${standingSql('e')} = ${params.add(query.state)}`);
  if (query.attention !== undefined) conditions.push(TO_REVIEW);
  return conditions.join(' AND ');
}

/** How many accesses `query` finds: the total of its list. */
export function countEmergencyAccesses(
  tx: Tx,
  actor: Actor,
  query: EmergencyAccessListQuery,
): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  return totalOf(tx, 'emergency_access e', where, params);
}

/** Accesses to files within reach, newest first. */
export async function listEmergencyAccesses(
  tx: Tx,
  actor: Actor,
  query: EmergencyAccessListQuery,
): Promise<EmergencyAccessPage> {
  const params = new Params();
  const file = reach(actor, 'referral.read', referralColumns('r'), params);
  const where = conditionsOf(actor, query, params);
  const after = readCursor(query.cursor, ['instant', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined ? 'true' : `(e.opened_at, e.id) < (${params.add(after[0])}, ${params.add(after[1])})`;
  const rows = await tx.query<Row>(
    `${select(file)} WHERE ${where} AND ${page}
     ORDER BY e.opened_at DESC, e.id DESC LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    await countEmergencyAccesses(tx, actor, query),
    (row) => [row.openedAt, row.id],
    (row) => viewOf(actor, row),
  );
}

/** One access within reach of a permission. */
export async function readEmergencyAccess(
  tx: Tx,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<EmergencyAccessView> {
  const params = new Params();
  const file = reach(actor, 'referral.read', referralFile('r'), params);
  const where = reach(actor, permission, accessColumns('e'), params);
  const row = await tx.one<Row>(`${select(file)} WHERE e.id = ${params.add(id)} AND ${where}`, params);
  return viewOf(actor, row);
}

/** What was looked at under an access that is within reach, by the record of reads. */
export function looksOf(tx: Tx, id: string): Promise<LookView[]> {
  return tx.query<LookView>(
    `SELECT h.subject_kind AS subject, f.discipline, bool_or(h.compartment = 'clinical') AS clinical,
            count(*) AS times, max(h.at) AS "lastAt"
     FROM history h LEFT JOIN phase f ON f.id = h.subject_id
     WHERE h.emergency_id = $1 AND h.subject_kind = ANY ($2) GROUP BY 1, 2 ORDER BY max(h.at) DESC`,
    [id, LOOKED_AT],
  );
}

const MOST_OWN = 20;

/** What the reader has opened, newest first; of what is no longer open neither number nor name is told. */
export async function ownEmergencyAccesses(tx: Tx, actor: Actor): Promise<EmergencyAccessView[]> {
  const params = new Params();
  const file = reach(actor, 'referral.read', referralFile('r'), params);
  const where = reach(actor, 'emergencyAccess.end', accessColumns('e'), params);
  // Those the director of a file is told of are within reach of the database too, and not their own.
  const own = `e.account_id = ${params.add(actor.accountId)}`;
  const rows = await tx.query<Row>(
    `${select(file)} WHERE ${where} AND ${own} ORDER BY e.opened_at DESC, e.id DESC LIMIT ${String(MOST_OWN)}`,
    params,
  );
  return rows.map((row) => viewOf(actor, row));
}
