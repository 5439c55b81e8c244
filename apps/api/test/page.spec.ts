import { startApi, type Api } from './api.js';
import { logged } from './steps.js';

interface List {
  readonly items: readonly unknown[];
  readonly next?: string;
  readonly total: number;
  readonly more?: boolean;
}

describe('a long list', () => {
  let api: Api;
  let first: string;
  beforeAll(async () => {
    api = await startApi();
    first = (await logged(api)).id;
  });
  afterAll(() => api.close());

  /** Orders like the first one, straight into the table: thousands are not logged one by one. */
  const copies = (from: number, to: number): Promise<object[]> =>
    api.asOwner(
      `INSERT INTO referral (id, case_number, person_id, centre_id, court_id, legal_basis, state, order_number, ordered_on,
         logged_by, logged_at, logged_on)
       SELECT gen_random_uuid(), 'COPY-' || n, person_id, centre_id, court_id, legal_basis, state, 'COPY-' || n, ordered_on,
         logged_by, logged_at, logged_on
       FROM referral r, generate_series($2::int, $3::int) n WHERE r.id = $1`,
      [first, from, to],
    );
  const list = async (): Promise<List> =>
    (await (await api.as('intake_officer')).get<List>('/referrals?limit=2')).body;

  it('is counted to ten thousand, and says when it goes on', async () => {
    await copies(2, 10_000);
    const exact = await list();
    expect([exact.total, exact.more]).toEqual([10_000, undefined]);
    await copies(10_001, 10_001);
    const longer = await list();
    expect([longer.total, longer.more, longer.items.length]).toEqual([10_000, true, 2]);
    expect(longer.next).toBeDefined();
  });
});
