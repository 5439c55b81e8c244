import { Injectable } from '@nestjs/common';
import {
  checkDraft,
  checkReportedCase,
  next,
  reachOf,
  readCheckNumber,
  reportAuthor,
  reportMachine,
  type ReportAction,
} from '@najat/domain';
import type { DraftReport, EditReport, ReportListQuery, SendBackReport } from './report.dto.js';
import { REPORT_EFFECTS, sendBack, type PlainReportAction, type ReportEffect } from './report.effects.js';
import { Report } from './report.entity.js';
import { reportedFile, type ReportedFile } from './report.facts.js';
import { listReports } from './report.list.js';
import { HANDED_IN_SQL, readDocument, readReport, reportsOf, type StoredDocument } from './report.queries.js';
import type { CheckView, ReportList, ReportPage, ReportView } from './report.view.js';
import type { Actor } from '../platform/access/actor.js';
import { LedgerService } from '../referral/index.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

@Injectable()
export class ReportService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    ledger: LedgerService,
  ) {
    ledger.onAnswered((tx, referralId, number, path) => this.answer(tx, referralId, number, path));
  }

  list(actor: Actor, query: ReportListQuery): Promise<ReportPage> {
    return this.db.read(actor, (tx) => listReports(tx, actor, query, this.clock.today()));
  }

  ofReferral(actor: Actor, referralId: string): Promise<ReportList> {
    return this.db.read(actor, async (tx) => {
      const file = await reportedFile(tx, actor, 'report.read', referralId);
      const { personId } = file;
      const subject = { kind: 'referral', id: referralId } as const;
      tx.looked({ subject, referralId, personId, compartment: 'legal' });
      const items = await reportsOf(tx, actor, referralId);
      const isOpen = items.some(({ state }) => !reportMachine.settled.includes(state));
      const may = reachOf(actor.role, 'report.draft') !== undefined && checkReportedCase(file).length === 0;
      const hasStay = file.admissionId !== null;
      return {
        items,
        actions: may && hasStay && !isOpen ? ['draft'] : [],
        admissionKind: hasStay ? file.admissionKind : null,
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
      const content = drafted(body, file);
      const { correctsId } = body;
      if (correctsId !== undefined) await assertHandedIn(tx, referralId, correctsId, 'correctsId');
      const id = newId();
      await tx.insert(Report, {
        id,
        referralId,
        admissionId,
        centreId: file.centreId,
        author: reportAuthor(file.admissionKind),
        state: reportMachine.initial,
        correctsId: correctsId ?? null,
        draftedBy: actor.accountId,
        draftedAt: tx.now,
        round: 0,
        version: 1,
        ...content,
      });
      await tell(tx, { id, referralId, version: 1 }, file, 'draft');
      return readReport(tx, actor, id, this.clock.today());
    });
  }

  edit(actor: Actor, id: string, body: EditReport): Promise<ReportView> {
    return this.take(actor, id, 'edit', body.version, (_, __, file) => drafted(body, file));
  }

  sendBack(actor: Actor, id: string, { version, words }: SendBackReport): Promise<ReportView> {
    return this.take(actor, id, 'sendBack', version, sendBack(words));
  }

  /** Takes an action that says nothing but what it does. */
  act(actor: Actor, id: string, action: PlainReportAction, basedOn: number): Promise<ReportView> {
    return this.take(actor, id, action, basedOn, REPORT_EFFECTS[action]);
  }

  /** Takes one action of the machine over HTTP. */
  take(
    actor: Actor,
    id: string,
    action: Exclude<ReportAction, 'answer'>,
    basedOn: number,
    effect: ReportEffect,
  ): Promise<ReportView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, `report.${action}`, { centre: 't.centre_id' }, params);
      const report = await tx.lock(Report, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'report', id, version: report.version }, basedOn);
      const state = next(reportMachine, report.state, action);
      if (state === undefined) throw new Problem('record.wrong_state');
      const file = await reportedFile(tx, actor, 'report.read', report.referralId);
      const today = this.clock.today();
      const change = await effect({ tx, actor, today }, report, file);
      const version = report.version + 1;
      // Whoever signs may write nothing of the report but that it has moved.
      await tx.update(Report, id, { ...change, ...(state === report.state ? {} : { state }), version });
      await tell(tx, { ...report, version }, file, action);
      return readReport(tx, actor, id, today);
    });
  }

  /** Says, in the transaction of a court's decision, which report of the file it answers; `path` is the field of it. */
  private async answer(tx: Tx, referralId: string, number: string, path: string): Promise<void> {
    const [found] = await tx.query<{ id: string }>(
      `SELECT id FROM report WHERE number = $1 AND referral_id = $2 AND ${HANDED_IN_SQL}`,
      [number, referralId],
    );
    if (found === undefined) return assertNone([{ code: 'report.unknown', path }]);
    const params = new Params();
    const report = await tx.lock(Report, `t.id = ${params.add(found.id)}`, params);
    const state = next(reportMachine, report.state, 'answer');
    // A second decision may rest on the same report.
    if (state === undefined) return;
    const version = report.version + 1;
    await tx.update(Report, report.id, { state, version });
    await tell(tx, { ...report, version }, undefined, 'answer');
  }
}

/** What a draft says, if it fits the measure it is about. */
function drafted(body: DraftReport | EditReport, file: ReportedFile): Partial<Report> {
  const { kind, language, compliance, recommendation, recommendedDays, words } = body;
  assertNone(checkDraft({ ...file, kind, recommendation, recommendedDays }));
  return {
    kind,
    language,
    compliance: compliance ?? null,
    recommendation: recommendation ?? null,
    recommendedDays: recommendedDays ?? null,
    words: words ?? null,
  };
}

/** The court has that report, on that file. */
async function assertHandedIn(tx: Tx, referralId: string, id: string, path: string): Promise<void> {
  const [found] = await tx.query(
    `SELECT 1 FROM report WHERE id = $1 AND referral_id = $2 AND ${HANDED_IN_SQL}`,
    [id, referralId],
  );
  if (found === undefined) assertNone([{ code: 'report.unknown', path }]);
}

/** What happens before a report is handed in is known inside the centre; from then on it is of the legal file. */
const LEGAL: readonly string[] = ['submit', 'answer'];

function tell(
  tx: Tx,
  report: Pick<Report, 'id' | 'referralId' | 'version'>,
  file: Pick<ReportedFile, 'personId'> | undefined,
  action: string,
): Promise<void> {
  return tx.record({
    subject: { kind: 'report', id: report.id },
    referralId: report.referralId,
    ...(file === undefined ? {} : { personId: file.personId }),
    action,
    version: report.version,
    compartment: LEGAL.includes(action) ? 'legal' : 'administrative',
  });
}
