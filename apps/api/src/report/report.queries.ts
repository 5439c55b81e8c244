import {
  actionsFrom,
  checkNumber,
  HANDED_IN,
  reachOf,
  reportMachine,
  signingCapacity,
  type AdmissionKind,
  type Day,
  type Permission,
  type ReportAction,
  type ReportContent,
} from '@najat/domain';
import { quorumFor } from './quorum.js';
import { factsOf, reportedFile, seesLiveFacts } from './report.facts.js';
import type {
  ReportFactsView,
  ReportListItem,
  ReportView,
  SentBackView,
  SignatureView,
} from './report.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

export const HANDED_IN_SQL = `state IN (${HANDED_IN.map((state) => `'${state}'`).join(', ')})`;

/** A court has what was handed in to it, and knows of nothing before. */
export const ofCourt = (actor: Actor): boolean => reachOf(actor.role, 'report.read') === 'court';

/** Reports within reach, `t` of the file `r`. */
function readable(actor: Actor, params: Params): string {
  const within = reach(actor, 'report.read', referralColumns('r'), params);
  return ofCourt(actor) ? `${within} AND t.${HANDED_IN_SQL}` : within;
}

const COLUMNS = `t.id, t.kind, t.author, t.language, t.state, t.compliance, t.recommendation,
  t.recommended_days AS "recommendedDays", t.number, t.check_code AS "checkCode", t.period_from AS "periodFrom",
  t.period_to AS "periodTo", d.display_name AS "draftedBy", t.drafted_at AS "draftedAt",
  t.submitted_at AS "submittedAt", encode(t.sha256, 'hex') AS sha256, t.corrects_id AS "correctsId",
  o.number AS "correctsNumber",
  (SELECT c.number FROM report c WHERE c.corrects_id = t.id AND c.state IN ('submitted', 'answered')) AS "correctedBy",
  t.version, a.kind AS "admissionKind"`;
const FROM = `FROM report t JOIN referral r ON r.id = t.referral_id JOIN admission a ON a.id = t.admission_id
  JOIN account d ON d.id = t.drafted_by LEFT JOIN report o ON o.id = t.corrects_id`;

interface Row extends Omit<ReportListItem, 'actions' | 'checkNumber'> {
  readonly checkCode: string | null;
  readonly admissionKind: AdmissionKind;
}

const withNumber = ({ number, checkCode }: Pick<Row, 'number' | 'checkCode'>): string | null =>
  number === null || checkCode === null ? null : checkNumber(number, checkCode);

/** More than a file ever has. */
const MOST = 200;

/** The reports on a file, the latest first; what was thrown away is in its history alone. */
export async function reportsOf(tx: Tx, actor: Actor, referralId: string): Promise<ReportListItem[]> {
  const params = new Params();
  const where = readable(actor, params);
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE t.referral_id = ${params.add(referralId)} AND t.state <> 'discarded' AND ${where}
     ORDER BY t.drafted_at DESC, t.id DESC LIMIT ${String(MOST)}`,
    params,
  );
  return rows.map((row) => ({ ...row, checkNumber: withNumber(row), actions: openActions(actor, row) }));
}

type FileRow = Row &
  Pick<ReportView, 'referralId' | 'words' | 'approvedBy' | 'approvedAt'> &
  Parameters<typeof quorumFor>[1] & {
    readonly personId: string;
    readonly round: number;
    readonly content: ReportContent | null;
  };

/** One report with its facts, its signatures and what may be done now. */
export async function readReport(tx: Tx, actor: Actor, id: string, today: Day): Promise<ReportView> {
  const params = new Params();
  const where = readable(actor, params);
  // A court reads the document; what it was drawn from stays in the centre.
  const content = ofCourt(actor)
    ? 'NULL::jsonb'
    : '(SELECT f.content FROM report_content f WHERE f.report_id = t.id AND f.round = t.round)';
  const row = await tx.one<FileRow>(
    `SELECT ${COLUMNS}, t.referral_id AS "referralId", t.words, t.approved_name AS "approvedBy",
            t.approved_at AS "approvedAt", r.person_id AS "personId", t.round, r.legal_basis AS "legalBasis",
            k.jurisdiction, ${content} AS content
     ${FROM} JOIN court k ON k.id = r.court_id WHERE t.id = ${params.add(id)} AND ${where}`,
    params,
  );
  tx.looked({
    subject: { kind: 'report', id },
    referralId: row.referralId,
    personId: row.personId,
    compartment: 'legal',
  });
  const signatures = await signaturesOf(tx, actor, row);
  const hasSigned = signatures.some(({ own }) => own);
  return {
    ...row,
    checkNumber: withNumber(row),
    actions: openActions(actor, row).filter((action) => action !== 'sign' || !hasSigned),
    facts: await shownFacts(tx, actor, row, today),
    signatures,
    sentBack: await sentBackOf(tx, actor, id),
    quorum: { ...(await quorumFor(tx, row, today)), signed: signatures.length },
  };
}

async function shownFacts(
  tx: Tx,
  actor: Actor,
  { state, content, referralId, correctsId }: FileRow,
  today: Day,
): Promise<ReportFactsView | null> {
  if (state !== 'drafted') return content as ReportFactsView | null;
  if (!seesLiveFacts(actor)) return null;
  const file = await reportedFile(tx, actor, 'report.read', referralId);
  return (await factsOf(tx, file, correctsId, today)) as ReportFactsView;
}

/** Who has signed what is before them; signatures under what was sent back stand for nothing. */
async function signaturesOf(
  tx: Tx,
  actor: Actor,
  { id, round, state }: Pick<FileRow, 'id' | 'round' | 'state'>,
): Promise<SignatureView[]> {
  if (ofCourt(actor) || state === 'drafted') return [];
  return tx.query<SignatureView>(
    `SELECT s.name, s.capacity, s.discipline, s.signed_at AS "signedAt", s.account_id = $3 AS own
     FROM report_signature s WHERE s.report_id = $1 AND s.round = $2 ORDER BY s.signed_at, s.account_id`,
    [id, round, actor.accountId],
  );
}

/** Why it was sent back, the latest first; that it ever was is the centre's own. */
async function sentBackOf(tx: Tx, actor: Actor, id: string): Promise<SentBackView[]> {
  if (ofCourt(actor)) return [];
  return tx.query<SentBackView>(
    `SELECT b.words, w.display_name AS by, b.returned_at AS at FROM report_return b JOIN account w ON w.id = b.returned_by
     WHERE b.report_id = $1 ORDER BY b.round DESC`,
    [id],
  );
}

/** The permission behind an action; that a report is answered is an effect of the court's decision. */
const permissionOf = (action: ReportAction): Permission | undefined =>
  action === 'answer' ? undefined : `report.${action}`;

function openActions(actor: Actor, row: Pick<Row, 'state' | 'admissionKind'>): string[] {
  return actionsFrom(reportMachine, row.state).filter((action) => {
    const permission = permissionOf(action);
    if (permission === undefined || reachOf(actor.role, permission) === undefined) return false;
    return action !== 'sign' || signingCapacity(row.admissionKind, actor) !== undefined;
  });
}

export interface StoredDocument {
  readonly number: string;
  readonly bytes: Buffer;
}

/** The document of a report, as it was handed in. */
export async function readDocument(tx: Tx, actor: Actor, id: string): Promise<StoredDocument> {
  const params = new Params();
  const where = readable(actor, params);
  const row = await tx.one<StoredDocument & { referralId: string; personId: string }>(
    `SELECT t.number, f.bytes, t.referral_id AS "referralId", r.person_id AS "personId"
     FROM report t JOIN referral r ON r.id = t.referral_id JOIN report_document f ON f.report_id = t.id
     WHERE t.id = ${params.add(id)} AND ${where}`,
    params,
  );
  const { referralId, personId } = row;
  tx.looked({ subject: { kind: 'report', id }, referralId, personId, compartment: 'legal' });
  return row;
}
