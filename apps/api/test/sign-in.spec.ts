import { startApi, User, type Api } from './api.js';
import { PASSWORD } from './fixtures.js';

interface SignIns {
  readonly total: number;
  readonly next?: string;
  readonly items: {
    readonly id: string;
    readonly address: string;
    readonly browser: string | null;
    readonly system: string | null;
    readonly current: boolean;
  }[];
}

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0';
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36';

describe('a sign-in', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const open = async (username: string, agent = FIREFOX) => {
    const { status, headers, body } = await api.nobody.post<{ accessToken: string; account: { id: string } }>(
      '/session',
      { username, password: PASSWORD },
      { headers: { 'user-agent': agent } },
    );
    expect(status).toBe(200);
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const user = new User(api.address, body.accessToken, body.account);
    const refresh = async () => {
      const answer = await api.nobody.post<{ accessToken: string }>('/session/refresh', undefined, {
        headers: { cookie, 'user-agent': agent },
      });
      return answer.status;
    };
    return { user, refresh, accountId: body.account.id };
  };
  const age = (accountId: string, opened: string, used: string) =>
    api.asOwner(
      `UPDATE sign_in SET opened_at = now() - $2::interval, last_used_at = now() - $3::interval WHERE account_id = $1`,
      [accountId, opened, used],
    );
  const list = async (user: User) => (await user.get<SignIns>('/session/sign-ins')).body;

  it.each([
    ['lasts while it is used', '11 hours 59 minutes', '59 minutes', 200],
    ['ends after an hour without use', '2 hours', '61 minutes', 401],
    ['ends twelve hours after the password, used or not', '12 hours 1 minute', '1 minute', 401],
  ])('%s', async (_what, opened, used, status) => {
    const { user, refresh, accountId } = await open('legal-officer');
    await age(accountId, opened, used);
    expect((await user.send('GET', '/session')).status).toBe(status);
    expect(await refresh()).toBe(status);
  });

  it('is kept alive by a refresh, which does not move its end', async () => {
    const { user, refresh, accountId } = await open('directorate');
    await age(accountId, '11 hours 59 minutes', '59 minutes');
    expect(await refresh()).toBe(200);
    await age(accountId, '12 hours 1 minute', '0 minutes');
    expect(await refresh()).toBe(401);
    expect((await user.send('GET', '/session')).status).toBe(401);
  });

  it('is listed to its own account with where it is used from, by pages', async () => {
    const first = await open('centre-director', EDGE);
    const second = await open('centre-director', PHONE);
    await open('centre-director.other');
    const { items, total } = await list(first.user);
    expect(total).toBe(2);
    expect(items.map(({ browser, system, current }) => [browser, system, current])).toEqual([
      ['Samsung Internet', 'Android', false],
      ['Edge', 'Windows', true],
    ]);
    expect(items[0]?.address).toBe('127.0.0.1');
    const page = await second.user.get<SignIns>('/session/sign-ins?limit=1');
    const rest = await second.user.get<SignIns>(`/session/sign-ins?limit=1&cursor=${page.body.next ?? ''}`);
    expect([...page.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('can be ended from elsewhere, one or all others, and never by another account', async () => {
    const here = await open('case-manager');
    const [lost, forgotten] = [await open('case-manager', PHONE), await open('case-manager', EDGE)];
    const stranger = await open('case-manager.other');
    const id = (await list(here.user)).items.find(({ system }) => system === 'Android')?.id ?? '';
    const end = `/session/sign-ins/${id}/end`;
    expect((await stranger.user.send('POST', end)).status).toBe(404);
    expect(await lost.refresh()).toBe(200);
    expect((await here.user.send('POST', end)).status).toBe(204);
    expect((await lost.user.send('GET', '/session')).status).toBe(401);
    expect(await lost.refresh()).toBe(401);
    expect((await here.user.send('POST', end)).status).toBe(404);
    expect((await here.user.send('POST', '/session/sign-ins/end-others')).status).toBe(204);
    expect(await forgotten.refresh()).toBe(401);
    expect(await here.refresh()).toBe(200);
    expect(await stranger.refresh()).toBe(200);
    expect((await list(here.user)).items.map(({ current }) => current)).toEqual([true]);
  });
});
