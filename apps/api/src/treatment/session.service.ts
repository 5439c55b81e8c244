import { Injectable } from '@nestjs/common';
import { checkSession, type Discipline, type SessionPhase } from '@najat/domain';
import type { CorrectAttendance, RecordSession } from './phase.dto.js';
import type { HeldSessionView } from './phase.view.js';
import { Attendance, AttendanceNote, Session } from './session.entity.js';
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
export class SessionService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Records a sitting of the practitioner's own discipline with everybody's attendance, all or nothing. */
  record(actor: Actor, body: RecordSession): Promise<HeldSessionView> {
    return this.db.write(actor, async (tx) => {
      const { centreId, discipline } = actor;
      if (centreId === null || discipline === null) throw new Problem('access.denied');
      const phases = await this.lockPhases(tx, actor, body);
      assertNone(checkSession({ ...body, discipline, today: this.clock.today() }, phases));
      const id = newId();
      await tx.insert(Session, {
        id,
        centreId,
        discipline,
        heldOn: body.heldOn,
        minutes: body.minutes,
        kind: body.kind,
        topic: body.topic,
        ledBy: actor.accountId,
        recordedAt: tx.now,
        version: 1,
      });
      await tx.insert(
        Attendance,
        body.attendance.map(({ phaseId, status }) => ({
          sessionId: id,
          phaseId,
          centreId,
          discipline,
          status,
        })),
      );
      await tx.insert(
        AttendanceNote,
        body.attendance.flatMap(({ phaseId, note }) =>
          note === undefined ? [] : [{ phaseId, sessionId: id, centreId, discipline, note }],
        ),
      );
      await tx.query(
        'UPDATE phase SET last_session_on = greatest(last_session_on, $2::date) WHERE id = ANY($1)',
        [phases.map((phase) => phase.id), body.heldOn],
      );
      await this.tell(tx, id, 'record', { on: body.heldOn, discipline, people: body.attendance.length }, 1);
      return this.view(tx, id);
    });
  }

  /** Corrects one person's attendance or note; the history keeps that it was corrected. */
  correct(actor: Actor, id: string, body: CorrectAttendance): Promise<HeldSessionView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(
        actor,
        'session.correct',
        { centre: 't.centre_id', discipline: 't.discipline' },
        params,
      );
      const session = await tx.lock(Session, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'session', id, version: session.version }, body.version);
      const [changed] = await tx.query<{ was: string }>(
        `UPDATE attendance n SET status = $3
         FROM attendance o WHERE o.session_id = n.session_id AND o.phase_id = n.phase_id
           AND n.session_id = $1 AND n.phase_id = $2 RETURNING o.status AS was`,
        [id, body.phaseId, body.status],
      );
      if (changed === undefined) return assertUnknown();
      await tx.query('DELETE FROM attendance_note WHERE session_id = $1 AND phase_id = $2', [
        id,
        body.phaseId,
      ]);
      if (body.note !== undefined) {
        const { centreId, discipline } = session;
        const { phaseId, note } = body;
        await tx.insert(AttendanceNote, { phaseId, sessionId: id, centreId, discipline, note });
      }
      const version = session.version + 1;
      await tx.update(Session, id, { version });
      await this.tell(tx, id, 'correct', { was: changed.was, is: body.status }, version, body.phaseId);
      return this.view(tx, id);
    });
  }

  private async lockPhases(tx: Tx, actor: Actor, body: RecordSession): Promise<SessionPhase[]> {
    const ids = body.attendance.map(({ phaseId }) => phaseId);
    const params = new Params();
    const where = reach(
      actor,
      'session.record',
      { centre: 'f.centre_id', discipline: 'f.discipline' },
      params,
    );
    const found = await tx.query<SessionPhase & { discipline: Discipline }>(
      `SELECT f.id, f.discipline, f.state, f.started_on AS "startedOn" FROM phase f
       WHERE f.id = ANY(${params.add(ids)}) AND ${where} ORDER BY f.id FOR UPDATE`,
      params,
    );
    const byId = new Map(found.map((phase) => [phase.id, phase]));
    return ids.map(
      (phaseId, index) => byId.get(phaseId) ?? assertUnknown(`attendance.${String(index)}.phaseId`),
    );
  }

  private view(tx: Tx, id: string): Promise<HeldSessionView> {
    return tx.one<HeldSessionView>(
      `SELECT s.id, s.discipline, s.held_on AS "heldOn", s.minutes, s.kind, s.topic, s.version,
              (SELECT count(*) FROM attendance t WHERE t.session_id = s.id) AS people
       FROM session s WHERE s.id = $1`,
      [id],
    );
  }

  private async tell(
    tx: Tx,
    id: string,
    action: string,
    data: Readonly<Record<string, string | number>>,
    version: number,
    phaseId?: string,
  ): Promise<void> {
    await tx.record({ subject: { kind: 'session', id }, action, version, compartment: 'clinical', data });
    if (phaseId !== undefined) {
      const phase = await tx.one<{ version: number; referral_id: string }>(
        'SELECT version, referral_id FROM phase WHERE id = $1',
        [phaseId],
      );
      await tx.record({
        subject: { kind: 'phase', id: phaseId },
        referralId: phase.referral_id,
        action: 'correctAttendance',
        version: phase.version,
        compartment: 'clinical',
        data,
      });
    }
  }
}

function assertUnknown(path = 'phaseId'): never {
  assertNone([{ code: 'session.phase_unknown', path }]);
  throw new Error('unreachable');
}
