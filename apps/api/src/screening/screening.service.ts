import { Injectable } from '@nestjs/common';
import { checkScreening, checkScreeningResult, SCREENING_DISCIPLINE } from '@najat/domain';
import type { RecordScreening, RecordScreeningResult } from './screening.dto.js';
import { Screening } from './screening.entity.js';
import { readScreening, screeningsOf, stayOf } from './screening.queries.js';
import type { ScreeningList, ScreeningView } from './screening.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

@Injectable()
export class ScreeningService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** An ordinary read: an emergency opens a file, never this part of it. */
  ofAdmission(actor: Actor, admissionId: string): Promise<ScreeningList> {
    return this.db.read(actor, (tx) => screeningsOf(tx, actor, admissionId));
  }

  /** Offered to somebody in treatment: what they said, and with consent when the sample was taken. */
  record(actor: Actor, admissionId: string, body: RecordScreening): Promise<ScreeningView> {
    return this.db.write(actor, async (tx) => {
      const stay = await stayOf(tx, actor, 'screening.record', admissionId, true);
      if (stay.state !== 'active') assertNone([{ code: 'screening.admission_ended' }]);
      const { kind, consent, takenOn, result, resultedOn } = body;
      const { admittedOn } = stay;
      const today = this.clock.today();
      assertNone(checkScreening({ consent, takenOn, result, resultedOn, admittedOn, today }));
      const id = newId();
      await tx.insert(Screening, {
        id,
        admissionId: stay.id,
        centreId: stay.centreId,
        discipline: SCREENING_DISCIPLINE,
        admittedOn,
        kind,
        consent,
        takenOn: takenOn ?? null,
        result: consent === 'given' ? (result ?? 'pending') : null,
        resultedOn: resultedOn ?? null,
        recordedBy: actor.accountId,
        recordedAt: tx.now,
        version: 1,
      });
      await this.tell(tx, id, 'record', 1);
      return readScreening(tx, actor, id);
    });
  }

  /** The result, its correction, or that it is awaited after all; also when the stay has ended meanwhile. */
  recordResult(actor: Actor, id: string, body: RecordScreeningResult): Promise<ScreeningView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const columns = { centre: 't.centre_id', discipline: 't.discipline' };
      const where = reach(actor, 'screening.record', columns, params);
      const screening = await tx.lock(Screening, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'screening', id, version: screening.version }, body.version);
      const { takenOn } = screening;
      if (takenOn === null) throw new Problem('record.wrong_state');
      const { result, resultedOn } = body;
      assertNone(checkScreeningResult({ takenOn, result, resultedOn, today: this.clock.today() }));
      const version = screening.version + 1;
      await tx.update(Screening, id, { result, resultedOn: resultedOn ?? null, version });
      await this.tell(tx, id, 'recordResult', version);
      return readScreening(tx, actor, id);
    });
  }

  /** Of no case and with nothing of what was found: in the chain of a case, even a row nobody sees would be a gap. */
  private tell(tx: Tx, id: string, action: string, version: number): Promise<void> {
    return tx.record({ subject: { kind: 'screening', id }, action, version, compartment: 'restricted' });
  }
}
