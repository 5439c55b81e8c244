import { addMonths, dayOf } from '@najat/domain';
import { startApi, type Api, type User } from './api.js';
import { admitted, dayAgo, today } from './steps.js';

interface FollowUp {
  readonly id: string;
  readonly month: number;
  readonly dueOn: string;
  readonly state: string;
  readonly attempts: number;
  readonly version: number;
}
interface Reintegration {
  readonly plan: { id: string; state: string; version: number; home: string | null } | null;
  readonly followUps: readonly FollowUp[];
}
interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
}

describe('reintegration', () => {
  let api: Api;
  let manager: User;
  beforeAll(async () => {
    api = await startApi();
    manager = await api.as('case_manager');
  });
  afterAll(() => api.close());

  const released = async (bed: number, dischargedOn: string): Promise<string> => {
    const { admission, referralId } = await admitted(api, { bed, orderedDaysAgo: 380, arrivedDaysAgo: 375 });
    const decided = await manager.post<{ entries: { id: string }[] }>(`/referrals/${referralId}/decisions`, {
      version: 4,
      kind: 'release',
      decidedOn: dischargedOn,
      reference: 'R/1',
    });
    const { status } = await manager.post(`/admissions/${admission.id}/discharge`, {
      version: 1,
      reason: 'COMPLETED_NON_DEPENDENT',
      dischargedOn,
      decisionId: decided.body.entries.at(-1)?.id,
    });
    expect(status).toBe(200);
    return admission.id;
  };

  it('keeps a plan unfinished as long as it takes, and agrees only a whole one', async () => {
    const { admission } = await admitted(api, { bed: 0 });
    const save = (version: number, body: object) =>
      manager.post<Reintegration & ProblemBody>(`/admissions/${admission.id}/plan`, { version, ...body });
    const first = await save(0, { home: 'with_family', family: 'Lives with his uncle' });
    expect([first.status, first.body.plan?.state]).toEqual([200, 'draft']);
    expect((await save(0, { home: 'own_home' })).body.code).toBe('record.stale');
    const id = first.body.plan?.id ?? '';
    const early = await manager.post<ProblemBody>(`/plans/${id}/agree`, { version: 1 });
    expect(early.body.errors?.map(({ path }) => path)).toEqual([
      'work',
      'labourReferral',
      'relapsePrevention',
    ]);
    const whole = {
      home: 'with_family',
      work: 'training',
      labourReferral: 'accepted',
      relapsePrevention: 'Calls his sister',
    };
    expect((await save(1, whole)).body.plan?.version).toBe(2);
    const agreed = await manager.post<Reintegration>(`/plans/${id}/agree`, { version: 2 });
    expect(agreed.body.plan?.state).toBe('agreed');
    expect((await save(3, whole)).body.code).toBe('record.wrong_state');
    expect((await manager.post<Reintegration>(`/plans/${id}/revise`, { version: 3 })).body.plan?.state).toBe(
      'draft',
    );
  });

  it('follows up at 1, 3, 6 and 12 months, tries again after a miss, and never counts the lost as reached', async () => {
    const dischargedOn = dayAgo(370);
    const admissionId = await released(1, dischargedOn);
    const { body } = await manager.get<Reintegration>(`/admissions/${admissionId}/reintegration`);
    expect(body.followUps.map(({ dueOn }) => dueOn)).toEqual(
      [1, 3, 6, 12].map((month) => addMonths(dischargedOn, month)),
    );
    const act = (index: number, action: string, change: object) =>
      manager.post<FollowUp & ProblemBody>(`/follow-ups/${body.followUps[index]?.id ?? ''}/${action}`, {
        contactedOn: today(),
        ...change,
      });

    expect((await act(0, 'miss', { version: 1 })).body).toEqual(
      expect.objectContaining({ state: 'not_reached', attempts: 1 }),
    );
    expect((await act(0, 'reach', { version: 2, standing: 'sustained' })).body).toEqual(
      expect.objectContaining({ state: 'reached', attempts: 2 }),
    );
    expect((await act(1, 'lose', { version: 1 })).body.state).toBe('lost');
    expect((await act(1, 'reach', { version: 2, standing: 'sustained' })).body.code).toBe(
      'record.wrong_state',
    );
    expect((await act(2, 'reach', { version: 1 })).body.errors).toEqual([
      { path: 'standing', code: 'required' },
    ]);
    const before = await act(2, 'reach', { version: 1, standing: 'sustained', contactedOn: dayAgo(371) });
    expect(before.body.code).toBe('follow_up.before_discharge');

    const sustained = async (): Promise<number | undefined> => {
      const auditor = await api.as('auditor');
      const counts = await auditor.get<{ total: Record<string, number> }>(
        `/statistics/counts?from=${dayAgo(400)}&to=${today()}&groupBy=sex`,
      );
      return counts.body.total['sustained'];
    };
    expect(await sustained()).toBe(0);
    await act(2, 'reach', { version: 1, standing: 'sustained' });
    expect(await sustained()).toBe(1);
  });

  it('lists what is due, oldest first, within the centre', async () => {
    await released(2, dayAgo(200));
    const { body } = await manager.get<{ items: FollowUp[]; total: number }>(
      `/follow-ups?state=scheduled&dueBy=${dayOf(Date.now())}`,
    );
    expect(body.total).toBeGreaterThanOrEqual(3);
    const due = body.items.map(({ dueOn }) => dueOn);
    expect(due).toEqual([...due].sort());
    const other = await (await api.as('case_manager', 1)).get<{ total: number }>('/follow-ups');
    expect(other.body.total).toBe(0);
  });
});
