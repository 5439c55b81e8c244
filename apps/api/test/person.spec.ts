import { startApi, type Api } from './api.js';
import { logged } from './steps.js';

describe('finding people', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    const people = [
      { given: 'عبد الرحمن', father: 'أحمد', laqab: 'الزرگاني' },
      { given: 'مصطفى', father: 'فاطمة' },
      { given: 'ئازاد', father: 'کاروان' },
    ];
    for (const person of people) await logged(api, { person: { ...person, sex: 'male' } });
  });
  afterAll(() => api.close());

  it.each([
    ['عبدالرحمن', 1],
    ['عبد الرحمن احمد', 1],
    ['الزركاني', 1],
    ['مصطفي', 1],
    ['آزاد', 1],
    ['كاروان', 1],
    ['يوسف', 0],
    ['%%', 0],
  ])('finds %s', async (text, hits) => {
    const clerk = await api.as('court_clerk');
    const { status, body } = await clerk.post<{ items: unknown[] }>('/persons/search', { text });
    expect([status, body.items.length]).toEqual([200, hits]);
  });

  it('finds nobody of another court', async () => {
    const other = await api.as('court_clerk', 1);
    expect((await other.post<{ items: unknown[] }>('/persons/search', { text: 'مصطفى' })).body.items).toEqual(
      [],
    );
  });
});
