import { Injectable } from '@nestjs/common';
import { isVoluntary, type Day } from '@najat/domain';
import { checkEntry, checkFirstOrder, warningsOf, type LedgerOf, type Said } from './entry-check.js';
import type { WeighCorrection, WeighDecision, WeighOrder } from './referral.dto.js';
import { readCases } from './term.js';
import type { EntryWarnings } from './term.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

const NONE: EntryWarnings = { warnings: [], to: null };

/** What somebody is shown while they type an order, a decision or a correction: it is weighed, and nothing is written. */
@Injectable()
export class EntryWarningService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** An order that is not logged yet. Until its court is chosen nobody knows whose law it stands under. */
  order(actor: Actor, body: WeighOrder): Promise<EntryWarnings> {
    return this.db.read(actor, async (tx) => {
      const courtId = actor.courtId ?? body.courtId;
      const today = this.clock.today();
      if (courtId === undefined || isVoluntary(body.legalBasis) || body.orderedOn > today) return NONE;
      const { personId = null } = body;
      return warningsOf(tx, await checkFirstOrder(tx, body, { courtId, personId }, today));
    });
  }

  decision(actor: Actor, id: string, body: WeighDecision): Promise<EntryWarnings> {
    return this.db.read(actor, async (tx) => {
      const file = await this.fileOf(tx, actor, id, 'referral.recordDecision');
      const { kind, decidedOn, termDays = null } = body;
      return this.weigh(tx, file, {
        kind,
        decidedOn,
        termDays,
        courtId: null,
        corrects: null,
        correctedKind: null,
      });
    });
  }

  correction(actor: Actor, id: string, number: number, body: WeighCorrection): Promise<EntryWarnings> {
    return this.db.read(actor, async (tx) => {
      const file = await this.fileOf(tx, actor, id, 'referral.correctEntry');
      const wrong = file.entries.find((entry) => entry.number === number);
      if (wrong === undefined) throw new Problem('not_found');
      return this.weigh(tx, file, {
        kind: 'correction',
        decidedOn: body.decidedOn ?? wrong.decidedOn,
        termDays: body.termDays ?? null,
        courtId: wrong.courtId,
        corrects: number,
        correctedKind: body.kind ?? null,
      });
    });
  }

  private async weigh(tx: Tx, file: LedgerOf, said: Said): Promise<EntryWarnings> {
    const today: Day = this.clock.today();
    // What lies ahead is refused once it is sent; there is nothing to weigh.
    if (said.decidedOn > today) return NONE;
    return warningsOf(tx, await checkEntry(tx, file, said, today));
  }

  private async fileOf(
    tx: Tx,
    actor: Actor,
    id: string,
    permission: 'referral.recordDecision' | 'referral.correctEntry',
  ): Promise<LedgerOf> {
    const params = new Params();
    const within = reach(actor, permission, referralColumns('r'), params);
    const { personId } = await tx.one<{ personId: string }>(
      `SELECT r.person_id AS "personId" FROM referral r WHERE r.id = ${params.add(id)} AND ${within}`,
      params,
    );
    const [file] = await readCases(tx, [id]);
    if (file === undefined) throw new Problem('referral.decision_not_for_voluntary');
    return { ...file, personId };
  }
}
