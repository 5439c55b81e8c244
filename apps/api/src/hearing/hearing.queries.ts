import {
  actionsFrom,
  displayName,
  hearingMachine,
  reachOf,
  type Day,
  type HearingReport,
  type HearingState,
  type LegalBasis,
  type PersonName,
  type ReferralState,
} from '@najat/domain';
import type { HearingDayQuery, HearingListQuery } from './hearing.dto.js';
import type { HearingCounts, HearingList, HearingListItem, HearingView } from './hearing.view.js';
import { seesNames } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Page, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';
import { Problem } from '../platform/problem/problem.js';
import { phaseOn, standingSql, type TermStandingView } from '../referral/index.js';
import { reportBeforeCourt } from '../report/index.js';

/** Whoever has the file now has its hearings, whichever court they were set before. */
const within = (actor: Actor, params: Params): string =>
  reach(actor, 'hearing.read', { ...referralColumns('r'), centre: 't.centre_id' }, params);

const clockSql = (column: string): string => `to_char(${column}, 'HH24:MI')`;

const COLUMNS = `t.id, t.referral_id AS "referralId", ${placeSql('k')} AS court,
  t.court_id <> r.court_id AS "isOfFormerCourt", t.on_day AS "on", ${clockSql('t.at_time')} AS at, t.state,
  t.end_reason AS reason, t.end_words AS words, t.postponed_to_on AS "postponedTo", w.display_name AS "setBy",
  t.set_at AS "setAt", e.display_name AS "endedBy", t.ended_at AS "endedAt", t.version`;
const FROM = `FROM hearing t JOIN referral r ON r.id = t.referral_id JOIN court k ON k.id = t.court_id
  JOIN account w ON w.id = t.set_by LEFT JOIN account e ON e.id = t.ended_by`;

type Row = Omit<HearingView, 'actions'>;

function openActions(actor: Actor, { state, on }: { state: HearingState; on: Day }, today: Day): string[] {
  return actionsFrom(hearingMachine, state).filter(
    (action) =>
      reachOf(actor.role, `hearing.${action}`) !== undefined && (action !== 'markHeld' || on <= today),
  );
}

const withActions = <Found extends Row>(actor: Actor, row: Found, today: Day): Found & HearingView => ({
  ...row,
  actions: openActions(actor, row, today),
});

/** More than a case ever has. */
const MOST = 200;

/** The hearings of one case, the latest day first. */
export async function hearingsOf(tx: Tx, actor: Actor, referralId: string, today: Day): Promise<HearingList> {
  const params = new Params();
  const file = reach(actor, 'hearing.read', referralColumns('r'), params);
  const found = await tx.one<{
    personId: string;
    orderedOn: Day;
    legalBasis: LegalBasis;
    state: ReferralState;
  }>(
    `SELECT r.person_id AS "personId", r.ordered_on AS "orderedOn", r.legal_basis AS "legalBasis", r.state
     FROM referral r WHERE r.id = ${params.add(referralId)} AND ${file}`,
    params,
  );
  const { personId, orderedOn, state } = found;
  const subject = { kind: 'referral', id: referralId } as const;
  tx.looked({ subject, referralId, personId, compartment: 'legal' });
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE t.referral_id = $1 ORDER BY t.on_day DESC, t.at_order DESC, t.id DESC
     LIMIT ${String(MOST)}`,
    [referralId],
  );
  const may = reachOf(actor.role, 'hearing.set') !== undefined && state !== 'withdrawn';
  return {
    items: rows.map((row) => withActions(actor, row, today)),
    actions: may ? ['set'] : [],
    orderedOn,
  };
}

/** One hearing that the transaction has changed. */
export async function readHearing(tx: Tx, actor: Actor, id: string, today: Day): Promise<HearingView> {
  const params = new Params();
  const where = within(actor, params);
  const row = await tx.one<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE t.id = ${params.add(id)} AND ${where}`,
    params,
  );
  return withActions(actor, row, today);
}

/** Whether the reader is told of the reports that a court has. */
const seesReports = (actor: Actor): boolean => reachOf(actor.role, 'report.read') !== undefined;

const REPORT: Readonly<Record<HearingReport, string>> = {
  handed_in: 'p.id IS NOT NULL',
  due: 'p.id IS NULL AND a.id IS NOT NULL',
  not_arrived: 'p.id IS NULL AND a.id IS NULL',
};
const REPORT_SQL = `CASE WHEN ${REPORT.handed_in} THEN 'handed_in' WHEN ${REPORT.due} THEN 'due' ELSE 'not_arrived' END`;
/** The report of the case under `r`, and the stay without which there is none. */
const WITH_REPORT = `LEFT JOIN admission a ON a.referral_id = r.id
  LEFT JOIN LATERAL (${reportBeforeCourt('r')}) p ON true`;

type ListFilter = Pick<HearingListQuery, 'from' | 'to' | 'state' | 'report' | 'courtId' | 'centreId'>;

function conditionsOf(actor: Actor, query: ListFilter, params: Params): string {
  const conditions = [within(actor, params)];
  const add = (condition: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${condition} ${params.add(value)}`);
  };
  // The list of a court is of what is heard there: what an earlier court set is with the case alone.
  add('t.court_id =', actor.courtId ?? undefined);
  add('t.on_day >=', query.from);
  add('t.on_day <=', query.to);
  add('t.state =', query.state);
  add('t.court_id =', query.courtId);
  add('t.centre_id =', query.centreId);
  if (query.report !== undefined) {
    // Whether there is a report is not told, by way of a filter, to whoever may read none.
    if (!seesReports(actor)) throw new Problem('access.denied');
    conditions.push(`(${REPORT[query.report]})`);
  }
  return conditions.join(' AND ');
}

/** How many hearings `query` finds: the total of its list. */
export function countHearings(tx: Tx, actor: Actor, query: ListFilter): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  const from = `hearing t JOIN referral r ON r.id = t.referral_id`;
  return totalOf(tx, query.report === undefined ? from : `${from} ${WITH_REPORT}`, where, params);
}

interface ListRow extends Row, PersonName {
  readonly caseNumber: string;
  readonly legalBasis: LegalBasis;
  readonly referralState: ReferralState;
  readonly centre: HearingListItem['centre'];
  readonly term: TermStandingView | null;
  readonly report: HearingReport | null;
  readonly reportId: string | null;
  readonly reportNumber: string | null;
  readonly atOrder: string;
}

export interface ListedCase extends HearingListItem {
  readonly personId: string;
}

/** Hearings within reach by day and hour, those of a day without an hour last. */
export async function listHearings(
  tx: Tx,
  actor: Actor,
  query: HearingListQuery,
  today: Day,
): Promise<Page<ListedCase>> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  const after = readCursor(query.cursor, ['day', 'clock', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const place = after?.map((value) => params.add(value)).join(', ');
  const page = place === undefined ? 'true' : `(t.on_day, t.at_order, t.id) > (${place})`;
  const day = `${params.add(today)}::date`;
  const [report, withReport] = seesReports(actor)
    ? [`${REPORT_SQL} AS report, p.id AS "reportId", p.number AS "reportNumber"`, WITH_REPORT]
    : ['NULL AS report, NULL AS "reportId", NULL AS "reportNumber"', ''];
  const rows = await tx.query<ListRow & { personId: string }>(
    `SELECT ${COLUMNS}, ${clockSql('t.at_order')} AS "atOrder", r.case_number AS "caseNumber",
       r.legal_basis AS "legalBasis", r.state AS "referralState", r.person_id AS "personId", ${placeSql('c')} AS centre,
       ${standingSql('m', day)} AS term, ${report},
       n.given, n.father, n.grandfather, n.great_grandfather AS "greatGrandfather", n.laqab
     ${FROM} JOIN centre c ON c.id = t.centre_id LEFT JOIN person n ON n.id = r.person_id
     LEFT JOIN term_phase m ON m.referral_id = r.id AND ${phaseOn('m', day)} ${withReport}
     WHERE ${where} AND ${page} ORDER BY t.on_day, t.at_order, t.id LIMIT ${params.add(limit + 1)}`,
    params,
  );
  const named = seesNames(actor);
  return toPage(
    rows,
    limit,
    await countHearings(tx, actor, query),
    (row) => [row.on, row.atOrder, row.id],
    (row) => ({ ...withActions(actor, row, today), personName: named ? displayName(row) : '' }),
  );
}

/** A day within reach in figures. */
export async function countDay(
  tx: Tx,
  actor: Actor,
  { on, ...places }: HearingDayQuery,
): Promise<HearingCounts> {
  const params = new Params();
  const where = conditionsOf(actor, { ...places, from: on, to: on }, params);
  const states = hearingMachine.states.map(
    (state) => `count(*) FILTER (WHERE t.state = '${state}') AS "${state}"`,
  );
  const isOpen = `t.state = 'set'`;
  const [reports, withReport] = seesReports(actor)
    ? [
        `count(*) FILTER (WHERE ${isOpen} AND ${REPORT.handed_in}) AS "reportsHandedIn",
         count(*) FILTER (WHERE ${isOpen} AND ${REPORT.due}) AS "reportsDue"`,
        WITH_REPORT,
      ]
    : ['NULL AS "reportsHandedIn", NULL AS "reportsDue"', ''];
  return tx.one<HearingCounts>(
    `SELECT ${states.join(', ')}, ${reports} FROM hearing t JOIN referral r ON r.id = t.referral_id ${withReport}
     WHERE ${where}`,
    params,
  );
}
