import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  displayName,
  next,
  noticeMachine,
  type Day,
  type Jurisdiction,
  type NamedPlace,
  type PersonName,
  type ReportLanguage,
} from '@najat/domain';
import { letterOf, type LetterOfNotice } from './notice.document.js';
import { NoticeDocument } from './notice.entity.js';
import { NoticeService } from './notice.service.js';
import type { NoticeView } from './notice.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { Pdf } from '../platform/pdf/pdf.js';
import { Problem } from '../platform/problem/problem.js';
import { letterheadOf } from '../report/index.js';

interface Drawn {
  readonly bytes: Buffer;
  readonly at: string;
  readonly on: Day;
}

/** Issuing a notice: drawn before the transaction, as a report is, and kept as bytes with their hash. */
@Injectable()
export class IssueService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly pdf: Pdf,
    private readonly notices: NoticeService,
  ) {}

  async issue(actor: Actor, id: string, basedOn: number): Promise<NoticeView> {
    const drawn = await this.draw(actor, id, basedOn);
    return this.notices.take(actor, id, 'issue', basedOn, async ({ tx }, notice) => {
      if (drawn === undefined) throw new Problem('record.stale');
      const { bytes, at, on } = drawn;
      const sha256 = createHash('sha256').update(bytes).digest();
      await tx.insert(NoticeDocument, { noticeId: id, centreId: notice.centreId, sha256, bytes });
      return { issuedBy: actor.accountId, issuedAt: new Date(at), issuedOn: on, sha256 };
    });
  }

  /** Nothing where there is nothing to issue; what is wrong is said by the write, which also knows of repeats. */
  private async draw(actor: Actor, id: string, basedOn: number): Promise<Drawn | undefined> {
    const at = this.clock.now().toISOString();
    const on = this.clock.today();
    const notice = await this.db.read(actor, (tx) => approvedNotice(tx, actor, id, basedOn, at));
    if (notice === undefined) return undefined;
    return { bytes: await this.pdf.render(letterOf(notice, this.config.PORTAL_URL)), at, on };
  }
}

const named = (alias: string): string =>
  `json_build_object('en', ${alias}.name_en, 'ar', ${alias}.name_ar, 'ckb', ${alias}.name_ckb)`;

type Row = Omit<LetterOfNotice, 'letterhead' | 'personName' | 'issuedAt'> &
  PersonName & {
    readonly state: 'approved';
    readonly version: number;
    readonly centreJurisdiction: Jurisdiction;
    readonly centre: NamedPlace;
    readonly ownLetterhead: Readonly<Record<ReportLanguage, string | null>>;
  };

/** An approved notice as it will be issued. */
async function approvedNotice(
  tx: Tx,
  actor: Actor,
  id: string,
  basedOn: number,
  issuedAt: string,
): Promise<LetterOfNotice | undefined> {
  const params = new Params();
  const within = reach(actor, 'notice.issue', { centre: 't.centre_id' }, params);
  const [row] = await tx.query<Row>(
    `SELECT t.state, t.version, t.language, t.reasons, t.tried, t.number, t.check_code AS "checkCode",
       t.supported_name AS "supportedName", t.supported_at AS "supportedAt", t.approved_name AS "approvedName",
       t.approved_at AS "approvedAt", r.case_number AS "caseNumber", a.admitted_on AS "admittedOn",
       p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
       ${named('k')} AS court, ${named('c')} AS centre, c.jurisdiction AS "centreJurisdiction",
       json_build_object('en', c.letterhead_en, 'ar', c.letterhead_ar, 'ckb', c.letterhead_ckb) AS "ownLetterhead"
     FROM notice t JOIN referral r ON r.id = t.referral_id JOIN admission a ON a.id = t.admission_id
       JOIN person p ON p.id = r.person_id JOIN centre c ON c.id = t.centre_id JOIN court k ON k.id = t.court_id
     WHERE t.id = ${params.add(id)} AND ${within}`,
    params,
  );
  if (row?.version !== basedOn || next(noticeMachine, row.state, 'issue') === undefined) return undefined;
  const letterhead = letterheadOf({ ...row, letterhead: row.ownLetterhead }, row.language);
  return { ...row, letterhead, personName: displayName(row), issuedAt };
}
