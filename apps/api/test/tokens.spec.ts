import { createHmac, randomBytes } from 'node:crypto';
import jwt, { type JwtHeader, type JwtPayload } from 'jsonwebtoken';
import { startApi, User, type Api } from './api.js';
import { PASSWORD } from './fixtures.js';
import { sendRaw } from './raw.js';
import { logged } from './steps.js';

interface Session {
  readonly code?: string;
  readonly accessToken: string;
  readonly account: { id: string; role: string; centre: { id: string } | null };
}

const OLD = randomBytes(32).toString('hex');
const NEW = randomBytes(32).toString('hex');

const cookieOf = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const headOf = (token: string): JwtHeader =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as JwtHeader;
const claimsOf = (token: string): JwtPayload => jwt.decode(token) as JwtPayload;

describe('an access token', () => {
  let api: Api;
  let token: string;
  let cookie: string;
  beforeAll(async () => {
    api = await startApi({ JWT_SECRET: OLD });
    const { body, headers } = await open('auditor');
    token = body.accessToken;
    cookie = cookieOf(headers);
  });
  afterAll(() => api.close());

  const open = (username: string) => api.nobody.post<Session>('/session', { username, password: PASSWORD });
  const ask = (headers: Readonly<Record<string, string>>, path = '/session') =>
    api.nobody.send<Session>('GET', path, undefined, { headers });
  const bearing = async (given: string) => {
    const { status, body } = await ask({ authorization: `Bearer ${given}` });
    return [status, body.code];
  };

  it('names its key, and is taken while it is whole', async () => {
    expect(headOf(token)).toMatchObject({ alg: 'HS256', typ: 'JWT' });
    expect(headOf(token).kid).toMatch(/^[\w-]{12}$/);
    expect((await bearing(token))[0]).toBe(200);
  });

  const kid = (): string => headOf(token).kid ?? '';
  const signed = (claims: object, secret: string, header: object): string => {
    const text = `${encoded(header)}.${encoded(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const part = (index: number): string => token.split('.')[index] ?? '';

  it.each<[string, () => string]>([
    ['unsigned, saying so', () => `${encoded({ alg: 'none', typ: 'JWT', kid: kid() })}.${part(1)}.`],
    ['unsigned, shouting so', () => `${encoded({ alg: 'NONE', typ: 'JWT', kid: kid() })}.${part(1)}.`],
    [
      'unsigned with the old signature',
      () => `${encoded({ alg: 'none', kid: kid() })}.${part(1)}.${part(2)}`,
    ],
    ['without a signature', () => `${part(0)}.${part(1)}.`],
    ['signed with another key of the same name', () => signed(claimsOf(token), NEW, headOf(token))],
    [
      'signed with a key it brings itself',
      () =>
        signed(claimsOf(token), NEW, {
          ...headOf(token),
          jwk: { kty: 'oct', k: Buffer.from(NEW).toString('base64url') },
        }),
    ],
    ['naming a key we do not have', () => signed(claimsOf(token), OLD, { ...headOf(token), kid: 'another' })],
    ['naming a file as its key', () => signed(claimsOf(token), '', { ...headOf(token), kid: '/dev/null' })],
    ['naming no key', () => signed(claimsOf(token), OLD, { alg: 'HS256', typ: 'JWT' })],
    ['of another algorithm', () => jwt.sign(claimsOf(token), OLD, { algorithm: 'HS512', keyid: kid() })],
    ['of another issuer', () => signed({ ...claimsOf(token), iss: 'elsewhere' }, OLD, headOf(token))],
    ['for another service', () => signed({ ...claimsOf(token), aud: 'elsewhere' }, OLD, headOf(token))],
    ['for no service', () => signed({ ...claimsOf(token), aud: undefined }, OLD, headOf(token))],
    ['that has run out', () => signed({ ...claimsOf(token), exp: 1_700_000_000 }, OLD, headOf(token))],
    ['cut short', () => token.slice(0, -4)],
    ['cut to two parts', () => `${part(0)}.${part(1)}`],
    [
      'with other claims under the same signature',
      () => `${part(0)}.${encoded({ ...claimsOf(token), sub: 'x' })}.${part(2)}`,
    ],
    ['with a head that is no JSON', () => `${Buffer.from('{').toString('base64url')}.${part(1)}.${part(2)}`],
    ['with claims that are no JSON', () => `${part(0)}.${Buffer.from('{').toString('base64url')}.${part(2)}`],
    ['that is a refresh token', () => cookie.split('=')[1] ?? ''],
    ['that is nonsense', () => 'nonsense'],
  ])('%s is refused', async (_what, make) => {
    expect(await bearing(make())).toEqual([401, 'session.expired']);
  });

  it('is taken from the authority of the request and from nowhere else', async () => {
    expect((await ask({ cookie: `najat_refresh=${token}; access_token=${token}` })).status).toBe(401);
    expect((await ask({ 'x-authorization': `Bearer ${token}` })).status).toBe(401);
    expect((await ask({ authorization: `Basic ${token}` })).status).toBe(401);
    expect((await ask({ authorization: token })).status).toBe(401);
    expect((await ask({}, `/session?access_token=${token}&token=${token}`)).status).toBe(401);
    const twice = [`Authorization: Bearer ${token}`, `authorization: Bearer ${token}`];
    const { status } = await sendRaw(api.address, ['GET /api/session HTTP/1.1', 'Host: x', ...twice]);
    expect(status).toBe(400);
  });

  it('is no refresh token, and a refresh token cut short or made up is none either', async () => {
    const refresh = async (value: string) => {
      const headers = { cookie: `najat_refresh=${value}` };
      return (await api.nobody.post('/session/refresh', undefined, { headers })).status;
    };
    const real = cookie.split('=')[1] ?? '';
    for (const value of [token, real.slice(0, -1), `${real}A`, randomBytes(32).toString('base64url')])
      expect(await refresh(value)).toBe(401);
    expect(await refresh(real)).toBe(200);
  });

  describe('when somebody changes the account meanwhile', () => {
    const change = (id: string, action: string, body: object) =>
      api.as('system_admin').then((admin) => admin.post(`/accounts/${id}/${action}`, body));
    const holding = async (username: string) => {
      const { body, headers } = await open(username);
      const user = new User(api.address, body.accessToken, body.account);
      const refresh = async () =>
        (
          await api.nobody.post('/session/refresh', undefined, {
            headers: { cookie: cookieOf(headers) },
          })
        ).status;
      return { user, refresh, id: body.account.id };
    };

    it('and disables it, is worth nothing at once', async () => {
      const { user, refresh, id } = await holding('legal-officer.other');
      expect((await user.get('/referrals')).status).toBe(200);
      expect((await change(id, 'disable', { version: 1 })).status).toBe(200);
      expect((await user.get('/referrals')).status).toBe(401);
      expect(await refresh()).toBe(401);
    });

    it.each([
      ['role', { role: 'case_manager' }],
      ['centre', { centreId: 1 }],
    ])('and gives it another %s, ends', async (what, to) => {
      const { user, refresh, id } = await holding('intake-officer');
      const [row] = await api.asOwner<{ version: number }>('SELECT version FROM account WHERE id = $1', [id]);
      const body = {
        displayName: 'Somebody',
        role: 'intake_officer',
        centreId: api.places.centres[0],
        version: row?.version,
        ...(what === 'centre' ? { centreId: api.places.centres[1] } : to),
      };
      expect((await change(id, 'edit', body)).status).toBe(200);
      expect((await user.get('/referrals')).status).toBe(401);
      expect(await refresh()).toBe(401);
    });

    it('even past the program, gives no more than the account may now', async () => {
      const clerk = await holding('court-clerk.other');
      const intake = await holding('intake-officer.other');
      const referral = await logged(api, {}, 1);
      const find = async (user: User) => (await user.get(`/referrals/${referral.id}`)).status;
      expect([await find(clerk.user), await find(intake.user)]).toEqual([200, 200]);
      await api.asOwner('UPDATE account SET court_id = $2 WHERE id = $1', [clerk.id, api.places.courts[0]]);
      await api.asOwner('UPDATE account SET centre_id = $2 WHERE id = $1', [
        intake.id,
        api.places.centres[0],
      ]);
      expect([await find(clerk.user), await find(intake.user)]).toEqual([404, 404]);
      expect((await intake.user.post(`/referrals/${referral.id}/verify`, { version: 1 })).status).toBe(404);
      await api.asOwner(
        `UPDATE account SET role = 'auditor', centre_id = NULL, court_id = NULL WHERE id = $1`,
        [intake.id],
      );
      const { body } = await intake.user.get<Session['account']>('/session');
      expect([body.role, await find(intake.user)]).toEqual(['auditor', 200]);
      expect((await intake.user.post('/referrals', {})).status).toBe(403);
    });
  });
});

describe('a new signing key', () => {
  it('signs from now on, and signs nobody out', async () => {
    const before = await startApi({ JWT_SECRET: OLD });
    const { body, headers } = await before.nobody.post<Session>('/session', {
      username: 'auditor',
      password: PASSWORD,
    });
    const ask = async (address: string, token: string) =>
      (await new User(address, token, undefined).send('GET', '/session')).status;
    const refresh = (address: string, given: Headers) =>
      new User(address, undefined, undefined).post<Session>('/session/refresh', undefined, {
        headers: { cookie: cookieOf(given) },
      });
    try {
      // One after the other: the strategies of a process are known to all its servers, and the last one counts.
      const rotated = await before.again({ JWT_SECRET: `${NEW},${OLD}` });
      expect(await ask(rotated.address, body.accessToken)).toBe(200);
      const next = await refresh(rotated.address, headers);
      expect(next.status).toBe(200);
      expect(headOf(next.body.accessToken).kid).not.toBe(headOf(body.accessToken).kid);
      await rotated.close();
      // Once the old key is gone, so are its tokens; the sign-in goes on by its cookie.
      const finished = await before.again({ JWT_SECRET: NEW });
      expect(await ask(finished.address, body.accessToken)).toBe(401);
      expect(await ask(finished.address, next.body.accessToken)).toBe(200);
      expect((await refresh(finished.address, next.headers)).status).toBe(200);
      await finished.close();
    } finally {
      await before.close();
    }
  });
});
