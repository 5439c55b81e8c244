import { attachmentKindsOf, reachOf, type Compartment, type MediaType, type Permission } from '@najat/domain';
import type { AttachmentList, AttachmentView } from './attachment.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns, referralFile } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

export interface CaseOf {
  readonly id: string;
  readonly personId: string;
}

/** What of a case's papers a reader is shown: courts and legal officers what passed between court and centre. */
const compartmentsOf = (actor: Actor): Compartment[] =>
  actor.centreId !== null || actor.role === 'auditor' ? ['legal', 'administrative'] : ['legal'];

/** SQL that is true for papers, under `a` and of a case under `r`, that the actor reaches. */
export function reachesPaper(actor: Actor, params: Params): string {
  const file = reach(actor, 'attachment.read', referralFile('r'), params);
  return `${file} AND a.compartment = ANY(${params.add(compartmentsOf(actor))})`;
}

/** The case, if the actor may add papers to it or read them. */
export function caseOf(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<CaseOf> {
  const params = new Params();
  const columns = permission === 'attachment.read' ? referralFile('r') : referralColumns('r');
  const where = reach(actor, permission, columns, params);
  return tx.one<CaseOf>(
    `SELECT r.id, r.person_id AS "personId" FROM referral r WHERE r.id = ${params.add(id)} AND ${where}`,
    params,
  );
}

const COLUMNS = `a.id, a.kind, a.entry_id AS "entryId", a.media_type AS "mediaType", a.bytes, a.pages,
  encode(a.sha256, 'hex') AS sha256, w.display_name AS "addedBy", a.added_by AS "addedById", a.added_at AS "addedAt",
  s.display_name AS "struckBy", a.struck_at AS "struckAt", a.strike_reason AS "strikeReason",
  a.strike_words AS "strikeWords", a.version`;
const FROM = `FROM attachment a JOIN referral r ON r.id = a.referral_id JOIN account w ON w.id = a.added_by
  LEFT JOIN account s ON s.id = a.struck_by`;

type Row = Omit<AttachmentView, 'actions'> & { readonly addedById: string };

const withActions = (actor: Actor, row: Row): AttachmentView => ({
  ...row,
  actions:
    row.struckAt === null &&
    row.addedById === actor.accountId &&
    reachOf(actor.role, 'attachment.strike') !== undefined
      ? ['strike']
      : [],
});

/** Far more than any case has. */
const MOST = 500;

/** The papers of a case, latest first, and what the reader may add. */
export async function attachmentsOf(
  tx: Tx,
  actor: Actor,
  referralId: string,
): Promise<Omit<AttachmentList, 'mostBytes'>> {
  const { id, personId } = await caseOf(tx, actor, 'attachment.read', referralId);
  tx.looked({ subject: { kind: 'referral', id }, referralId: id, personId, compartment: 'legal' });
  const params = new Params();
  const where = reachesPaper(actor, params);
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE a.referral_id = ${params.add(id)} AND ${where}
     ORDER BY a.added_at DESC, a.id DESC LIMIT ${String(MOST)}`,
    params,
  );
  // Whoever adds papers reads exactly the cases they may be added to.
  const kinds = reachOf(actor.role, 'attachment.add') === undefined ? [] : attachmentKindsOf(actor.role);
  return { items: rows.map((row) => withActions(actor, row)), kinds };
}

export async function readAttachment(tx: Tx, actor: Actor, id: string): Promise<AttachmentView> {
  const params = new Params();
  const where = reachesPaper(actor, params);
  const row = await tx.one<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE a.id = ${params.add(id)} AND ${where}`,
    params,
  );
  return withActions(actor, row);
}

export interface Content {
  readonly id: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly fileName: string;
}

const ENDING: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** What is shown of a paper that is opened. One that was struck may be somebody else's: auditors alone see it. */
export async function contentOf(tx: Tx, actor: Actor, id: string): Promise<Content> {
  const params = new Params();
  const where = reachesPaper(actor, params);
  const struck = actor.role === 'auditor' ? 'true' : 'a.struck_at IS NULL';
  const { compartment, referralId, personId, caseNumber, kind, day, ...content } = await tx.one<
    Omit<Content, 'fileName'> & {
      readonly compartment: Compartment;
      readonly referralId: string;
      readonly personId: string;
      readonly caseNumber: string;
      readonly kind: string;
      readonly day: string;
    }
  >(
    `SELECT a.id, a.media_type AS "mediaType", a.bytes, a.sha256, a.compartment, a.kind, r.id AS "referralId",
            r.person_id AS "personId", r.case_number AS "caseNumber",
            to_char(a.added_at AT TIME ZONE 'Asia/Baghdad', 'YYYYMMDD-HH24MI') AS day
     FROM attachment a JOIN referral r ON r.id = a.referral_id
     WHERE a.id = ${params.add(id)} AND ${struck} AND ${where}`,
    params,
  );
  tx.looked({ subject: { kind: 'attachment', id }, referralId, personId, compartment });
  const named = `${caseNumber}-${kind.replace('_', '-')}-${day}.${ENDING[content.mediaType]}`;
  return { ...content, fileName: named };
}
