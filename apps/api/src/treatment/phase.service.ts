import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DISCIPLINES, next, phaseMachine, type PhaseAction } from '@najat/domain';
import type { PhaseListQuery } from './phase.dto.js';
import { PHASE_EFFECTS, type PhaseEffect, type PhasePayload } from './phase.effects.js';
import { Phase, PhaseNote } from './phase.entity.js';
import { attendanceOf, listPhases, phasesOf, readPhase } from './phase.queries.js';
import type { DisciplineAttendanceView, PhaseListItem, PhasePage, PhaseView } from './phase.view.js';
import { AdmissionService, type Admission } from '../admission/index.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { readTimeline, type Timeline } from '../platform/history/timeline.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

@Injectable()
export class PhaseService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly admissions: AdmissionService,
  ) {}

  onModuleInit(): void {
    this.admissions.onAdmitted((tx, admission) => this.offer(tx, admission));
  }

  list(actor: Actor, query: PhaseListQuery): Promise<PhasePage> {
    return this.db.read(actor, (tx) => listPhases(tx, actor, query, this.clock.today()));
  }

  find(actor: Actor, id: string): Promise<PhaseView> {
    return this.db.readFile(actor, (tx) => readPhase(tx, actor, id));
  }

  ofAdmission(actor: Actor, admissionId: string): Promise<PhaseListItem[]> {
    return this.db.readFile(actor, async (tx) => {
      await this.admissions.viewFile(tx, actor, admissionId);
      return phasesOf(tx, actor, admissionId);
    });
  }

  /** How the person of a file attended each discipline, for whoever reaches the file. */
  attendance(actor: Actor, referralId: string): Promise<DisciplineAttendanceView[]> {
    return this.db.readFile(actor, (tx) => attendanceOf(tx, actor, referralId));
  }

  timeline(actor: Actor, id: string): Promise<Timeline> {
    return this.db.readFile(actor, async (tx) => {
      await readPhase(tx, actor, id);
      return readTimeline(tx, { subjectKind: 'phase', subjectId: id }, ['clinical', 'administrative']);
    });
  }

  act<Action extends PhaseAction>(
    actor: Actor,
    id: string,
    action: Action,
    basedOn: number,
    payload: PhasePayload[Action],
  ): Promise<PhaseView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(
        actor,
        `phase.${action}`,
        { centre: 't.centre_id', discipline: 't.discipline' },
        params,
      );
      const phase = await tx.lock(Phase, `t.id = ${params.add(id)} AND ${where}`, params);
      await this.advance(tx, phase, action, basedOn, payload);
      return readPhase(tx, actor, id);
    });
  }

  /** Ends, with the admission, what of its treatment is still open. */
  async discontinueOpen(tx: Tx, admission: Admission): Promise<void> {
    const open = await tx.query<Phase>(
      `SELECT id, version, referral_id AS "referralId" FROM phase
       WHERE admission_id = $1 AND state IN ('offered', 'planned', 'in_progress') ORDER BY id FOR UPDATE`,
      [admission.id],
    );
    for (const phase of open) {
      const version = phase.version + 1;
      const change = {
        state: 'discontinued',
        endedOn: admission.dischargedOn,
        endReason: 'discharged',
        version,
      } as const;
      await tx.update(Phase, phase.id, change);
      await this.tell(tx, { ...phase, version }, 'discontinue', { reason: 'discharged' });
    }
  }

  private async advance<Action extends PhaseAction>(
    tx: Tx,
    phase: Phase,
    action: Action,
    basedOn: number,
    payload: PhasePayload[Action],
  ): Promise<void> {
    await assertFresh(tx, { kind: 'phase', id: phase.id, version: phase.version }, basedOn);
    const state = next(phaseMachine, phase.state, action);
    if (state === undefined) throw new Problem('record.wrong_state');
    const admission = await tx.one<{ admittedOn: string; state: string }>(
      'SELECT admitted_on AS "admittedOn", state FROM admission WHERE id = $1 FOR SHARE',
      [phase.admissionId],
    );
    if (admission.state !== 'active') assertNone([{ code: 'phase.admission_ended' }]);
    const facts = { admittedOn: admission.admittedOn, today: this.clock.today() };
    const effect = await PHASE_EFFECTS[action](tx, phase, facts, payload);
    const version = phase.version + 1;
    await tx.update(Phase, phase.id, { ...effect.change, state, version });
    if (effect.words !== undefined) await this.note(tx, phase, effect.words);
    await this.tell(tx, { ...phase, version }, action, effect.data);
  }

  /** Keeps what is said in a phase; what is not said anew stays. */
  private async note(tx: Tx, phase: Phase, words: NonNullable<PhaseEffect['words']>): Promise<void> {
    const { id: phaseId, centreId, discipline } = phase;
    const [known] = await tx.query<{ goals: string | null; endWords: string | null }>(
      'SELECT goals, end_words AS "endWords" FROM phase_note WHERE phase_id = $1',
      [phaseId],
    );
    const whole = { goals: null, endWords: null, ...known, ...words };
    if (known === undefined) return tx.insert(PhaseNote, { phaseId, centreId, discipline, ...whole });
    await tx.query('UPDATE phase_note SET goals = $2, end_words = $3 WHERE phase_id = $1', [
      phaseId,
      whole.goals,
      whole.endWords,
    ]);
  }

  /** Offers all five disciplines to somebody who has just been admitted. */
  private async offer(tx: Tx, admission: Admission): Promise<void> {
    await tx.insert(
      Phase,
      DISCIPLINES.map((discipline) => ({
        id: newId(),
        admissionId: admission.id,
        referralId: admission.referralId,
        centreId: admission.centreId,
        discipline,
        state: phaseMachine.initial,
        version: 1,
      })),
    );
  }

  private tell(
    tx: Tx,
    phase: Pick<Phase, 'id' | 'referralId' | 'version'>,
    action: string,
    data: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    return tx.record({
      subject: { kind: 'phase', id: phase.id },
      referralId: phase.referralId,
      action,
      version: phase.version,
      compartment: 'clinical',
      data,
    });
  }
}
