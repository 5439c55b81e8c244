import {
  displayName,
  ENDING_DECISIONS,
  lawfulTerm,
  reachOf,
  termAlarm,
  type Day,
  type PersonName,
  type TermAttention,
  type TermStatus,
} from '@najat/domain';
import { phaseOn, readCases, standingSql } from './term.js';
import type { TermListQuery } from './referral.dto.js';
import { isUndecided } from './undecided-report.js';
import type { LawfulTermView, TermListItem } from './term.view.js';
import { parametersInForce } from '../legal/index.js';
import { seesNames } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Page, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';
import { Problem } from '../platform/problem/problem.js';

/** The term of one case that the reader has been shown, with why it is so; Article 40 knows none. */
export async function explainTerm(tx: Tx, referralId: string, today: Day): Promise<LawfulTermView> {
  const [found] = await readCases(tx, [referralId]);
  if (found === undefined) throw new Problem('not_found');
  const setting = { ...found, parameters: await parametersInForce(tx) };
  const term = lawfulTerm(found.entries, setting, found.stays, today);
  const sounding = termAlarm(term, setting, today) ?? null;
  return {
    ...term,
    alarm: sounding?.level ?? null,
    lines: term.lines.map((line) => ({ ...line, parameters: [...(line.parameters ?? [])] })),
    sounding,
  };
}

/**
 * Of somebody who is there, and whose court has no report since its last decision. A term that the court has ended is not
 * reported on: its last day is the day of that decision, or the one before.
 */
const REPORT_DUE = `EXISTS (SELECT 1 FROM admission a WHERE a.referral_id = t.referral_id AND a.state = 'active')
  AND NOT EXISTS (SELECT 1 FROM report p WHERE p.referral_id = t.referral_id AND ${isUndecided('p')})
  AND NOT EXISTS (SELECT 1 FROM order_entry e WHERE e.referral_id = t.referral_id
    AND coalesce(e.corrected_kind, e.kind) IN (${ENDING_DECISIONS.map((kind) => `'${kind}'`).join(', ')})
    AND e.decided_on - t.to_on IN (0, 1))`;

const WITHOUT_DAYS: readonly TermStatus[] = ['no_order', 'no_term'];

function attentionSql(which: TermAttention, params: Params): string {
  switch (which) {
    case 'without_days':
      return `t.status = ANY (${params.add(WITHOUT_DAYS)})`;
    case 'report_due':
      return `t.status = 'due_soon' AND ${REPORT_DUE}`;
    case 'unverified':
      return 't.unverified';
    default:
      return `t.alarm = ${params.add(which)}`;
  }
}

function conditionsOf(actor: Actor, query: TermListQuery, today: Day, params: Params): string {
  const conditions = [
    't.open',
    phaseOn('t', `${params.add(today)}::date`),
    reach(
      actor,
      'referral.read',
      { ...referralColumns('r'), centre: 't.centre_id', court: 't.court_id' },
      params,
    ),
  ];
  if (query.attention === 'report_due' && reachOf(actor.role, 'report.read') === undefined)
    // Whether there is a report is not told, by way of a filter, to whoever may read none.
    throw new Problem('access.denied');
  if (query.attention !== undefined) conditions.push(attentionSql(query.attention, params));
  if (query.centreId !== undefined) conditions.push(`t.centre_id = ${params.add(query.centreId)}`);
  if (query.courtId !== undefined) conditions.push(`t.court_id = ${params.add(query.courtId)}`);
  return conditions.join(' AND ');
}

const FROM = 'term_phase t JOIN referral r ON r.id = t.referral_id';

export function countTerms(tx: Tx, actor: Actor, query: TermListQuery, today: Day): Promise<Total> {
  const params = new Params();
  return totalOf(tx, FROM, conditionsOf(actor, query, today, params), params);
}

interface Row extends Omit<TermListItem, 'personName'>, PersonName {
  readonly dueOn: string;
}

/** Cases within reach by the law's clock: first whose term ran out longest ago, then whose ends next. */
export async function listTerms(
  tx: Tx,
  actor: Actor,
  query: TermListQuery,
  today: Day,
): Promise<Page<TermListItem>> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const after = readCursor(query.cursor, ['day', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined
      ? 'true'
      : `(t.due_on, t.referral_id) > (${params.add(after[0])}, ${params.add(after[1])})`;
  const day = `${params.add(today)}::date`;
  const rows = await tx.query<Row>(
    `SELECT r.id AS "referralId", r.case_number AS "caseNumber", r.legal_basis AS "legalBasis", r.state, a.id AS "admissionId",
       ${placeSql('c')} AS centre, ${placeSql('k')} AS court, ${standingSql('t', day)} AS term, t.due_on AS "dueOn",
       p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab
     FROM (SELECT t.* FROM ${FROM} WHERE ${where} AND ${page} ORDER BY t.due_on, t.referral_id LIMIT ${params.add(limit + 1)}) t
     JOIN referral r ON r.id = t.referral_id LEFT JOIN admission a ON a.referral_id = r.id
     LEFT JOIN person p ON p.id = r.person_id JOIN centre c ON c.id = r.centre_id JOIN court k ON k.id = r.court_id
     ORDER BY t.due_on, t.referral_id`,
    params,
  );
  const named = seesNames(actor);
  return toPage(
    rows,
    limit,
    await countTerms(tx, actor, query, today),
    (row) => [row.dueOn, row.referralId],
    (row) => ({ ...row, personName: named ? displayName(row) : '' }),
  );
}
