import { OrderDraftService } from '../src/referral/order-draft.service.js';
import { startApi, type Api } from './api.js';
import { orderBody } from './steps.js';

interface Draft {
  readonly content: { given?: string; orderNumber?: string } | null;
  readonly savedAt: string | null;
}

/** An order that is still being typed, on the server because nothing personal stays in a browser. */
describe('the draft of an order', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const TYPED = {
    given: 'سالم',
    orderNumber: '12',
    birthDate: '31/2',
    legalBasis: '',
    judge: 'باسم',
    termDays: 'x',
  };
  const found = async (): Promise<Draft> =>
    (await (await api.as('court_clerk')).get<Draft>('/order-draft')).body;

  it('is kept as typed, right or wrong, and is its author’s alone', async () => {
    const clerk = await api.as('court_clerk');
    expect(await found()).toEqual({ content: null, savedAt: null });
    const { status, body } = await clerk.send<Draft>('PUT', '/order-draft', TYPED);
    expect([status, body.content]).toEqual([200, null]);
    expect((await found()).content).toEqual({
      given: 'سالم',
      orderNumber: '12',
      birthDate: '31/2',
      judge: 'باسم',
      termDays: 'x',
    });
    await clerk.send('PUT', '/order-draft', { given: 'كريم' });
    expect((await found()).content).toEqual({ given: 'كريم' });
    const other = await (await api.as('court_clerk', 1)).get<Draft>('/order-draft');
    expect(other.body.content).toBeNull();
  });

  it('is gone when it is given up, and when the order is logged', async () => {
    const clerk = await api.as('court_clerk');
    expect((await clerk.send('DELETE', '/order-draft')).status).toBeLessThan(300);
    expect((await found()).content).toBeNull();
    await clerk.send('PUT', '/order-draft', TYPED);
    const refused = await clerk.post('/referrals', orderBody(api, { orderedOn: '2199-01-01' }));
    expect(refused.status).toBe(422);
    expect((await found()).content).not.toBeNull();
    expect((await clerk.post('/referrals', orderBody(api))).status).toBe(200);
    expect((await found()).content).toBeNull();
  });

  it('is shown to nobody after seven days, and removed', async () => {
    const clerk = await api.as('court_clerk');
    await clerk.send('PUT', '/order-draft', TYPED);
    await api.asOwner(`UPDATE order_draft SET saved_at = now() - interval '7 days' - interval '1 minute'`);
    expect((await found()).content).toBeNull();
    expect(await api.asOwner('SELECT 1 FROM order_draft')).toHaveLength(1);
    await api.part(OrderDraftService).round();
    expect(await api.asOwner('SELECT 1 FROM order_draft')).toEqual([]);
  });
});
