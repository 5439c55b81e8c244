import { referralMachine, type ReferralState } from '@najat/domain';
import { startApi, type Api } from './api.js';
import { dayAgo, logged, today, type Logged } from './steps.js';

describe('a referral', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  type Step = 'verify' | 'accept' | 'decline' | 'withdraw' | 'admit' | 'recordNonArrival' | 'reopen';
  const STEPS: readonly Step[] = [
    'verify',
    'accept',
    'decline',
    'withdraw',
    'admit',
    'recordNonArrival',
    'reopen',
  ];
  /** A clinic order, so that walking needs no beds. */
  const CLINIC = { legalBasis: 'ART39_CLINIC' };

  const payload: Readonly<Record<Step, object>> = {
    verify: {},
    accept: {},
    decline: { reason: 'no_bed' },
    withdraw: { reason: 'duplicate' },
    admit: { admittedOn: dayAgo(1) },
    recordNonArrival: {},
    reopen: {},
  };

  const take = async (
    referral: { id: string; version: number },
    step: Step,
  ): Promise<{ status: number; code?: string }> => {
    const user = await api.as(step === 'withdraw' ? 'court_clerk' : 'intake_officer');
    const path = step === 'recordNonArrival' ? 'record-non-arrival' : step;
    const { status, body } = await user.post<{ code?: string }>(`/referrals/${referral.id}/${path}`, {
      version: referral.version,
      ...payload[step],
    });
    return body.code === undefined ? { status } : { status, code: body.code };
  };

  const WAYS: Readonly<Partial<Record<ReferralState, readonly Step[]>>> = {
    logged: [],
    verified: ['verify'],
    accepted: ['verify', 'accept'],
    admitted: ['verify', 'accept', 'admit'],
    declined: ['decline'],
    withdrawn: ['withdraw'],
    not_arrived: ['verify', 'accept', 'recordNonArrival'],
  };

  it.each(Object.keys(WAYS) as ReferralState[])(
    'in state %s takes what the machine says and refuses the rest',
    async (state) => {
      for (const step of STEPS) {
        const { id } = await logged(api, CLINIC);
        let version = 1;
        for (const before of WAYS[state] ?? []) {
          expect([before, await take({ id, version }, before)]).toEqual([before, { status: 200 }]);
          version += 1;
        }
        const clerk = await api.as('court_clerk');
        const now = await clerk.get<Logged>(`/referrals/${id}`);
        expect(now.body.state).toBe(state);
        const allowed = referralMachine.actions[step].from.includes(state);
        const expected = allowed ? { status: 200 } : { status: 409, code: 'record.wrong_state' };
        expect([state, step, await take({ id, version }, step)]).toEqual([state, step, expected]);
      }
    },
  );

  it('shows each reader the actions they would be granted, and no others', async () => {
    const referral = await logged(api, CLINIC);
    const seen = async (role: 'court_clerk' | 'intake_officer' | 'case_manager' | 'auditor') =>
      (await (await api.as(role)).get<Logged>(`/referrals/${referral.id}`)).body.actions;
    expect(await seen('court_clerk')).toEqual(['withdraw', 'correctEntry']);
    expect(await seen('intake_officer')).toEqual(['verify', 'decline', 'correctEntry']);
    expect(await seen('case_manager')).toEqual(['correctEntry']);
    expect(await seen('auditor')).toEqual([]);
  });

  it('keeps its ledger numbered and its timeline in order, in legal words alone for the court', async () => {
    const { id } = await logged(api, CLINIC);
    await take({ id, version: 1 }, 'verify');
    await take({ id, version: 2 }, 'accept');
    const clerk = await api.as('court_clerk');
    const decide = (version: number, kind: string, decidedOn: string) =>
      clerk.post<{ code?: string; entries: { number: number; kind: string }[] }>(
        `/referrals/${id}/decisions`,
        {
          version,
          kind,
          decidedOn,
          reference: 'D/1',
        },
      );
    expect((await decide(3, 'continuation', dayAgo(11))).body.code).toBe('referral.decision_before_order');
    expect((await decide(3, 'continuation', dayAgo(-1))).body.code).toBe('referral.decision_in_future');
    const { body } = await decide(3, 'continuation', today());
    expect(body.entries.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'clinic_order'],
      [2, 'continuation'],
    ]);
    const line = await clerk.get<{ items: { sentence: string; by: string }[] }>(`/referrals/${id}/timeline`);
    expect(line.body.items.map(({ sentence }) => sentence)).toEqual([
      'referral.recordDecision',
      'referral.accept',
      'referral.verify',
      'referral.log',
    ]);
  });

  it('frees its bed when it is withdrawn or nobody arrives, so that another can have it', async () => {
    const intake = await api.as('intake_officer');
    const bedId = api.places.beds[0][0];
    for (const step of ['withdraw', 'recordNonArrival'] as const) {
      const { id } = await logged(api);
      await take({ id, version: 1 }, 'verify');
      const { status } = await intake.post(`/referrals/${id}/accept`, { version: 2, bedId });
      expect([step, status]).toEqual([step, 200]);
      await take({ id, version: 3 }, step);
    }
    const { body } = await intake.get<{ capacity: { reserved: number; free: number } }>(
      `/centres/${api.places.centres[0]}/beds`,
    );
    expect(body.capacity).toEqual(expect.objectContaining({ reserved: 0, free: 5 }));
  });

  it('writes no name, number or note to the log', async () => {
    const lines: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: string) => lines.push(chunk) > 0;
    try {
      const person = { given: 'زكريا', father: 'هاشم', sex: 'male', nationalNumber: '000000000055' };
      const { id } = await logged(api, { person });
      await logged(api, { person, orderNumber: 'again' });
      await (await api.as('court_clerk')).post('/persons/search', { text: 'زكريا' });
      await (await api.as('court_clerk')).post('/referrals', { person });
      await (await api.as('court_clerk')).get(`/referrals/${id}?state=زكريا`);
    } finally {
      process.stdout.write = write;
    }
    expect(lines.join('')).not.toMatch(/زكريا|هاشم|000000000055/);
  });
});
