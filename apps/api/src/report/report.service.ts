import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  CHECK_CODE_BYTES,
  checkCode,
  checkConcluded,
  checkDraft,
  checkPresented,
  checkReportedCase,
  checkSignature,
  next,
  reachOf,
  readCheckNumber,
  reportAuthor,
  reportMachine,
  reportNumber,
  signingCapacity,
  type Day,
  type Permission,
  type ReportAction,
  type ReportContent,
} from '@najat/domain';
import { quorumFor } from './quorum.js';
import type { DraftReport, EditReport } from './report.dto.js';
import { FixedContent, Report, Signature } from './report.entity.js';
import { factsOf, letterheadOf, reportedFile, type ReportedFile } from './report.facts.js';
import { readDocument, readReport, reportsOf, type StoredDocument } from './report.queries.js';
import type { CheckView, ReportList, ReportView } from './report.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

type Effect = (report: Report, file: ReportedFile) => Promise<Partial<Report>> | Partial<Report>;

@Injectable()
export class ReportService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  ofReferral(actor: Actor, referralId: string): Promise<ReportList> {
    return this.db.read(actor, async (tx) => {
      const file = await reportedFile(tx, actor, 'report.read', referralId);
      tx.looked({
        subject: { kind: 'referral', id: referralId },
        referralId,
        personId: file.personId,
        compartment: 'legal',
      });
      const items = await reportsOf(tx, actor, referralId);
      const isOpen = items.some(({ state }) => !reportMachine.settled.includes(state));
      const may = reachOf(actor.role, 'report.draft') !== undefined && file.admissionKind !== null;
      const isCourts = checkReportedCase(file).length === 0;
      return {
        items,
        actions: may && isCourts && !isOpen ? ['draft'] : [],
        admissionKind: file.admissionKind,
      };
    });
  }

  find(actor: Actor, id: string): Promise<ReportView> {
    return this.db.read(actor, (tx) => readReport(tx, actor, id, this.clock.today()));
  }

  document(actor: Actor, id: string): Promise<StoredDocument> {
    return this.db.read(actor, (tx) => readDocument(tx, actor, id));
  }

  /** What anybody is told who holds number and code. A number that cannot be one is answered like one that is none. */
  async check(text: string): Promise<CheckView> {
    const asked = readCheckNumber(text);
    if (asked === undefined) throw new Problem('not_found');
    const [found] = await this.db.lookup<CheckView>(
      'SELECT number, submitted_on AS "submittedOn", sha256, superseded FROM check_report($1, $2)',
      [asked.number, asked.code],
    );
    if (found === undefined) throw new Problem('not_found');
    return found;
  }

  /** Begins a report, or the correction of one that the court has. */
  draft(actor: Actor, referralId: string, body: DraftReport): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      const file = await reportedFile(tx, actor, 'report.draft', referralId);
      assertNone(checkReportedCase(file));
      const { admissionId } = file;
      if (admissionId === null) throw new Problem('report.no_stay');
      assertNone(checkDraft({ ...file, ...told(body) }));
      await this.assertCorrectable(tx, referralId, body.correctsId);
      const id = newId();
      await tx.insert(Report, {
        id,
        referralId,
        admissionId,
        centreId: file.centreId,
        author: reportAuthor(file.admissionKind),
        state: reportMachine.initial,
        correctsId: body.correctsId ?? null,
        draftedBy: actor.accountId,
        draftedAt: tx.now,
        round: 0,
        version: 1,
        ...drafted(body),
      });
      await tell(tx, { id, referralId, version: 1 }, file, 'draft', { kind: body.kind });
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  edit(actor: Actor, id: string, body: EditReport): Promise<ReportView> {
    return this.act(actor, id, 'edit', body.version, (_, file) => {
      assertNone(checkDraft({ ...file, ...told(body) }));
      return drafted(body);
    });
  }

  /** Fixes what the report says, for its signatories to sign. */
  present(actor: Actor, id: string, basedOn: number): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      await this.advance(tx, actor, id, 'present', basedOn, async (report, file) => {
        const content = await this.contentOf(tx, report, file);
        const round = report.round + 1;
        await tx.insert(FixedContent, {
          reportId: id,
          round,
          centreId: report.centreId,
          content,
          fixedBy: actor.accountId,
          fixedAt: tx.now,
        });
        return { round, periodFrom: content.periodFrom, periodTo: content.periodTo };
      });
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  sign(actor: Actor, id: string, basedOn: number): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      await this.advance(tx, actor, id, 'sign', basedOn, async (report, { admissionKind }) => {
        const { role, discipline, accountId } = actor;
        const signer = { role, discipline, accountId };
        assertNone(checkSignature(admissionKind, signer, await signedBy(tx, report)));
        const capacity = signingCapacity(admissionKind, signer);
        if (capacity === undefined) throw new Problem('report.not_a_signatory');
        await tx.insert(Signature, {
          reportId: id,
          round: report.round,
          accountId,
          centreId: report.centreId,
          name: await nameOf(tx, accountId),
          capacity,
          discipline,
          signedAt: tx.now,
        });
        return {};
      });
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  conclude(actor: Actor, id: string, basedOn: number): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      await this.advance(tx, actor, id, 'conclude', basedOn, async (report, file) => {
        const signatures = await signedBy(tx, report);
        assertNone(checkConcluded(signatures.length, quorumFor(file, this.clock.today())));
        return {};
      });
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  /** The director approves what was signed; with that it has a number, which it keeps. */
  approve(actor: Actor, id: string, basedOn: number): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      await this.advance(tx, actor, id, 'approve', basedOn, async (report, file) => ({
        number: report.number ?? (await this.nextNumber(tx, file)),
        checkCode: report.checkCode ?? checkCode(randomBytes(CHECK_CODE_BYTES)),
        approvedBy: actor.accountId,
        approvedName: await nameOf(tx, actor.accountId),
        approvedAt: tx.now,
      }));
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  withdrawApproval(actor: Actor, id: string, basedOn: number): Promise<ReportView> {
    return this.act(actor, id, 'withdrawApproval', basedOn, () => ({
      approvedBy: null,
      approvedName: null,
      approvedAt: null,
    }));
  }

  /** An action that changes nothing but what `effect` says. */
  act(
    actor: Actor,
    id: string,
    action: Exclude<ReportAction, 'answer'>,
    basedOn: number,
    effect: Effect = () => ({}),
  ): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      await this.advance(tx, actor, id, action, basedOn, effect);
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  /** Says in the transaction of a court's decision which report it answers; absent and out of reach answer alike. */
  async answer(tx: Tx, referralId: string, reportId: string, path: string): Promise<void> {
    const params = new Params();
    const report = await tx
      .lock(
        Report,
        `t.id = ${params.add(reportId)} AND t.referral_id = ${params.add(referralId)}
         AND t.state IN ('submitted', 'answered')`,
        params,
      )
      .catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'not_found') {
          assertNone([{ code: 'report.unknown', path }]);
        }
        throw error;
      });
    const state = next(reportMachine, report.state, 'answer');
    // A second decision may rest on the same report.
    if (state === undefined) return;
    const version = report.version + 1;
    await tx.update(Report, report.id, { state, version });
    await tell(tx, { ...report, version }, undefined, 'answer');
  }

  /** Locks a report within reach, moves it and tells of it; `effect` answers what else changes, and may refuse. */
  async advance(
    tx: Tx,
    actor: Actor,
    id: string,
    action: Exclude<ReportAction, 'answer'>,
    basedOn: number,
    effect: Effect,
  ): Promise<void> {
    const params = new Params();
    const permission: Permission = `report.${action}`;
    const where = reach(actor, permission, { centre: 't.centre_id' }, params);
    const report = await tx.lock(Report, `t.id = ${params.add(id)} AND ${where}`, params);
    await assertFresh(tx, { kind: 'report', id, version: report.version }, basedOn);
    const state = next(reportMachine, report.state, action);
    if (state === undefined) throw new Problem('record.wrong_state');
    const file = await reportedFile(tx, actor, 'report.read', report.referralId);
    const change = await effect(report, file);
    const version = report.version + 1;
    await tx.update(Report, id, { ...change, ...(state === report.state ? {} : { state }), version });
    await tell(tx, { ...report, version }, file, action);
  }

  private async contentOf(tx: Tx, report: Report, file: ReportedFile): Promise<ReportContent> {
    const { kind, author, language, compliance, recommendation, recommendedDays, words } = report;
    assertNone(checkPresented(report));
    if (compliance === null || recommendation === null) throw new Problem('report.incomplete');
    return {
      ...(await factsOf(tx, file, report.correctsId, this.clock.today())),
      kind,
      author,
      language,
      letterhead: letterheadOf(file, language),
      compliance,
      recommendation,
      recommendedDays,
      words,
      corrects: await this.corrected(tx, report.correctsId),
    };
  }

  private async corrected(tx: Tx, id: string | null): Promise<{ number: string; submittedOn: Day } | null> {
    if (id === null) return null;
    return tx.one('SELECT number, submitted_on AS "submittedOn" FROM report WHERE id = $1', [id]);
  }

  private async assertCorrectable(tx: Tx, referralId: string, id: string | undefined): Promise<void> {
    if (id === undefined) return;
    const [found] = await tx.query(
      `SELECT 1 FROM report WHERE id = $1 AND referral_id = $2 AND state IN ('submitted', 'answered')`,
      [id, referralId],
    );
    if (found === undefined) assertNone([{ code: 'report.unknown', path: 'correctsId' }]);
  }

  private async nextNumber(tx: Tx, { centreId, centreCode }: ReportedFile): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const { last } = await tx.one<{ last: number }>(
      `INSERT INTO report_counter (centre_id, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (centre_id, year) DO UPDATE SET last = report_counter.last + 1 RETURNING last`,
      [centreId, year],
    );
    return reportNumber(centreCode, year, last);
  }
}

const told = ({ kind, recommendation, recommendedDays }: DraftReport | EditReport) => ({
  kind,
  recommendation,
  recommendedDays,
});

const drafted = (body: DraftReport | EditReport) => ({
  kind: body.kind,
  language: body.language,
  compliance: body.compliance ?? null,
  recommendation: body.recommendation ?? null,
  recommendedDays: body.recommendedDays ?? null,
  words: body.words ?? null,
});

async function signedBy(tx: Tx, { id, round }: Report): Promise<string[]> {
  const rows = await tx.query<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM report_signature WHERE report_id = $1 AND round = $2',
    [id, round],
  );
  return rows.map(({ accountId }) => accountId);
}

async function nameOf(tx: Tx, accountId: string): Promise<string> {
  const { name } = await tx.one<{ name: string }>('SELECT display_name AS name FROM account WHERE id = $1', [
    accountId,
  ]);
  return name;
}

/** What happens before a report is handed in is known inside the centre; from then on it is of the legal file. */
const LEGAL: readonly string[] = ['submit', 'answer'];

async function tell(
  tx: Tx,
  report: Pick<Report, 'id' | 'referralId' | 'version'>,
  file: Pick<ReportedFile, 'personId'> | undefined,
  action: string,
  data: Readonly<Record<string, string>> = {},
): Promise<void> {
  await tx.record({
    subject: { kind: 'report', id: report.id },
    referralId: report.referralId,
    ...(file === undefined ? {} : { personId: file.personId }),
    action,
    version: report.version,
    compartment: LEGAL.includes(action) ? 'legal' : 'administrative',
    data,
  });
}
