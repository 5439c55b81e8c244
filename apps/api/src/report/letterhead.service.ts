import { Injectable } from '@nestjs/common';
import {
  checkLetterhead,
  letterheadLines,
  REPORT_LANGUAGES,
  type Jurisdiction,
  type NamedPlace,
  type ReportLanguage,
} from '@najat/domain';
import type { EditLetterhead, LetterheadInLanguage, LetterheadView } from './letterhead.view.js';
import { usualLetterhead } from './report.facts.js';
import { WORDS } from './words/index.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone } from '../platform/problem/problem.js';

interface Row {
  readonly version: number;
  readonly own: Record<ReportLanguage, string | null>;
  readonly centreJurisdiction: Jurisdiction;
  readonly centre: NamedPlace;
}

/** The head of the letters of a centre. What has been put before its signatories keeps the one it had. */
@Injectable()
export class LetterheadService {
  constructor(private readonly db: Db) {}

  find(actor: Actor, centreId: string): Promise<LetterheadView> {
    return this.db.read(actor, async (tx) => viewOf(centreId, await read(tx, actor, centreId)));
  }

  edit(actor: Actor, centreId: string, body: EditLetterhead): Promise<LetterheadView> {
    return this.db.write(actor, async (tx) => {
      const before = await read(tx, actor, centreId, 'FOR UPDATE OF c');
      await assertFresh(tx, { kind: 'centre', id: centreId, version: before.version }, body.version);
      const lines = REPORT_LANGUAGES.map((language) => letterheadLines(body[language] ?? ''));
      assertNone(
        REPORT_LANGUAGES.flatMap((language, index) => checkLetterhead(lines[index] ?? [], language)),
      );
      const version = before.version + 1;
      await tx.query(
        `UPDATE centre SET letterhead_version = $2, ${REPORT_LANGUAGES.map((language, index) => `letterhead_${language} = $${String(index + 3)}`).join(', ')}
         WHERE id = $1`,
        [centreId, version, ...lines.map((each) => (each.length === 0 ? null : each.join('\n')))],
      );
      await tx.record({
        subject: { kind: 'centre', id: centreId },
        action: 'editLetterhead',
        version,
        compartment: 'administrative',
      });
      return viewOf(centreId, await read(tx, actor, centreId));
    });
  }
}

function read(tx: Tx, actor: Actor, centreId: string, lock = ''): Promise<Row> {
  const params = new Params();
  const where = reach(actor, 'centre.editLetterhead', { centre: 'c.id' }, params);
  return tx.one<Row>(
    `SELECT c.letterhead_version AS version, c.jurisdiction AS "centreJurisdiction",
       json_build_object('en', c.letterhead_en, 'ar', c.letterhead_ar, 'ckb', c.letterhead_ckb) AS own,
       json_build_object('en', c.name_en, 'ar', c.name_ar, 'ckb', c.name_ckb) AS centre
     FROM centre c WHERE c.id = ${params.add(centreId)} AND ${where} ${lock}`,
    params,
  );
}

function viewOf(centreId: string, { version, own, centreJurisdiction, centre }: Row): LetterheadView {
  const inLanguage = (language: ReportLanguage): LetterheadInLanguage => {
    const { number, day } = WORDS[language].document;
    return {
      own: own[language],
      usual: usualLetterhead({ centreJurisdiction, centre }, language),
      beside: [number, day],
    };
  };
  return { centreId, version, ar: inLanguage('ar'), ckb: inLanguage('ckb'), en: inLanguage('en') };
}
