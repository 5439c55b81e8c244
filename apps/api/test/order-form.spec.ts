import { startApi, type Api } from './api.js';
import { logged, orderBody } from './steps.js';

interface OrderForm {
  readonly judges: readonly string[];
  readonly legalBases: readonly string[];
  readonly centreIds: readonly string[];
  readonly courtIds: readonly string[];
  readonly mostBytes: number;
}

/** What the form of an order offers first: what was lately written in it, and by nobody else. */
describe('the form of an order', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const offered = async (
    role: 'court_clerk' | 'intake_officer',
    side: 0 | 1,
    query = '',
  ): Promise<OrderForm> => (await (await api.as(role, side)).get<OrderForm>(`/order-form${query}`)).body;

  it('offers nothing where nothing was logged', async () => {
    const { mostBytes, ...lately } = await offered('court_clerk', 0);
    expect(lately).toEqual({ judges: [], legalBases: [], centreIds: [], courtIds: [] });
    expect(mostBytes).toBeGreaterThan(1_000_000);
  });

  it('offers the judge of the latest order first, and the usual basis and centre', async () => {
    await logged(api, { judge: 'القاضي أحمد', orderedOn: '2026-03-02', legalBasis: 'ART32' });
    await logged(api, { judge: 'القاضي باسم', orderedOn: '2026-03-04' });
    // Entered last, decided first.
    await logged(api, { judge: 'القاضي أحمد', orderedOn: '2026-03-01' });
    await logged(api, { centreId: api.places.centres[1] });
    expect(await offered('court_clerk', 0)).toMatchObject({
      judges: ['القاضي باسم', 'القاضي أحمد'],
      legalBases: ['ART39_PLACEMENT', 'ART32'],
      centreIds: [api.places.centres[0], api.places.centres[1]],
      courtIds: [api.places.courts[0]],
    });
  });

  it('offers a court nothing of another, and a centre the judges of the court it names', async () => {
    expect((await offered('court_clerk', 1)).judges).toEqual([]);
    expect((await offered('court_clerk', 0, `?courtId=${api.places.courts[1]}`)).judges).toEqual([]);
    expect((await offered('intake_officer', 0)).judges).toEqual([]);
    const named = await offered('intake_officer', 0, `?courtId=${api.places.courts[0]}`);
    expect(named.judges).toEqual(['القاضي باسم', 'القاضي أحمد']);
    expect((await offered('intake_officer', 1, `?courtId=${api.places.courts[0]}`)).judges).toEqual([]);
    const intake = await api.as('intake_officer', 1);
    const voluntary = { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined };
    expect((await intake.post('/referrals', orderBody(api, voluntary, 1))).status).toBe(200);
    expect((await offered('court_clerk', 1)).legalBases).toEqual([]);
    expect((await offered('intake_officer', 1)).legalBases).toContain('ART40_VOLUNTARY');
  });
});
