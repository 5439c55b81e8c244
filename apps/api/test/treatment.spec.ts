import { phaseMachine, type PhaseState } from '@najat/domain';
import { v4 } from 'uuid';
import { startApi, type Api, type User } from './api.js';
import { admitted, dayAgo, today } from './steps.js';

interface Phase {
  readonly id: string;
  readonly discipline: string;
  readonly state: PhaseState;
  readonly version: number;
  readonly actions: readonly string[];
  readonly attendance: Readonly<Record<string, number | null>>;
  readonly sessions?: readonly { sessionId: string; status: string; note: string | null; version: number }[];
}
interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
}

describe('treatment', () => {
  let api: Api;
  let practitioner: User;
  let bed = 0;
  beforeAll(async () => {
    api = await startApi();
    practitioner = await api.as('practitioner');
  });
  afterAll(() => api.close());

  const phaseOf = async (): Promise<{ admissionId: string; phase: Phase }> => {
    const { admission } = await admitted(api, { bed: bed++ % 4, orderedDaysAgo: 40, arrivedDaysAgo: 30 });
    const { body } = await practitioner.get<{ items: Phase[] }>(`/admissions/${admission.id}/phases`);
    const phase = body.items.find(({ discipline }) => discipline === 'psychological');
    if (phase === undefined) throw new Error('the phase was not offered');
    return { admissionId: admission.id, phase };
  };

  const PAYLOAD: Readonly<Record<string, object>> = {
    plan: { goals: 'Speaks of his day', plannedFrom: dayAgo(29), plannedTo: dayAgo(1) },
    start: { startedOn: dayAgo(29) },
    complete: {},
    discontinue: { reason: 'refused' },
    resume: {},
  };

  const leave = async (admissionId: string): Promise<void> => {
    const manager = await api.as('case_manager');
    await manager.post(`/admissions/${admissionId}/discharge`, {
      version: 1,
      reason: 'DIED',
      dischargedOn: today(),
    });
  };

  it('walks the phase machine over HTTP: every action in every state, taken or refused as the table says', async () => {
    const ways: Readonly<Record<PhaseState, readonly string[]>> = {
      offered: [],
      planned: ['plan'],
      in_progress: ['plan', 'start'],
      completed: ['plan', 'start', 'session', 'complete'],
      discontinued: ['discontinue'],
    };
    const { admissionId, phase } = await phaseOf();
    let { version } = phase;
    const take = async (action: string): Promise<number> => {
      const { status, body } = await practitioner.post<Phase>(`/phases/${phase.id}/${action}`, {
        version,
        ...PAYLOAD[action],
      });
      if (status === 200) version = body.version;
      return status;
    };
    const back = async (): Promise<void> => {
      for (const action of ['discontinue', 'resume']) await take(action);
    };
    for (const state of phaseMachine.states) {
      for (const action of Object.keys(phaseMachine.actions) as (keyof typeof phaseMachine.actions)[]) {
        await back();
        for (const step of ways[state]) {
          if (step === 'session') {
            const attendance = [{ phaseId: phase.id, status: 'present' }];
            await practitioner.post('/sessions', {
              heldOn: dayAgo(20),
              minutes: 30,
              kind: 'individual',
              topic: 'Talk',
              attendance,
            });
          } else await take(step);
        }
        const expected = phaseMachine.actions[action].from.includes(state);
        const status = await take(action);
        expect([state, action, status === 200 || status === 422]).toEqual([state, action, expected]);
        if (!expected) expect([state, action, status]).toEqual([state, action, 409]);
      }
    }
    await leave(admissionId);
  });

  it('does not complete what nobody attended, and plans only within the stay and forwards', async () => {
    const { admissionId, phase } = await phaseOf();
    const post = (action: string, body: object) =>
      practitioner.post<ProblemBody & Phase>(`/phases/${phase.id}/${action}`, body);
    const plan = { version: 1, goals: 'x', plannedFrom: dayAgo(31), plannedTo: dayAgo(1) };
    expect((await post('plan', plan)).body.errors).toEqual([
      { path: 'plannedFrom', code: 'phase.before_admission' },
    ]);
    const reversed = { ...plan, plannedFrom: dayAgo(1), plannedTo: dayAgo(2) };
    expect((await post('plan', reversed)).body.errors).toEqual([
      { path: 'plannedTo', code: 'phase.dates_reversed' },
    ]);
    await post('plan', { ...plan, plannedFrom: dayAgo(20) });
    expect((await post('start', { version: 2, startedOn: dayAgo(-1) })).body.code).toBe(
      'phase.start_in_future',
    );
    await post('start', { version: 2, startedOn: dayAgo(20) });
    expect((await post('complete', { version: 3 })).body.code).toBe('phase.no_session');
    await leave(admissionId);
  });

  it('records a group at once or not at all, counts attendance, and corrects with a trace', async () => {
    const [one, two] = [await phaseOf(), await phaseOf()];
    for (const { phase } of [one, two]) {
      await practitioner.post(`/phases/${phase.id}/plan`, { version: 1, ...PAYLOAD['plan'] });
    }
    await practitioner.post(`/phases/${one.phase.id}/start`, { version: 2, startedOn: dayAgo(29) });
    const session = (second: object) => ({
      heldOn: dayAgo(3),
      minutes: '٩٠',
      kind: 'group',
      topic: 'Craving',
      attendance: [{ phaseId: one.phase.id, status: 'late', note: 'Quiet today' }, second],
    });
    const notStarted = await practitioner.post<ProblemBody>(
      '/sessions',
      session({ phaseId: two.phase.id, status: 'absent' }),
    );
    expect(notStarted.body.errors).toEqual([
      { path: 'attendance.1.phaseId', code: 'session.phase_not_in_progress' },
    ]);
    const unknown = await practitioner.post<ProblemBody>(
      '/sessions',
      session({ phaseId: v4(), status: 'absent' }),
    );
    expect(unknown.body.errors).toEqual([{ path: 'attendance.1.phaseId', code: 'session.phase_unknown' }]);
    const twice = await practitioner.post<ProblemBody>(
      '/sessions',
      session({ phaseId: one.phase.id, status: 'absent' }),
    );
    expect(twice.body.errors).toEqual([{ path: 'attendance.1.phaseId', code: 'session.person_twice' }]);
    expect((await practitioner.get<Phase>(`/phases/${one.phase.id}`)).body.sessions).toEqual([]);

    await practitioner.post(`/phases/${two.phase.id}/start`, { version: 2, startedOn: dayAgo(29) });
    const held = await practitioner.post<{ id: string; people: number }>(
      '/sessions',
      session({ phaseId: two.phase.id, status: 'absent' }),
    );
    expect([held.status, held.body.people]).toEqual([200, 2]);
    const correction = { version: 1, phaseId: two.phase.id, status: 'excused', note: 'At the hospital' };
    expect((await practitioner.post(`/sessions/${held.body.id}/correct`, correction)).status).toBe(200);
    const seen = await practitioner.get<Phase>(`/phases/${two.phase.id}`);
    expect(seen.body.sessions).toEqual([
      expect.objectContaining({ status: 'excused', note: 'At the hospital', version: 2 }),
    ]);
    expect(seen.body.attendance).toEqual({ present: 0, late: 0, excused: 1, absent: 0, rate: null });
    const line = await practitioner.get<{ items: { sentence: string; data: object }[] }>(
      `/phases/${two.phase.id}/timeline`,
    );
    expect(line.body.items[0]).toEqual(
      expect.objectContaining({
        sentence: 'phase.correctAttendance',
        data: { was: 'absent', is: 'excused' },
      }),
    );
    for (const { admissionId } of [one, two]) await leave(admissionId);
  });

  it('tells the court how often somebody attended, and nothing of what was said', async () => {
    const { admissionId, phase } = await phaseOf();
    const clerk = await api.as('court_clerk');
    const [file] = await api.asOwner<{ id: string }>(
      'SELECT referral_id AS id FROM admission WHERE id = $1',
      [admissionId],
    );
    const path = `/referrals/${file?.id ?? ''}/attendance`;
    await practitioner.post(`/phases/${phase.id}/plan`, { version: 1, ...PAYLOAD['plan'] });
    await practitioner.post(`/phases/${phase.id}/start`, { version: 2, ...PAYLOAD['start'] });
    for (const [day, status] of [
      [20, 'present'],
      [13, 'late'],
      [6, 'absent'],
    ] as const) {
      await practitioner.post('/sessions', {
        heldOn: dayAgo(day),
        minutes: 45,
        kind: 'individual',
        topic: 'A topic of his own',
        attendance: [{ phaseId: phase.id, status, note: 'Wept' }],
      });
    }
    const { status, body } = await clerk.get<{ items: Phase[] }>(path);
    expect(status).toBe(200);
    expect(body.items[0]).toEqual({
      discipline: 'psychological',
      state: 'in_progress',
      attendance: { present: 1, late: 1, excused: 0, absent: 1, rate: 2 / 3 },
    });
    expect(body.items).toHaveLength(5);
    expect(JSON.stringify(body)).not.toMatch(/Wept|topic|Speaks/);
    expect((await (await api.as('court_clerk', 1)).get(path)).status).toBe(404);
    for (const role of ['directorate', 'legal_officer', 'system_admin'] as const)
      expect((await (await api.as(role)).get(path)).status).toBe(403);
    await leave(admissionId);
  });

  it('ends with the admission, and takes nothing more after it', async () => {
    const { admissionId, phase } = await phaseOf();
    await leave(admissionId);
    const { body } = await practitioner.get<Phase & { endReason: string }>(`/phases/${phase.id}`);
    expect([body.state, body.endReason, body.actions]).toEqual(['discontinued', 'discharged', []]);
    const late = await practitioner.post<ProblemBody>(`/phases/${phase.id}/resume`, {
      version: body.version,
    });
    expect([late.status, late.body.code]).toEqual([422, 'phase.admission_ended']);
  });
});
