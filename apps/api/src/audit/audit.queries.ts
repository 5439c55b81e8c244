import { addDays, BAGHDAD, startOfDay, type Day } from '@najat/domain';
import type { HistoryQuery } from './audit.dto.js';
import type {
  HistoryEntry,
  HistoryPage,
  PeriodPage,
  PeriodView,
  ReaderPage,
  ReaderView,
} from './audit.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type PageQuery } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';

/** An unbounded question about nobody in particular would read years to show one page. */
const USUAL_DAYS = 30;

const PLACE = `coalesce(${placeSql('c')}, ${placeSql('k')})`;
const OF_ACTOR = `LEFT JOIN account a ON a.id = h.actor_id LEFT JOIN centre c ON c.id = a.centre_id
  LEFT JOIN court k ON k.id = a.court_id`;

/** That there is something restricted is told to nobody but those who treat; that it was looked at is. */
const UNTOLD = `h.compartment = 'restricted' AND h.action <> 'read'`;

function conditionsOf(actor: Actor, query: HistoryQuery, today: Day, params: Params): string {
  const conditions = [reach(actor, 'history.read', {}, params), `NOT (${UNTOLD})`];
  const about = query.actorId ?? query.referralId ?? query.personId;
  const from = query.from ?? (about === undefined ? addDays(today, -USUAL_DAYS) : undefined);
  if (from !== undefined) conditions.push(`h.at >= ${params.add(startOfDay(from))}`);
  if (query.to !== undefined) conditions.push(`h.at < ${params.add(startOfDay(addDays(query.to, 1)))}`);
  if (query.kind !== undefined) conditions.push(`h.action ${query.kind === 'read' ? '=' : '<>'} 'read'`);
  if (query.role !== undefined) conditions.push(`h.actor_role = ${params.add(query.role)}`);
  if (query.compartment !== undefined) conditions.push(`h.compartment = ${params.add(query.compartment)}`);
  if (query.actorId !== undefined) conditions.push(`h.actor_id = ${params.add(query.actorId)}`);
  if (query.personId !== undefined) conditions.push(`h.person_id = ${params.add(query.personId)}`);
  // The rows of a case are the rows of its chain.
  if (query.referralId !== undefined) conditions.push(`h.chain_id = ${params.add(query.referralId)}`);
  return conditions.join(' AND ');
}

/** The history, newest first. */
export async function listHistory(
  tx: Tx,
  actor: Actor,
  query: HistoryQuery,
  today: Day,
): Promise<HistoryPage> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const total = await totalOf(tx, 'history h', where, params);
  const after = readCursor(query.cursor, ['instant', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined ? 'true' : `(h.at, h.id) < (${params.add(after[0])}, ${params.add(after[1])})`;
  const rows = await tx.query<HistoryEntry>(
    `SELECT h.id, h.at, h.actor_id AS "actorId", coalesce(a.display_name, '') AS by, h.actor_role AS role,
            ${PLACE} AS place, h.address, h.subject_kind || '.' || h.action AS sentence, h.data, h.compartment,
            h.referral_id AS "referralId", r.case_number AS "caseNumber", h.person_id AS "personId",
            h.emergency_id AS "emergencyId", h.seq, h.period
     FROM history h ${OF_ACTOR} LEFT JOIN referral r ON r.id = h.referral_id
     WHERE ${where} AND ${page} ORDER BY h.at DESC, h.id DESC LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    total,
    (row) => [row.at, row.id],
    (row) => row,
  );
}

/** A page shows several parts of a file at once: looks that follow each other so soon are one occasion. */
const ONE_OCCASION = `interval '10 minutes'`;

/**
 * Who looked at the file of a person, by day, latest first. Outside every case, only colleagues of the reader's own
 * centre are told of: others would say that the person has been elsewhere too.
 */
export async function readersOf(
  tx: Tx,
  actor: Actor,
  personId: string,
  query: PageQuery,
): Promise<ReaderPage> {
  const params = new Params();
  const looks = `SELECT l.actor_id AS "actorId", l.day, min(l.actor_role) AS role, min(l.at) AS first, max(l.at) AS last,
      count(*) FILTER (WHERE l.at - l.before < ${ONE_OCCASION} IS NOT TRUE) AS count,
      array_agg(DISTINCT l.compartment) AS compartments, bool_or(l.emergency_id IS NOT NULL) AS emergency
    FROM (SELECT h.actor_id, h.actor_role, h.at, h.compartment, h.emergency_id,
      (h.at AT TIME ZONE '${BAGHDAD}')::date AS day,
      lag(h.at) OVER (PARTITION BY h.actor_id, (h.at AT TIME ZONE '${BAGHDAD}')::date ORDER BY h.at) AS before
    FROM history h LEFT JOIN referral r ON r.id = h.referral_id JOIN account a ON a.id = h.actor_id
    WHERE h.person_id = ${params.add(personId)} AND h.action = 'read'
      AND CASE WHEN h.referral_id IS NULL THEN ${reach(actor, 'reading.read', { centre: 'a.centre_id' }, params)}
          ELSE ${reach(actor, 'reading.read', referralColumns('r'), params)} END) l
    GROUP BY 1, 2`;
  const total = await totalOf(tx, `(${looks}) l`, 'true', params);
  const after = readCursor(query.cursor, ['instant', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined
      ? 'true'
      : `(h.last, h."actorId") < (${params.add(after[0])}, ${params.add(after[1])})`;
  const rows = await tx.query<ReaderView & { actor_id: string }>(
    `SELECT h."actorId", a.display_name AS by, h.role, ${PLACE} AS place, h.first, h.last, h.count, h.compartments,
            h.emergency
     FROM (SELECT l.*, l."actorId" AS actor_id FROM (${looks}) l) h ${OF_ACTOR}
     WHERE ${page} ORDER BY h.last DESC, h."actorId" DESC LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    total,
    (row) => [row.last, row.actorId],
    ({ actor_id: _, ...row }) => row,
  );
}

const PERIOD = `no, opened_at AS "openedAt", closed_at AS "closedAt", cases, encode(root, 'hex') AS root,
  encode(seal, 'hex') AS seal`;

/** The periods of the history, the running one first. */
export async function listPeriods(tx: Tx, actor: Actor, query: PageQuery): Promise<PeriodPage> {
  const params = new Params();
  const where = reach(actor, 'history.read', {}, params);
  const total = await totalOf(tx, 'history_period', where, params);
  const after = readCursor(query.cursor, ['whole']);
  const limit = query.limit ?? PAGE_SIZE;
  const page = after === undefined ? 'true' : `no < ${params.add(Number(after[0]))}`;
  const rows = await tx.query<PeriodView>(
    `SELECT ${PERIOD} FROM history_period WHERE ${where} AND ${page} ORDER BY no DESC LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    total,
    (row) => [String(row.no)],
    (row) => row,
  );
}

/** Every seal there is: one a day. */
export async function sealedPeriods(tx: Tx, actor: Actor): Promise<PeriodView[]> {
  const params = new Params();
  const where = reach(actor, 'history.read', {}, params);
  return tx.query<PeriodView>(
    `SELECT ${PERIOD} FROM history_period WHERE ${where} AND seal IS NOT NULL ORDER BY no`,
    params,
  );
}
