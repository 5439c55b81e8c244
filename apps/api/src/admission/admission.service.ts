import { Injectable } from '@nestjs/common';
import {
  admissionKindOf,
  admissionMachine,
  checkArrival,
  isVoluntary,
  next,
  type AdmissionAction,
  type Day,
  type Sex,
} from '@najat/domain';
import type { AdmissionListQuery, AdmitPerson, MoveBed } from './admission.dto.js';
import { Admission } from './admission.entity.js';
import { listAdmissions, readAdmission } from './admission.queries.js';
import type { AdmissionPage, AdmissionView } from './admission.view.js';
import type { Actor } from '../platform/access/actor.js';
import { admissionColumns, admissionFile } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { readTimeline, type Timeline } from '../platform/history/timeline.js';
import { assertNone, Problem } from '../platform/problem/problem.js';
import {
  bedOf,
  freeBed,
  giveBed,
  isCovered,
  keepTerms,
  ReferralService,
  type Referral,
} from '../referral/index.js';

/** What a later stage does in the transaction of an admission; treatment offers its phases there. */
export type AdmittedListener = (tx: Tx, admission: Admission) => Promise<void>;

@Injectable()
export class AdmissionService {
  private readonly admitted: AdmittedListener[] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly referrals: ReferralService,
  ) {}

  onAdmitted(listener: AdmittedListener): void {
    this.admitted.push(listener);
  }

  list(actor: Actor, query: AdmissionListQuery): Promise<AdmissionPage> {
    return this.db.read(actor, (tx) => listAdmissions(tx, actor, query, this.clock.today()));
  }

  find(actor: Actor, id: string): Promise<AdmissionView> {
    return this.db.readFile(actor, (tx) => this.viewFile(tx, actor, id));
  }

  view(tx: Tx, actor: Actor, id: string): Promise<AdmissionView> {
    return readAdmission(tx, actor, id, this.clock.today(), admissionColumns('a'));
  }

  /** The same, or opened for an emergency: for routes that read this one file, and nothing beside it. */
  viewFile(tx: Tx, actor: Actor, id: string): Promise<AdmissionView> {
    return readAdmission(tx, actor, id, this.clock.today(), admissionFile('a'));
  }

  timeline(actor: Actor, id: string): Promise<Timeline> {
    return this.db.readFile(actor, async (tx) => {
      const { referralId } = await this.viewFile(tx, actor, id);
      return readTimeline(tx, { referralId }, ['legal', 'administrative']);
    });
  }

  /** The person has arrived: the referral is admitted, its bed occupied, and the five disciplines are offered. */
  admit(actor: Actor, referralId: string, body: AdmitPerson): Promise<AdmissionView> {
    return this.db.write(actor, async (tx) => {
      const referral = await this.referrals.lock(tx, actor, referralId, 'referral.admit');
      await this.referrals.advance(tx, actor, referral, 'admit', body.version, {});
      assertNone(
        checkArrival({
          orderedOn: referral.orderedOn,
          admittedOn: body.admittedOn,
          today: this.clock.today(),
        }),
      );
      await this.assertCovered(tx, referral, body.admittedOn);
      const admission = this.newAdmission(tx, referral, body);
      await this.assertNotResident(tx, admission);
      await tx.insert(Admission, admission);
      await keepTerms(tx, [referral.id], this.clock.today());
      await this.occupy(tx, admission, body.bedId);
      for (const listener of this.admitted) await listener(tx, admission);
      await this.tell(tx, admission, 'admit', { on: body.admittedOn });
      return this.view(tx, actor, admission.id);
    });
  }

  moveBed(actor: Actor, id: string, body: MoveBed): Promise<AdmissionView> {
    return this.db.write(actor, async (tx) => {
      const admission = await this.advance(tx, actor, id, 'moveBed', body.version, async (locked) => {
        if (locked.kind === 'clinic') assertNone([{ code: 'bed.not_for_clinic', path: 'bedId' }]);
        await this.give(tx, locked, body.bedId);
        return {};
      });
      return this.view(tx, actor, admission.id);
    });
  }

  /**
   * Locks an admission within reach and moves it by `action`; `effect` answers what else changes on it and may
   * refuse. Later stages discharge through this.
   */
  async advance(
    tx: Tx,
    actor: Actor,
    id: string,
    action: AdmissionAction,
    basedOn: number,
    effect: (admission: Admission) => Promise<Partial<Admission>>,
    data: Readonly<Record<string, string>> = {},
  ): Promise<Admission> {
    const params = new Params();
    const where = reach(actor, `admission.${action}`, admissionColumns('t'), params);
    const admission = await tx.lock(Admission, `t.id = ${params.add(id)} AND ${where}`, params);
    await assertFresh(tx, { kind: 'admission', id, version: admission.version }, basedOn);
    const state = next(admissionMachine, admission.state, action);
    if (state === undefined) throw new Problem('record.wrong_state');
    const change = await effect(admission);
    const version = admission.version + 1;
    await tx.update(Admission, id, { ...change, state, version });
    const moved = { ...admission, ...change, state, version };
    await this.tell(tx, moved, action, data);
    return moved;
  }

  /** Said before the database would: no compulsory day without a verified order that covers it (§5 rule 1). */
  private async assertCovered(tx: Tx, { id, legalBasis }: Referral, day: Day): Promise<void> {
    if (!isVoluntary(legalBasis) && !(await isCovered(tx, id, day)))
      assertNone([{ code: 'admission.no_live_order', path: 'admittedOn' }]);
  }

  private newAdmission(tx: Tx, referral: Referral, body: AdmitPerson): Admission {
    return {
      id: newId(),
      referralId: referral.id,
      personId: referral.personId,
      centreId: referral.centreId,
      legalBasis: referral.legalBasis,
      kind: admissionKindOf(referral.legalBasis),
      state: admissionMachine.initial,
      admittedOn: body.admittedOn,
      admittedAt: tx.now,
      dischargedOn: null,
      dischargeReason: null,
      outcome: null,
      decisionId: null,
      version: 1,
    };
  }

  /** Said before the exclusion constraint would; that one still decides a race. */
  private async assertNotResident(tx: Tx, admission: Admission): Promise<void> {
    if (admission.kind !== 'residential') return;
    const [other] = await tx.query(
      `SELECT 1 FROM admission WHERE person_id = $1 AND kind = 'residential'
         AND daterange(admitted_on, discharged_on, '[)') && daterange($2::date, NULL, '[)')`,
      [admission.personId, admission.admittedOn],
    );
    if (other !== undefined) throw new Problem('admission.person_already_resident');
  }

  private async occupy(tx: Tx, admission: Admission, chosen: string | undefined): Promise<void> {
    if (admission.kind === 'clinic') {
      if (chosen !== undefined) assertNone([{ code: 'bed.not_for_clinic', path: 'bedId' }]);
      return;
    }
    const bedId = chosen ?? (await bedOf(tx, admission.referralId));
    if (bedId === undefined) return assertNone([{ code: 'bed.required', path: 'bedId' }]);
    await this.give(tx, admission, bedId);
  }

  private async give(tx: Tx, admission: Admission, bedId: string): Promise<void> {
    const { sex } = await tx.one<{ sex: Sex }>('SELECT sex FROM person WHERE id = $1', [admission.personId]);
    await giveBed(tx, {
      referralId: admission.referralId,
      admissionId: admission.id,
      centreId: admission.centreId,
      personSex: sex,
      bedId,
    });
  }

  /** Whoever leaves for good while away was away until then. */
  async endAbsence(tx: Tx, { id, dischargedOn }: Admission): Promise<void> {
    await tx.query(
      'UPDATE absence SET to_on = greatest(from_on, $2::date) WHERE admission_id = $1 AND to_on IS NULL AND struck_at IS NULL',
      [id, dischargedOn],
    );
  }

  leaveBed(tx: Tx, admission: Admission): Promise<void> {
    return freeBed(tx, admission.referralId);
  }

  private tell(
    tx: Tx,
    admission: Admission,
    action: string,
    data: Readonly<Record<string, string>>,
  ): Promise<void> {
    return tx.record({
      subject: { kind: 'admission', id: admission.id },
      referralId: admission.referralId,
      personId: admission.personId,
      action,
      version: admission.version,
      compartment: action === 'moveBed' ? 'administrative' : 'legal',
      data,
    });
  }
}
