import { startApi, type Api, type User } from './api.js';
import { dayAgo, logged, orderBody } from './steps.js';

interface File {
  readonly id: string;
  readonly version: number;
  readonly orderNumber: string;
  readonly orderedOn: string;
  readonly judge: string | null;
}
interface Warnings {
  readonly to: string | null;
  readonly warnings: readonly { code: string; allowed: number; actual: number; note: string }[];
}
interface Refused {
  readonly errors?: readonly { code: string; path: string }[];
}

describe('the order a file begins with', () => {
  let api: Api;
  let clerk: User;
  let intake: User;
  beforeAll(async () => {
    api = await startApi();
    clerk = await api.as('court_clerk');
    intake = await api.as('intake_officer');
  });
  afterAll(() => api.close());

  const fileOf = async (id: string): Promise<File> => (await clerk.get<File>(`/referrals/${id}`)).body;
  const correct = async (id: string, number: number, change: object) =>
    clerk.post<Refused>(`/referrals/${id}/entries/${String(number)}/corrections`, {
      version: (await fileOf(id)).version,
      reason: 'Misread',
      ...change,
    });
  const verifyEntry = async (id: string, number: number) =>
    intake.post(`/referrals/${id}/entries/${String(number)}/verify`, { version: (await fileOf(id)).version });

  it('stands in lists as its correction has it, once that is verified, and as before once that is struck', async () => {
    const { id, version } = await logged(api, { orderNumber: 'A/1', orderedOn: dayAgo(3), judge: 'Judge A' });
    await intake.post(`/referrals/${id}/verify`, { version });
    const change = { kind: 'placement_order', reference: 'A/2', decidedOn: dayAgo(4), judge: 'Judge B' };
    expect((await correct(id, 1, change)).status).toBe(200);
    expect(await fileOf(id)).toMatchObject({ orderNumber: 'A/1', orderedOn: dayAgo(3), judge: 'Judge A' });
    await verifyEntry(id, 2);
    expect(await fileOf(id)).toMatchObject({ orderNumber: 'A/2', orderedOn: dayAgo(4), judge: 'Judge B' });
    expect((await correct(id, 2, {})).status).toBe(200);
    await verifyEntry(id, 3);
    expect(await fileOf(id)).toMatchObject({ orderNumber: 'A/1', orderedOn: dayAgo(3), judge: 'Judge A' });
  });

  it('is verified in the words it was corrected to before anybody had looked', async () => {
    const { id } = await logged(api, { orderNumber: 'B/1', orderedOn: dayAgo(3) });
    await correct(id, 1, { kind: 'placement_order', reference: 'B/2', decidedOn: dayAgo(5) });
    await intake.post(`/referrals/${id}/verify`, { version: (await fileOf(id)).version });
    expect(await fileOf(id)).toMatchObject({ orderNumber: 'B/2', orderedOn: dayAgo(5) });
  });

  it.each([
    ['2017-08-07', 'referral.order_before_law'],
    [dayAgo(-1), 'referral.decision_in_future'],
  ])('is not corrected to %s', async (decidedOn, code) => {
    const { id } = await logged(api, { orderedOn: dayAgo(3) });
    const { status, body } = await correct(id, 1, { kind: 'placement_order', decidedOn });
    expect([status, body.errors]).toEqual([422, [{ code, path: 'decidedOn' }]]);
  });

  it('is not corrected to a day on which it was already on record', async () => {
    const { id } = await logged(api, { orderedOn: dayAgo(3) });
    await api.asOwner('UPDATE referral SET logged_on = $2 WHERE id = $1', [id, dayAgo(2)]);
    const { body } = await correct(id, 1, { kind: 'placement_order', decidedOn: dayAgo(1) });
    expect(body.errors).toEqual([{ code: 'referral.order_after_logging', path: 'decidedOn' }]);
  });

  it('is not corrected into an order that the court has on record for the same person', async () => {
    const { id } = await logged(api, { orderNumber: 'C/1', orderedOn: dayAgo(3) });
    const [person] = await api.asOwner<{ id: string }>('SELECT person_id AS id FROM referral WHERE id = $1', [
      id,
    ]);
    const other = await clerk.post<File>('/referrals', {
      ...orderBody(api, { person: undefined, personId: person?.id }),
      orderNumber: 'C/2',
      orderedOn: dayAgo(3),
    });
    await intake.post(`/referrals/${other.body.id}/verify`, { version: 1 });
    await correct(other.body.id, 1, { kind: 'placement_order', reference: 'C/1', decidedOn: dayAgo(3) });
    const { status, body } = await intake.post<{ code: string }>(
      `/referrals/${other.body.id}/entries/2/verify`,
      { version: (await fileOf(other.body.id)).version },
    );
    expect([status, body.code]).toEqual([409, 'referral.duplicate_order']);
  });

  describe('before it is recorded', () => {
    const weigh = async (change: object = {}): Promise<Warnings> =>
      (
        await clerk.post<Warnings>('/referrals/warnings', {
          legalBasis: 'ART39_PLACEMENT',
          orderedOn: dayAgo(0),
          ...change,
        })
      ).body;

    it('is held against figures nobody has confirmed, which warn and let it pass', async () => {
      const rows = async () =>
        (await api.asOwner<{ n: string }>('SELECT count(*) AS n FROM order_entry'))[0]?.n;
      const before = await rows();
      const { warnings, to } = await weigh({ termDays: 200 });
      expect(warnings).toMatchObject([{ code: 'placement_longer_than_maximum', actual: 200 }]);
      expect(to).toBe(dayAgo(-199));
      expect(await weigh({ termDays: 30 })).toEqual({ warnings: [], to: dayAgo(-29) });
      expect((await weigh({ legalBasis: 'ART40_VOLUNTARY' })).warnings).toEqual([]);
      expect(await rows()).toBe(before);
      expect((await logged(api, { termDays: 200, orderedOn: dayAgo(0) })).id).toBeDefined();
    });

    it('tells of a decision and of a correction the same', async () => {
      const { id, version } = await logged(api, { termDays: 30, orderedOn: dayAgo(3) });
      await intake.post(`/referrals/${id}/verify`, { version });
      const extension = { kind: 'extension', decidedOn: dayAgo(0), termDays: 400 };
      const decision = await clerk.post<Warnings>(`/referrals/${id}/decisions/warnings`, extension);
      expect(decision.body.warnings).toMatchObject([
        { code: 'extended_placement_longer_than_maximum', actual: 430 },
      ]);
      const correction = await clerk.post<Warnings>(`/referrals/${id}/entries/1/corrections/warnings`, {
        kind: 'placement_order',
        termDays: 300,
      });
      expect(correction.body.warnings).toMatchObject([
        { code: 'placement_longer_than_maximum', actual: 300 },
      ]);
      expect((await clerk.post(`/referrals/${id}/entries/9/corrections/warnings`, {})).status).toBe(404);
    });

    it('is refused at its field once the figure is confirmed', async () => {
      const lawyer = await api.as('legal_officer');
      const { body: figures } = await lawyer.get<{
        items: { id: string; version: number; basis: string | null }[];
      }>('/legal-parameters?key=placement_max_days&jurisdiction=federal');
      for (const { id, version } of figures.items) {
        const confirmed = await lawyer.post(`/legal-parameters/${id}/confirm`, { version, instrument: 'x' });
        expect(confirmed.status).toBe(200);
      }
      expect((await weigh({ termDays: 200 })).warnings).toEqual([]);
      const { status, body } = await clerk.post<Refused>('/referrals', orderBody(api, { termDays: 200 }));
      expect([status, body.errors]).toEqual([
        422,
        [{ code: 'referral.longer_than_law_allows', path: 'termDays' }],
      ]);
    });
  });
});
