import { Injectable } from '@nestjs/common';
import { addDays, checkAbsence, checkReturn } from '@najat/domain';
import type { RecordAbsence, RecordReturn, StrikeAbsence } from './admission.dto.js';
import { Absence } from './absence.entity.js';
import type { Admission } from './admission.entity.js';
import { AdmissionService } from './admission.service.js';
import type { AdmissionView } from './admission.view.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';
import { keepTerms } from '../referral/index.js';

type Step = 'recordAbsence' | 'recordReturn' | 'strikeAbsence';
type Open = Pick<Absence, 'id' | 'kind' | 'fromOn' | 'toOn'>;

/** Times away from a stay: what stops the clock of a term or lets it run, as the figures of the law say. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly admissions: AdmissionService,
  ) {}

  record(actor: Actor, id: string, body: RecordAbsence): Promise<AdmissionView> {
    const data = { absence: body.kind, on: body.from };
    return this.step(actor, id, 'recordAbsence', body.version, data, async (tx, admission) => {
      const others = await this.standing(tx, id);
      assertNone(
        checkAbsence({
          kind: admission.kind,
          from: body.from,
          admittedOn: admission.admittedOn,
          today: this.clock.today(),
          others: others.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn })),
        }),
      );
      await tx.insert(Absence, {
        id: newId(),
        admissionId: id,
        referralId: admission.referralId,
        centreId: admission.centreId,
        kind: body.kind,
        fromOn: body.from,
        toOn: null,
        words: body.words ?? null,
        recordedBy: actor.accountId,
        recordedAt: tx.now,
      });
    });
  }

  recordReturn(actor: Actor, id: string, body: RecordReturn): Promise<AdmissionView> {
    return this.step(actor, id, 'recordReturn', body.version, { on: body.returnedOn }, async (tx) => {
      const away = (await this.standing(tx, id)).find(({ toOn }) => toOn === null);
      if (away === undefined) return assertNone([{ code: 'absence.nobody_away' }]);
      const { returnedOn } = body;
      assertNone(checkReturn({ from: away.fromOn, returnedOn, today: this.clock.today() }));
      await tx.update(Absence, away.id, { toOn: addDays(returnedOn, -1) });
    });
  }

  /** What was recorded by mistake stays to be seen, and counts no more. */
  strike(actor: Actor, id: string, body: StrikeAbsence): Promise<AdmissionView> {
    return this.step(actor, id, 'strikeAbsence', body.version, {}, async (tx) => {
      const wrong = (await this.standing(tx, id)).find((absence) => absence.id === body.absenceId);
      if (wrong === undefined) return assertNone([{ code: 'absence.unknown', path: 'absenceId' }]);
      await tx.update(Absence, wrong.id, { struckAt: tx.now, struckWords: body.words });
    });
  }

  private step(
    actor: Actor,
    id: string,
    action: Step,
    basedOn: number,
    data: Readonly<Record<string, string>>,
    work: (tx: Tx, admission: Admission) => Promise<void>,
  ): Promise<AdmissionView> {
    return this.db.write(actor, async (tx) => {
      const effect = async (admission: Admission) => {
        await work(tx, admission);
        return {};
      };
      const { referralId } = await this.admissions.advance(tx, actor, id, action, basedOn, effect, data);
      await keepTerms(tx, [referralId], this.clock.today());
      return this.admissions.view(tx, actor, id);
    });
  }

  private standing(tx: Tx, admissionId: string): Promise<Open[]> {
    return tx.query<Open>(
      `SELECT id, kind, from_on AS "fromOn", to_on AS "toOn" FROM absence
       WHERE admission_id = $1 AND struck_at IS NULL ORDER BY from_on`,
      [admissionId],
    );
  }
}
