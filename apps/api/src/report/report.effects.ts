import { randomBytes } from 'node:crypto';
import {
  CHECK_CODE_BYTES,
  checkCode,
  checkConcluded,
  checkPresented,
  checkSignature,
  signingCapacity,
  type Day,
  type ReportAction,
  type ReportContent,
} from '@najat/domain';
import { quorumFor } from './quorum.js';
import { FixedContent, SentBack, Signature, type Report } from './report.entity.js';
import { factsOf, letterheadOf, type ReportedFile } from './report.facts.js';
import { nameOf, nextNumber } from './signing.js';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

export interface Setting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: Day;
}

/** What an action writes besides the state, and may refuse; it answers what changes on the report. */
export type ReportEffect = (
  setting: Setting,
  report: Report,
  file: ReportedFile,
) => Promise<Partial<Report>> | Partial<Report>;

/** Actions that say nothing but what they do; the others bring something with them. */
export type PlainReportAction = Exclude<ReportAction, 'edit' | 'sendBack' | 'submit' | 'answer'>;

export const REPORT_EFFECTS: Readonly<Record<PlainReportAction, ReportEffect>> = {
  /** Fixes what the report says, for its signatories to sign. */
  present: async ({ tx, actor, today }, report, file) => {
    const content = await contentOf(tx, report, file, today);
    const round = report.round + 1;
    await tx.insert(FixedContent, {
      reportId: report.id,
      round,
      centreId: report.centreId,
      content,
      fixedBy: actor.accountId,
      fixedAt: tx.now,
    });
    return { round, periodFrom: content.periodFrom, periodTo: content.periodTo };
  },

  sign: async ({ tx, actor }, report, { admissionKind }) => {
    const { role, discipline, accountId } = actor;
    const signer = { role, discipline, accountId };
    assertNone(checkSignature(admissionKind, signer, await signedBy(tx, report)));
    const capacity = signingCapacity(admissionKind, signer);
    if (capacity === undefined) throw new Problem('report.not_a_signatory');
    await tx.insert(Signature, {
      reportId: report.id,
      round: report.round,
      accountId,
      centreId: report.centreId,
      name: await nameOf(tx, accountId),
      capacity,
      discipline,
      signedAt: tx.now,
    });
    return {};
  },

  conclude: async ({ tx, today }, report, file) => {
    const signatures = await signedBy(tx, report);
    assertNone(checkConcluded(signatures.length, await quorumFor(tx, file, today)));
    return {};
  },

  /** With the approval of the director the report has its number, and keeps it. */
  approve: async ({ tx, actor, today }, report, file) => ({
    number: report.number ?? (await nextNumber(tx, file, today)),
    checkCode: report.checkCode ?? checkCode(randomBytes(CHECK_CODE_BYTES)),
    approvedBy: actor.accountId,
    approvedName: await nameOf(tx, actor.accountId),
    approvedAt: tx.now,
  }),

  withdrawApproval: () => ({ approvedBy: null, approvedName: null, approvedAt: null }),

  discard: () => ({}),
};

/** It is a draft again, and whoever wrote it reads why. */
export const sendBack =
  (words: string): ReportEffect =>
  async ({ tx, actor }, { id, round, centreId }) => {
    await tx.insert(SentBack, {
      reportId: id,
      round,
      centreId,
      words,
      returnedBy: actor.accountId,
      returnedAt: tx.now,
    });
    return {};
  };

async function contentOf(tx: Tx, report: Report, file: ReportedFile, today: Day): Promise<ReportContent> {
  const { kind, author, language, compliance, recommendation, recommendedDays, words } = report;
  assertNone(checkPresented(report));
  if (compliance === null || recommendation === null) throw new Problem('report.incomplete');
  return {
    ...(await factsOf(tx, file, report.correctsId, today)),
    kind,
    author,
    language,
    letterhead: letterheadOf(file, language),
    compliance,
    recommendation,
    recommendedDays,
    words,
    corrects: await corrected(tx, report.correctsId),
  };
}

async function corrected(tx: Tx, id: string | null): Promise<ReportContent['corrects']> {
  if (id === null) return null;
  return tx.one('SELECT number, submitted_on AS "submittedOn" FROM report WHERE id = $1', [id]);
}

async function signedBy(tx: Tx, { id, round }: Report): Promise<string[]> {
  const rows = await tx.query<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM report_signature WHERE report_id = $1 AND round = $2',
    [id, round],
  );
  return rows.map(({ accountId }) => accountId);
}
