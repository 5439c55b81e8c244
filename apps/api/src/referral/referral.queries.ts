import {
  addDays,
  reachOf,
  startOfDay,
  type Day,
  type LegalBasis,
  type ReferralAttention,
  type ReferralState,
} from '@najat/domain';
import type { ReferralListQuery } from './referral.dto.js';
import {
  listItem,
  openActions,
  type OrderEntryView,
  type ReferralListItem,
  type ReferralRow,
  type ReferralView,
} from './referral.view.js';
import { milestonesOf } from './milestones.js';
import { phaseOn, standingSql } from './term.js';
import type { TermStandingView } from './term.view.js';
import { readPerson, seesNames } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns, referralFile } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Page, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';

const LIST_COLUMNS = `r.id, r.case_number AS "caseNumber", r.legal_basis AS "legalBasis", r.state,
  r.order_number AS "orderNumber", r.ordered_on AS "orderedOn", r.logged_at AS "loggedAt", r.expected_on AS "expectedOn",
  ${placeSql('c')} AS centre, ${placeSql('k')} AS court,
  p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab`;
const FROM = `FROM referral r LEFT JOIN person p ON p.id = r.person_id JOIN centre c ON c.id = r.centre_id
  LEFT JOIN court k ON k.id = r.court_id`;

/** Days for which an order that came to nothing is still news to its court. */
const RECENT_DAYS = 30;

function attentionSql(which: ReferralAttention, today: Day, params: Params): string {
  const endedRecently = () => `r.ended_at >= ${params.add(startOfDay(addDays(today, -RECENT_DAYS)))}`;
  switch (which) {
    case 'arrival_overdue':
      return `r.state = 'accepted' AND r.expected_on < ${params.add(today)}`;
    case 'declined_recently':
      return `r.state = 'declined' AND ${endedRecently()}`;
    case 'not_arrived_recently':
      return `r.state = 'not_arrived' AND ${endedRecently()}`;
  }
}

function conditionsOf(actor: Actor, query: ReferralListQuery, today: Day, params: Params): string {
  const conditions = [reach(actor, 'referral.read', referralColumns('r'), params)];
  if (query.state !== undefined) conditions.push(`r.state = ${params.add(query.state)}`);
  if (query.legalBasis !== undefined) conditions.push(`r.legal_basis = ${params.add(query.legalBasis)}`);
  if (query.centreId !== undefined) conditions.push(`r.centre_id = ${params.add(query.centreId)}`);
  if (query.courtId !== undefined) conditions.push(`r.court_id = ${params.add(query.courtId)}`);
  if (query.attention !== undefined) conditions.push(attentionSql(query.attention, today, params));
  return conditions.join(' AND ');
}

/** How many referrals `query` finds: the total of its list. */
export async function countReferrals(
  tx: Tx,
  actor: Actor,
  query: ReferralListQuery,
  today: Day,
): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  return totalOf(tx, 'referral r', where, params);
}

/** Referrals within reach, newest first. */
export async function listReferrals(
  tx: Tx,
  actor: Actor,
  query: ReferralListQuery,
  today: Day,
): Promise<Page<ReferralListItem>> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const after = readCursor(query.cursor, ['instant', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined ? 'true' : `(r.logged_at, r.id) < (${params.add(after[0])}, ${params.add(after[1])})`;
  const rows = await tx.query<ReferralRow>(
    `SELECT ${LIST_COLUMNS} ${FROM} WHERE ${where} AND ${page}
     ORDER BY r.logged_at DESC, r.id DESC LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    await countReferrals(tx, actor, query, today),
    (row) => [row.loggedAt, row.id],
    (row) => listItem(actor, row),
  );
}

export interface FileRow extends ReferralRow {
  readonly judge: string | null;
  readonly loggedById: string;
  readonly loggedBy: string;
  readonly verifiedBy: string | null;
  readonly bed: string | null;
  readonly endReason: string | null;
  readonly endWords: string | null;
  readonly admissionId: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
  readonly loggedOn: string;
  readonly verifiedOn: string | null;
  readonly acceptedOn: string | null;
  readonly admittedOn: string | null;
  readonly dischargedOn: string | null;
  readonly personId: string;
  readonly term: TermStandingView | null;
}

const DAY = (column: string) => `(${column} AT TIME ZONE 'Asia/Baghdad')::date`;

/** One referral within reach with its person, ledger, milestones and the actions open to the reader. */
export async function readReferral(tx: Tx, actor: Actor, id: string, today: Day): Promise<ReferralView> {
  const params = new Params();
  const where = reach(actor, 'referral.read', referralFile('r'), params);
  const day = `${params.add(today)}::date`;
  const row = await tx.one<FileRow>(
    `SELECT ${LIST_COLUMNS}, r.person_id AS "personId", r.judge, r.logged_by AS "loggedById", l.display_name AS "loggedBy",
            v.display_name AS "verifiedBy", b.ward || ' · ' || b.label AS bed, r.end_reason AS "endReason",
            r.end_words AS "endWords", a.id AS "admissionId", r.version, r.logged_on AS "loggedOn",
            ${DAY('r.verified_at')} AS "verifiedOn", ${DAY('r.accepted_at')} AS "acceptedOn",
            a.admitted_on AS "admittedOn", a.discharged_on AS "dischargedOn", ${standingSql('t', day)} AS term
     ${FROM} JOIN account l ON l.id = r.logged_by LEFT JOIN account v ON v.id = r.verified_by
     LEFT JOIN admission a ON a.referral_id = r.id
     LEFT JOIN placement o ON o.referral_id = r.id AND o.to_at IS NULL LEFT JOIN bed b ON b.id = o.bed_id
     LEFT JOIN term_phase t ON t.referral_id = r.id AND ${phaseOn('t', day)}
     WHERE r.id = ${params.add(id)} AND ${where}`,
    params,
  );
  tx.looked({
    subject: { kind: 'referral', id },
    referralId: id,
    personId: row.personId,
    compartment: 'legal',
  });
  const entries = await readEntries(tx, actor, row);
  return {
    ...row,
    ...listItem(actor, row),
    ...(seesNames(actor) ? { person: await readPerson(tx, row.personId) } : {}),
    entries,
    milestones: await milestonesOf(tx, actor, row, entries, today),
    actions: openActions(actor, row),
  };
}

export async function readEntries(
  tx: Tx,
  actor: Actor,
  referral: { id: string; state: ReferralState },
): Promise<OrderEntryView[]> {
  const verifies = referral.state !== 'logged' && reachOf(actor.role, 'referral.verifyEntry') !== undefined;
  return tx.query<OrderEntryView>(
    `SELECT e.id, e.number, e.kind, ${placeSql('k')} AS court, e.reference, e.decided_on AS "decidedOn",
            e.term_days AS "termDays", e.judge, e.note, e.corrects, e.corrected_kind AS "correctedKind",
            e.answers_report AS "answersReport", e.asks_for_tests AS "asksForTests",
            w.display_name AS "recordedBy", e.recorded_at AS "recordedAt", y.display_name AS "verifiedBy",
            v.verified_at AS "verifiedAt", $2 AND v.entry_id IS NULL AND e.recorded_by <> $3 AS verifiable
     FROM order_entry e JOIN account w ON w.id = e.recorded_by LEFT JOIN court k ON k.id = e.court_id
     LEFT JOIN order_verification v ON v.entry_id = e.id LEFT JOIN account y ON y.id = v.verified_by
     WHERE e.referral_id = $1 ORDER BY e.number`,
    [referral.id, verifies, actor.accountId],
  );
}
