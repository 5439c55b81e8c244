import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { reportMachine, next, type Day } from '@najat/domain';
import { documentOf, type FrozenReport } from './report.document.js';
import { FrozenDocument } from './report.entity.js';
import { ReportService } from './report.service.js';
import type { ReportView } from './report.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { Pdf } from '../platform/pdf/pdf.js';
import { Problem } from '../platform/problem/problem.js';

interface Drawn {
  readonly bytes: Buffer;
  readonly at: string;
  readonly on: Day;
}

/**
 * Handing a report in: it is drawn, and kept as bytes with their hash. Drawing takes longer than everything else, so it
 * is done before the transaction and holds neither a lock nor a connection; the version proves that it still fits.
 */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly pdf: Pdf,
    private readonly reports: ReportService,
  ) {}

  async submit(actor: Actor, id: string, basedOn: number): Promise<ReportView> {
    const drawn = await this.draw(actor, id, basedOn);
    return this.reports.take(actor, id, 'submit', basedOn, async ({ tx }, report) => {
      if (drawn === undefined) throw new Problem('record.stale');
      const { bytes, at, on } = drawn;
      const sha256 = createHash('sha256').update(bytes).digest();
      await tx.insert(FrozenDocument, { reportId: id, centreId: report.centreId, sha256, bytes });
      return { submittedBy: actor.accountId, submittedAt: new Date(at), submittedOn: on, sha256 };
    });
  }

  /** Nothing where there is nothing to hand in; what is wrong is said by the write, which also knows of repeats. */
  private async draw(actor: Actor, id: string, basedOn: number): Promise<Drawn | undefined> {
    const at = this.clock.now().toISOString();
    const on = this.clock.today();
    const report = await this.db.read(actor, (tx) => approvedReport(tx, actor, id, basedOn, at));
    if (report === undefined) return undefined;
    const bytes = await this.pdf.render(documentOf(report, this.config.PORTAL_URL));
    return { bytes, at, on };
  }
}

/** An approved report as it will be frozen. */
async function approvedReport(
  tx: Tx,
  actor: Actor,
  id: string,
  basedOn: number,
  at: string,
): Promise<FrozenReport | undefined> {
  const params = new Params();
  const where = reach(actor, 'report.submit', { centre: 't.centre_id' }, params);
  const [row] = await tx.query<Omit<FrozenReport, 'submittedAt'> & { state: 'approved'; version: number }>(
    `SELECT t.state, t.version, t.number, t.check_code AS "checkCode", t.approved_name AS "approvedName",
            t.approved_at AS "approvedAt", f.content,
            coalesce((SELECT json_agg(json_build_object('name', s.name, 'capacity', s.capacity,
                'discipline', s.discipline, 'signedAt', s.signed_at) ORDER BY s.signed_at, s.account_id)
              FROM report_signature s WHERE s.report_id = t.id AND s.round = t.round), '[]') AS signatures
     FROM report t JOIN report_content f ON f.report_id = t.id AND f.round = t.round
     WHERE t.id = ${params.add(id)} AND ${where}`,
    params,
  );
  if (row?.version !== basedOn || next(reportMachine, row.state, 'submit') === undefined) return undefined;
  return { ...row, submittedAt: at };
}
