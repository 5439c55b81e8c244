import {
  ADMISSION_KINDS,
  displayName,
  HANDED_IN,
  reportAuthor,
  reportMachine,
  signingCapacity,
  type Day,
  type PersonName,
  type ReportAttention,
  type ReportState,
} from '@najat/domain';
import { quorumsOn } from './quorum.js';
import type { ReportListQuery } from './report.dto.js';
import { ofCourt } from './report.queries.js';
import type { ReportPageItem } from './report.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Page, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';
import { isUndecided, phaseOn, standingSql } from '../referral/index.js';

type Filter = Pick<ReportListQuery, 'attention' | 'courtId' | 'centreId'>;

const among = (states: readonly ReportState[]): string =>
  `t.state IN (${states.map((state) => `'${state}'`).join(', ')})`;
const ON_ITS_WAY = reportMachine.states.filter((state) => !reportMachine.settled.includes(state));

/** Signatures under what is before the signatories now. */
const SIGNED = `(SELECT count(*)::int FROM report_signature s WHERE s.report_id = t.id AND s.round = t.round)`;
/** As `quorumOf` has it: a doctor signs alone. */
const neededSql = (quorums: string): string =>
  `CASE t.author WHEN 'committee' THEN (${quorums}::jsonb ->> (k.jurisdiction || ' ' || r.legal_basis))::int ELSE 1 END`;

interface Setting {
  readonly actor: Actor;
  readonly query: Filter;
  readonly today: Day;
  readonly quorums: Readonly<Record<string, number>>;
  readonly params: Params;
}

/** A report on its way that waits for this step. */
const STEP: Readonly<Record<Exclude<ReportAttention, 'unanswered'>, (setting: Setting) => string>> = {
  to_present: () => among(['drafted']),
  to_sign: ({ actor, params }) => {
    const kinds = ADMISSION_KINDS.filter((kind) => signingCapacity(kind, actor) !== undefined);
    return `${among(['presented'])} AND t.author = ANY (${params.add(kinds.map(reportAuthor))})
      AND NOT EXISTS (SELECT 1 FROM report_signature s
        WHERE s.report_id = t.id AND s.round = t.round AND s.account_id = ${params.add(actor.accountId)})`;
  },
  to_conclude: ({ quorums, params }) =>
    `${among(['presented'])} AND ${SIGNED} >= ${neededSql(params.add(JSON.stringify(quorums)))}`,
  to_approve: () => among(['signed']),
  to_submit: () => among(['approved']),
};

const FROM = 'report t JOIN referral r ON r.id = t.referral_id JOIN court k ON k.id = r.court_id';

function places({ query, params }: Setting): string[] {
  return [
    ...(query.courtId === undefined ? [] : [`r.court_id = ${params.add(query.courtId)}`]),
    ...(query.centreId === undefined ? [] : [`t.centre_id = ${params.add(query.centreId)}`]),
  ];
}

/** Reports within reach that no court has; a court reaches none. */
function onItsWay(setting: Setting): string[] {
  const { actor, query, today, params } = setting;
  if (ofCourt(actor) || query.attention === 'unanswered') return [];
  const conditions = [
    reach(actor, 'report.read', { ...referralColumns('r'), centre: 't.centre_id' }, params),
    query.attention === undefined ? among(ON_ITS_WAY) : STEP[query.attention](setting),
    ...places(setting),
  ];
  return [
    `SELECT t.id, coalesce(m.due_on, r.ordered_on) AS due_on FROM ${FROM}
     LEFT JOIN term_phase m ON m.referral_id = r.id AND ${phaseOn('m', `${params.add(today)}::date`)}
     WHERE ${conditions.join(' AND ')}`,
  ];
}

/**
 * Reports within reach that a court has not decided on, whose case is not over: one that is over waits for nothing. Read
 * along the terms that are open, which few are, whatever has been handed in over the years.
 */
function beforeCourt(setting: Setting): string[] {
  const { actor, query, today, params } = setting;
  if (query.attention !== undefined && query.attention !== 'unanswered') return [];
  const conditions = [
    reach(
      actor,
      'report.read',
      { ...referralColumns('r'), centre: 'm.centre_id', court: 'm.court_id' },
      params,
    ),
    'm.open',
    phaseOn('m', `${params.add(today)}::date`),
    isUndecided('t'),
    // What another report has taken the place of waits no longer.
    `NOT EXISTS (SELECT 1 FROM report c WHERE c.corrects_id = t.id AND c.state IN (${HANDED_IN.map((state) => `'${state}'`).join(', ')}))`,
    ...places(setting),
  ];
  return [
    `SELECT t.id, m.due_on FROM term_phase m JOIN (${FROM}) ON r.id = m.referral_id WHERE ${conditions.join(' AND ')}`,
  ];
}

/** SQL: ids of the reports that `query` finds, each with the day that the term of its case is due. */
function found(setting: Setting): string {
  const parts = [...onItsWay(setting), ...beforeCourt(setting)];
  return parts.length === 0
    ? 'SELECT NULL::uuid AS id, NULL::date AS due_on WHERE false'
    : parts.join(' UNION ALL ');
}

/** How many reports `query` finds: the total of its list. */
export async function countReports(tx: Tx, actor: Actor, query: Filter, today: Day): Promise<Total> {
  const params = new Params();
  const quorums = await quorumsOn(tx, today);
  return totalOf(tx, `(${found({ actor, query, today, quorums, params })}) x`, 'true', params);
}

interface Row extends Omit<ReportPageItem, 'personName'>, PersonName {
  readonly dueOn: Day;
}

/** Reports on their way or before a court by the law's clock: first the one whose term ran out longest ago. */
export async function listReports(
  tx: Tx,
  actor: Actor,
  query: ReportListQuery,
  today: Day,
): Promise<Page<ReportPageItem>> {
  const params = new Params();
  const quorums = await quorumsOn(tx, today);
  const ids = found({ actor, query, today, quorums, params });
  const after = readCursor(query.cursor, ['day', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined
      ? 'true'
      : `(x.due_on, x.id) > (${after.map((value) => params.add(value)).join(', ')})`;
  const day = `${params.add(today)}::date`;
  // Whose signature is under a report a court reads on the letter.
  const signed = ofCourt(actor)
    ? 'NULL AS signed, NULL AS needed'
    : `${SIGNED} AS signed, ${neededSql(params.add(JSON.stringify(quorums)))} AS needed`;
  const rows = await tx.query<Row>(
    `SELECT t.id, t.referral_id AS "referralId", t.kind, t.author, t.state, t.number, t.submitted_on AS "submittedOn",
       r.case_number AS "caseNumber", r.legal_basis AS "legalBasis", ${placeSql('c')} AS centre, ${placeSql('k')} AS court,
       ${standingSql('m', day)} AS term, x.due_on AS "dueOn", ${signed},
       p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab
     FROM (SELECT * FROM (${ids}) x WHERE ${page} ORDER BY x.due_on, x.id LIMIT ${params.add(limit + 1)}) x
     JOIN (${FROM}) ON t.id = x.id JOIN centre c ON c.id = t.centre_id JOIN person p ON p.id = r.person_id
     LEFT JOIN term_phase m ON m.referral_id = r.id AND ${phaseOn('m', day)}
     ORDER BY x.due_on, x.id`,
    params,
  );
  return toPage(
    rows,
    limit,
    await countReports(tx, actor, query, today),
    (row) => [row.dueOn, row.id],
    (row) => ({ ...row, personName: displayName(row) }),
  );
}
