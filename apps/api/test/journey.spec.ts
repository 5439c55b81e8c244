import { DISCIPLINES } from '@najat/domain';
import { startApi, type Api } from './api.js';
import { admitted, dayAgo, today } from './steps.js';

interface Counts {
  readonly total: Readonly<Record<string, number>>;
}

describe('the whole pathway', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const completed = async (): Promise<number> => {
    const directorate = await api.as('directorate');
    const { body } = await directorate.get<Counts>(
      `/statistics/counts?from=${dayAgo(400)}&to=${today()}&groupBy=centre`,
    );
    return body.total['completed'] ?? -1;
  };

  it('carries one person from the order to a completion that is counted', async () => {
    const before = await completed();
    const { admission, referralId } = await admitted(api, { orderedDaysAgo: 100, arrivedDaysAgo: 95 });
    const manager = await api.as('case_manager');

    const { body: phases } = await manager.get<{
      items: { id: string; discipline: string; state: string }[];
    }>(`/admissions/${admission.id}/phases`);
    expect(phases.items.map((phase) => phase.discipline)).toEqual([...DISCIPLINES]);
    expect(new Set(phases.items.map((phase) => phase.state))).toEqual(new Set(['offered']));

    for (const phase of phases.items) {
      const discipline = phase.discipline as (typeof DISCIPLINES)[number];
      const practitioner = await api.as('practitioner', 0, discipline);
      const path = `/phases/${phase.id}`;
      const steps: [string, object][] = [
        [
          'plan',
          { version: 1, goals: 'Sleeps through the night', plannedFrom: dayAgo(90), plannedTo: dayAgo(10) },
        ],
        ['start', { version: 2, startedOn: dayAgo(90) }],
      ];
      for (const [action, body] of steps) {
        const answer = await practitioner.post(`${path}/${action}`, body);
        expect([action, answer.status]).toEqual([action, 200]);
      }
      const session = await practitioner.post('/sessions', {
        heldOn: dayAgo(60),
        minutes: 50,
        kind: 'individual',
        topic: 'First talk',
        attendance: [{ phaseId: phase.id, status: 'present', note: 'Came on time' }],
      });
      expect(session.status).toBe(200);
      const done = await practitioner.post<{ state: string }>(`${path}/complete`, { version: 3 });
      expect([done.status, done.body.state]).toEqual([200, 'completed']);
    }

    const clerk = await api.as('court_clerk');
    const referral = await clerk.get<{ version: number }>(`/referrals/${referralId}`);
    const decided = await clerk.post<{ entries: { id: string; kind: string }[] }>(
      `/referrals/${referralId}/decisions`,
      {
        version: referral.body.version,
        kind: 'release',
        decidedOn: dayAgo(1),
        reference: '٧٧/٢٠٢٦',
      },
    );
    expect(decided.status).toBe(200);
    const release = decided.body.entries.find((entry) => entry.kind === 'release');

    const discharged = await manager.post<{ state: string; outcome: string }>(
      `/admissions/${admission.id}/discharge`,
      {
        version: admission.version,
        reason: 'COMPLETED_ABSTINENT',
        dischargedOn: dayAgo(0),
        decisionId: release?.id,
        summary: 'Finished all five disciplines',
      },
    );
    expect([discharged.status, discharged.body.state, discharged.body.outcome]).toEqual([
      200,
      'discharged',
      'completed',
    ]);

    const saved = await manager.post<{
      plan: { id: string; version: number };
      followUps: { month: number }[];
    }>(`/admissions/${admission.id}/plan`, {
      version: 0,
      home: 'with_family',
      work: 'looking',
      labourReferral: 'accepted',
      relapsePrevention: 'Calls his brother',
    });
    expect(saved.status).toBe(200);
    expect(saved.body.followUps.map((followUp) => followUp.month)).toEqual([1, 3, 6, 12]);
    const agreed = await manager.post(`/plans/${saved.body.plan.id}/agree`, { version: 1 });
    expect(agreed.status).toBe(200);

    expect(await completed()).toBe(before + 1);
    const seen = await clerk.get<{ state: string; milestones: { step: string; on: string | null }[] }>(
      `/referrals/${referralId}`,
    );
    expect(seen.body.state).toBe('closed');
    expect(seen.body.milestones.every((milestone) => milestone.on !== null)).toBe(true);
  });
});
