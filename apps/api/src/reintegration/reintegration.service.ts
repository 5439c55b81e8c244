import { Injectable } from '@nestjs/common';
import {
  checkContact,
  followUpMachine,
  next,
  planMachine,
  reachOf,
  type FollowUpAction,
  type PlanAction,
} from '@najat/domain';
import { FollowUp } from './follow-up.entity.js';
import { Plan } from './plan.entity.js';
import type { FollowUpListQuery, MissFollowUp, ReachFollowUp, SavePlan } from './reintegration.dto.js';
import { followUpsOf, listFollowUps, planOf, readFollowUp } from './reintegration.queries.js';
import type { FollowUpPage, FollowUpView, ReintegrationView } from './reintegration.view.js';
import { AdmissionService } from '../admission/index.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

const LOCKED = { centre: 't.centre_id' };

@Injectable()
export class ReintegrationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly admissions: AdmissionService,
  ) {}

  ofAdmission(actor: Actor, admissionId: string): Promise<ReintegrationView> {
    return this.db.read(actor, (tx) => this.view(tx, actor, admissionId));
  }

  followUps(actor: Actor, query: FollowUpListQuery): Promise<FollowUpPage> {
    return this.db.read(actor, (tx) => listFollowUps(tx, actor, query, this.clock.today()));
  }

  /** Writes the plan, for the first time or anew; it can be kept unfinished until it is agreed. */
  save(actor: Actor, admissionId: string, body: SavePlan): Promise<ReintegrationView> {
    return this.db.write(actor, async (tx) => {
      const admission = await this.admissions.view(tx, actor, admissionId);
      const content = {
        home: body.home ?? null,
        work: body.work ?? null,
        labourReferral: body.labourReferral ?? null,
        family: body.family ?? null,
        study: body.study ?? null,
        relapsePrevention: body.relapsePrevention ?? null,
      };
      const [existing] = await tx.query<{ id: string }>('SELECT id FROM plan WHERE admission_id = $1', [
        admissionId,
      ]);
      if (existing === undefined) {
        if (body.version !== 0) throw new Problem('record.stale');
        const centreId = admission.centre.id;
        const plan = {
          id: newId(),
          admissionId,
          referralId: admission.referralId,
          centreId,
          state: planMachine.initial,
          version: 1,
        };
        await tx.insert(Plan, { ...plan, ...content });
        await this.tellPlan(tx, plan, 'save');
      } else {
        await this.advancePlan(tx, actor, existing.id, 'save', body.version, () => content);
      }
      return this.view(tx, actor, admissionId);
    });
  }

  actOnPlan(
    actor: Actor,
    id: string,
    action: Exclude<PlanAction, 'save'>,
    basedOn: number,
  ): Promise<ReintegrationView> {
    return this.db.write(actor, async (tx) => {
      const plan = await this.advancePlan(tx, actor, id, action, basedOn, (locked) => {
        if (action === 'revise') return { agreedOn: null };
        assertWhole(locked);
        return { agreedOn: this.clock.today() };
      });
      return this.view(tx, actor, plan.admissionId);
    });
  }

  /** Records one attempt at contact and what came of it. */
  contact(
    actor: Actor,
    id: string,
    action: FollowUpAction,
    body: MissFollowUp & Partial<Pick<ReachFollowUp, 'standing'>>,
  ): Promise<FollowUpView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, `followUp.${action}`, LOCKED, params);
      const followUp = await tx.lock(FollowUp, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'followUp', id, version: followUp.version }, body.version);
      const state = next(followUpMachine, followUp.state, action);
      if (state === undefined) throw new Problem('record.wrong_state');
      const { dischargedOn } = await tx.one<{ dischargedOn: string }>(
        'SELECT discharged_on AS "dischargedOn" FROM admission WHERE id = $1',
        [followUp.admissionId],
      );
      assertNone(checkContact({ dischargedOn, contactedOn: body.contactedOn, today: this.clock.today() }));
      const version = followUp.version + 1;
      await tx.update(FollowUp, id, {
        state,
        contactedOn: body.contactedOn,
        standing: body.standing ?? null,
        note: body.note ?? followUp.note,
        attempts: followUp.attempts + 1,
        version,
      });
      await tx.record({
        subject: { kind: 'followUp', id },
        referralId: followUp.referralId,
        personId: followUp.personId,
        action,
        version,
        compartment: 'administrative',
        data: { month: followUp.month, on: body.contactedOn },
      });
      return readFollowUp(tx, actor, id);
    });
  }

  private async view(tx: Tx, actor: Actor, admissionId: string): Promise<ReintegrationView> {
    const admission = await this.admissions.view(tx, actor, admissionId);
    const mayWrite = reachOf(actor.role, 'plan.save') !== undefined;
    const plan = await planOf(tx, actor, admission.id);
    if (plan !== null && admission.person !== undefined) {
      const { referralId, person } = admission;
      const subject = { kind: 'plan', id: plan.id } as const;
      tx.looked({ subject, referralId, personId: person.id, compartment: 'administrative' });
    }
    return {
      plan,
      followUps: await followUpsOf(tx, actor, admission.id),
      canPlan: mayWrite,
    };
  }

  private async advancePlan(
    tx: Tx,
    actor: Actor,
    id: string,
    action: PlanAction,
    basedOn: number,
    effect: (plan: Plan) => Partial<Plan>,
  ): Promise<Plan> {
    const params = new Params();
    const where = reach(actor, `plan.${action}`, LOCKED, params);
    const plan = await tx.lock(Plan, `t.id = ${params.add(id)} AND ${where}`, params);
    await assertFresh(tx, { kind: 'plan', id, version: plan.version }, basedOn);
    const state = next(planMachine, plan.state, action);
    if (state === undefined) throw new Problem('record.wrong_state');
    const version = plan.version + 1;
    await tx.update(Plan, id, { ...effect(plan), state, version });
    await this.tellPlan(tx, { ...plan, version }, action);
    return plan;
  }

  private tellPlan(tx: Tx, plan: Pick<Plan, 'id' | 'referralId' | 'version'>, action: string): Promise<void> {
    return tx.record({
      subject: { kind: 'plan', id: plan.id },
      referralId: plan.referralId,
      action,
      version: plan.version,
      compartment: 'administrative',
    });
  }
}

/** An agreed plan says where the person lives, what they do, the offer of aftercare and how relapse is met. */
function assertWhole(plan: Plan): void {
  const needed = ['home', 'work', 'labourReferral', 'relapsePrevention'] as const;
  assertNone(needed.filter((path) => plan[path] === null).map((path) => ({ code: 'plan.incomplete', path })));
}
