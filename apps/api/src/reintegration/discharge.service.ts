import { Injectable } from '@nestjs/common';
import {
  checkDischarge,
  DISCHARGE_REASONS,
  followUpMachine,
  followUpsAfter,
  type OrderEntryKind,
} from '@najat/domain';
import { FollowUp } from './follow-up.entity.js';
import type { DischargePerson } from './reintegration.dto.js';
import { AdmissionService, DischargeNote, type Admission, type AdmissionView } from '../admission/index.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';
import { Referral, ReferralService } from '../referral/index.js';
import { PhaseService } from '../treatment/index.js';
import { Params } from '../platform/database/params.js';

/** The end of an admission and all that follows from it, in one transaction. */
@Injectable()
export class DischargeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly admissions: AdmissionService,
    private readonly referrals: ReferralService,
    private readonly phases: PhaseService,
  ) {}

  discharge(actor: Actor, id: string, body: DischargePerson): Promise<AdmissionView> {
    return this.db.write(actor, async (tx) => {
      const effect = async (admission: Admission) => {
        await this.assertMay(tx, admission, body);
        return {
          dischargedOn: body.dischargedOn,
          dischargeReason: body.reason,
          outcome: DISCHARGE_REASONS[body.reason].outcome,
          decisionId: body.decisionId ?? null,
        };
      };
      const data = { reason: body.reason, on: body.dischargedOn };
      const admission = await this.admissions.advance(tx, actor, id, 'discharge', body.version, effect, data);
      if (body.summary !== undefined) {
        const { centreId } = admission;
        await tx.insert(DischargeNote, { admissionId: id, centreId, summary: body.summary });
      }
      await this.admissions.leaveBed(tx, admission);
      await this.admissions.endAbsence(tx, admission);
      await this.phases.discontinueOpen(tx, admission);
      await this.closeReferral(tx, actor, admission);
      await this.scheduleFollowUps(tx, admission, body);
      return this.admissions.view(tx, actor, id);
    });
  }

  private async assertMay(tx: Tx, admission: Admission, body: DischargePerson): Promise<void> {
    const decision = await this.decision(tx, admission, body.decisionId);
    assertNone(checkDischarge({ ...admission, ...body, today: this.clock.today(), decision }));
  }

  private async decision(
    tx: Tx,
    admission: Admission,
    decisionId: string | undefined,
  ): Promise<{ kind: OrderEntryKind } | undefined> {
    if (decisionId === undefined) return undefined;
    const [entry] = await tx.query<{ kind: OrderEntryKind }>(
      'SELECT kind FROM order_entry WHERE id = $1 AND referral_id = $2',
      [decisionId, admission.referralId],
    );
    if (entry === undefined) assertNone([{ code: 'admission.decision_unknown', path: 'decisionId' }]);
    return entry;
  }

  private async closeReferral(tx: Tx, actor: Actor, admission: Admission): Promise<void> {
    const params = new Params();
    const referral = await tx.lock(Referral, `t.id = ${params.add(admission.referralId)}`, params);
    await this.referrals.advance(tx, actor, referral, 'close', referral.version, {});
  }

  private async scheduleFollowUps(tx: Tx, admission: Admission, body: DischargePerson): Promise<void> {
    const due = followUpsAfter(body.reason, body.dischargedOn);
    await tx.insert(
      FollowUp,
      due.map(({ month, dueOn }) => ({
        id: newId(),
        admissionId: admission.id,
        referralId: admission.referralId,
        personId: admission.personId,
        centreId: admission.centreId,
        month,
        dueOn,
        state: followUpMachine.initial,
        attempts: 0,
        version: 1,
      })),
    );
  }
}
