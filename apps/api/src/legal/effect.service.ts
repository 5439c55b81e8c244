import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  effectOfParameters,
  TERM_STATUSES,
  withAdopted,
  type Jurisdiction,
  type LegalParameter,
  type TermCase,
} from '@najat/domain';
import { parametersInForce, proposedFigure } from './legal.queries.js';
import type { MovedCase, ParameterEffect } from './legal.view.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { readCursor, writeCursor } from '../platform/database/page.js';
import type { Tx } from '../platform/database/tx.js';

export interface OpenCase extends TermCase {
  readonly caseNumber: string;
}

/** The open cases of a jurisdiction within the actor's reach, by id; a later stage of the pathway has them. */
export interface OpenCases {
  count(tx: Tx, actor: Actor, jurisdiction: Jurisdiction): Promise<number>;
  after(
    tx: Tx,
    actor: Actor,
    jurisdiction: Jurisdiction,
    id: string | undefined,
    limit: number,
  ): Promise<readonly OpenCase[]>;
}

/** More days than any term has left. */
const FAR = 10_000;
/** Cases of one answer: so many are reckoned twice in about a third of a second, however many there are. */
const PART = 1000;
/** Of the cases a proposal would move, so many of each part are named; all are counted. */
const NAMED = 100;
/** Cases reckoned before other requests get their turn. */
const BREATH = 50;

/** What a proposal would do to the open cases, part by part: whoever asks sees how far it has come, and may leave. */
@Injectable()
export class EffectService {
  private cases: OpenCases | undefined;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  readCasesFrom(cases: OpenCases): void {
    this.cases = cases;
  }

  async part(actor: Actor, id: string, cursor: string | undefined): Promise<ParameterEffect> {
    const [after] = readCursor(cursor, ['id']) ?? [];
    const { before, proposal, open, total } = await this.db.read(actor, async (tx) => {
      const figure = await proposedFigure(tx, id);
      const source = this.cases;
      if (source === undefined) throw new Error('nobody has said where the open cases are');
      return {
        proposal: figure,
        before: await parametersInForce(tx),
        open: await source.after(tx, actor, figure.jurisdiction, after, PART + 1),
        ...(after === undefined ? { total: await source.count(tx, actor, figure.jurisdiction) } : {}),
      };
    });
    const cases = open.slice(0, PART);
    const last = open.length > PART ? cases.at(-1) : undefined;
    return {
      reckoned: cases.length,
      ...(total === undefined ? {} : { total }),
      ...(await this.weigh(cases, before, withAdopted(before, proposal))),
      ...(last === undefined ? {} : { next: writeCursor([last.id]) }),
    };
  }

  private async weigh(
    cases: readonly OpenCase[],
    before: readonly LegalParameter[],
    after: readonly LegalParameter[],
  ): Promise<Pick<ParameterEffect, 'standings' | 'moved' | 'movedTotal'>> {
    const today = this.clock.today();
    const standings = TERM_STATUSES.map((status) => ({ status, before: 0, after: 0 }));
    const moved: MovedCase[] = [];
    for (let from = 0; from < cases.length; from += BREATH) {
      const some = cases.slice(from, from + BREATH);
      const effect = effectOfParameters(some, before, after, today);
      for (const count of standings) {
        count.before += effect.standings[count.status].before;
        count.after += effect.standings[count.status].after;
      }
      for (const change of effect.moved) {
        const caseNumber = some.find(({ id }) => id === change.id)?.caseNumber ?? '';
        moved.push({ ...change, caseNumber });
      }
      await breathe();
    }
    const named = moved.sort((a, b) => worseBy(b) - worseBy(a)).slice(0, NAMED);
    return { standings, moved: named, movedTotal: moved.length };
  }
}

/** Somebody who would be held without basis comes first, longest first; then whose term would end soonest. */
const worseBy = ({ before, after }: MovedCase): number =>
  (after.daysHeldPastExpiry - before.daysHeldPastExpiry) * FAR + (FAR - (after.daysLeft ?? 0));
