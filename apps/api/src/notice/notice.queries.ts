import {
  actionsFrom,
  checkApproval,
  checkDecline,
  checkNumber,
  checkSupport,
  displayName,
  noticeMachine,
  reachOf,
  type Day,
  type LegalBasis,
  type NoticeAction,
  type NoticePeople,
  type PersonName,
} from '@najat/domain';
import type { NoticeListQuery } from './notice.dto.js';
import type { NoticeList, NoticeView } from './notice.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Page, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';

const COLUMNS = `t.id, t.referral_id AS "referralId", r.case_number AS "caseNumber", r.person_id AS "personId",
  n.given, n.father, n.grandfather, n.great_grandfather AS "greatGrandfather", n.laqab,
  ${placeSql('c')} AS centre, ${placeSql('k')} AS court, t.language, t.reasons, t.tried, t.state,
  t.proposed_by AS "proposerId", t.supported_by AS "supporterId",
  p.display_name AS "proposedBy", t.proposed_at AS "proposedAt", t.supported_name AS "supportedBy",
  t.supported_at AS "supportedAt", t.approved_name AS "approvedBy", t.approved_at AS "approvedAt", t.number,
  t.check_code AS "checkCode", t.issued_on AS "issuedOn", encode(t.sha256, 'hex') AS sha256,
  e.display_name AS "endedBy", t.ended_at AS "endedAt", t.end_words AS "endWords", t.version`;
const FROM = `FROM notice t JOIN referral r ON r.id = t.referral_id JOIN person n ON n.id = r.person_id
  JOIN centre c ON c.id = t.centre_id JOIN court k ON k.id = t.court_id JOIN account p ON p.id = t.proposed_by
  LEFT JOIN account e ON e.id = t.ended_by`;

type Row = Omit<NoticeView, 'personName' | 'actions' | 'checkNumber'> &
  PersonName & {
    readonly personId: string;
    readonly proposerId: string;
    readonly supporterId: string | null;
    readonly checkCode: string | null;
  };

/** What the rules let this person do with it, of what their role may do. */
function openActions(actor: Actor, { state, proposerId, supporterId }: Row): NoticeAction[] {
  const people: NoticePeople = { proposedBy: proposerId, supportedBy: supporterId };
  const allowed: Readonly<Record<NoticeAction, () => boolean>> = {
    support: () => checkSupport(people, actor).length === 0,
    approve: () => checkApproval(people, actor).length === 0,
    issue: () => true,
    decline: () => checkDecline(people, actor).length === 0,
    withdraw: () => proposerId === actor.accountId,
  };
  return actionsFrom(noticeMachine, state).filter(
    (action) => reachOf(actor.role, `notice.${action}`) !== undefined && allowed[action](),
  );
}

const viewOf = (actor: Actor, row: Row): NoticeView => ({
  ...row,
  personName: displayName(row),
  checkNumber: row.number === null || row.checkCode === null ? null : checkNumber(row.number, row.checkCode),
  actions: openActions(actor, row),
});

/** The file a notice is of, within reach. */
export interface NoticedFile extends PersonName {
  readonly personId: string;
  readonly caseNumber: string;
  readonly legalBasis: LegalBasis;
  readonly centreId: string;
  readonly admissionId: string | null;
  readonly admittedOn: Day | null;
}

export function noticedFile(
  tx: Tx,
  actor: Actor,
  permission: 'notice.read' | 'notice.propose',
  referralId: string,
): Promise<NoticedFile> {
  const params = new Params();
  const within = reach(actor, permission, referralColumns('r'), params);
  return tx.one<NoticedFile>(
    `SELECT r.person_id AS "personId", r.case_number AS "caseNumber", r.legal_basis AS "legalBasis",
       r.centre_id AS "centreId", a.id AS "admissionId", a.admitted_on AS "admittedOn",
       n.given, n.father, n.grandfather, n.great_grandfather AS "greatGrandfather", n.laqab
     FROM referral r JOIN person n ON n.id = r.person_id LEFT JOIN admission a ON a.referral_id = r.id
     WHERE r.id = ${params.add(referralId)} AND ${within}`,
    params,
  );
}

/** More than a file ever has. */
const MOST = 100;

export async function noticesOf(
  tx: Tx,
  actor: Actor,
  referralId: string,
  mayPropose: boolean,
): Promise<NoticeList> {
  const params = new Params();
  const within = reach(actor, 'notice.read', referralColumns('r'), params);
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE t.referral_id = ${params.add(referralId)} AND ${within}
     ORDER BY t.proposed_at DESC, t.id DESC LIMIT ${String(MOST)}`,
    params,
  );
  const isOpen = rows.some(({ state }) => !noticeMachine.settled.includes(state));
  return { items: rows.map((row) => viewOf(actor, row)), actions: mayPropose && !isOpen ? ['propose'] : [] };
}

export async function readNotice(tx: Tx, actor: Actor, id: string): Promise<NoticeView> {
  const params = new Params();
  const within = reach(actor, 'notice.read', referralColumns('r'), params);
  const row = await tx.one<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE t.id = ${params.add(id)} AND ${within}`,
    params,
  );
  const { referralId, personId } = row;
  tx.looked({ subject: { kind: 'notice', id }, referralId, personId, compartment: 'administrative' });
  return viewOf(actor, row);
}

/** What waits for this person, as `waitsFor` has it. */
function decidedBy({ accountId, role, discipline }: Actor, params: Params): string {
  if (role === 'centre_director')
    return `(t.state = 'approved'
      OR (t.state = 'supported' AND ${params.add(accountId)} NOT IN (t.proposed_by, t.supported_by)))`;
  const isDoctor = role === 'practitioner' && discipline === 'medical';
  return isDoctor ? `t.state = 'proposed' AND t.proposed_by <> ${params.add(accountId)}` : 'false';
}

type ListFilter = Pick<NoticeListQuery, 'attention'>;

function conditionsOf(actor: Actor, { attention }: ListFilter, params: Params): string {
  const within = reach(actor, 'notice.read', { ...referralColumns('r'), centre: 't.centre_id' }, params);
  return attention === undefined ? within : `${within} AND ${decidedBy(actor, params)}`;
}

/** How many notices `query` finds: the total of its list. */
export function countNotices(tx: Tx, actor: Actor, query: ListFilter): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  return totalOf(tx, 'notice t JOIN referral r ON r.id = t.referral_id', where, params);
}

/** Notices within reach, those that have waited longest first. */
export async function listNotices(tx: Tx, actor: Actor, query: NoticeListQuery): Promise<Page<NoticeView>> {
  const params = new Params();
  const where = conditionsOf(actor, query, params);
  const after = readCursor(query.cursor, ['instant', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const place = after?.map((value) => params.add(value)).join(', ');
  const page = place === undefined ? 'true' : `(t.proposed_at, t.id) > (${place})`;
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where} AND ${page}
     ORDER BY t.proposed_at, t.id LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    await countNotices(tx, actor, query),
    (row) => [row.proposedAt, row.id],
    (row) => viewOf(actor, row),
  );
}

export interface StoredNotice {
  readonly number: string;
  readonly bytes: Buffer;
}

/** The letter, as it was issued. */
export async function readNoticeDocument(tx: Tx, actor: Actor, id: string): Promise<StoredNotice> {
  const params = new Params();
  const within = reach(actor, 'notice.read', referralColumns('r'), params);
  const row = await tx.one<StoredNotice & { referralId: string; personId: string }>(
    `SELECT t.number, f.bytes, t.referral_id AS "referralId", r.person_id AS "personId"
     FROM notice t JOIN referral r ON r.id = t.referral_id JOIN notice_document f ON f.notice_id = t.id
     WHERE t.id = ${params.add(id)} AND ${within}`,
    params,
  );
  const { referralId, personId } = row;
  tx.looked({ subject: { kind: 'notice', id }, referralId, personId, compartment: 'administrative' });
  return row;
}
