import jwt from 'jsonwebtoken';
import { startApi, type Api } from './api.js';
import { PASSWORD } from './fixtures.js';

interface Session {
  readonly code?: string;
  readonly accessToken: string;
  readonly account: { id: string; mustChangePassword: boolean };
}

const cookieOf = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';

describe('signing in', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const open = (username: string, password = PASSWORD) =>
    api.nobody.post<Session>('/session', { username, password });
  const refresh = (cookie: string) =>
    api.nobody.post<Session>('/session/refresh', undefined, { headers: { cookie } });

  it('hands out a short token and a cookie no script can read', async () => {
    const { status, headers, body } = await open('case-manager');
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(
      /^najat_refresh=.+; Path=\/api\/session; HttpOnly; SameSite=Strict/,
    );
    const claims = jwt.decode(body.accessToken) as { exp: number; iat: number };
    expect(claims.exp - claims.iat).toBeLessThanOrEqual(600);
  });

  it('refuses a wrong password, an unknown name and a missing field, the first two alike', async () => {
    const wrong = await open('auditor', 'not the password');
    const unknown = await open('nobody-here', 'not the password');
    expect([wrong.status, wrong.body.code]).toEqual([401, 'session.wrong_credentials']);
    expect([unknown.status, unknown.body.code]).toEqual([401, 'session.wrong_credentials']);
    expect((await api.nobody.post<Session>('/session', { username: 'auditor' })).status).toBe(400);
  });

  it('rotates the refresh token, and ends the whole family when an old one comes back', async () => {
    const first = cookieOf((await open('legal-officer')).headers);
    const second = cookieOf((await refresh(first)).headers);
    expect(second).not.toBe(first);
    const { status: early } = await refresh(first);
    // Two tabs may refresh at the same moment: within seconds that is no theft.
    expect(early).toBe(200);
    await api.asOwner(
      `UPDATE refresh_token SET used_at = used_at - interval '1 minute' WHERE used_at IS NOT NULL`,
    );
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(second)).status).toBe(401);
  });

  it('signs out for good', async () => {
    const opened = await open('directorate');
    const cookie = cookieOf(opened.headers);
    const bearer = { authorization: `Bearer ${opened.body.accessToken}` };
    expect((await api.nobody.send('GET', '/session', undefined, { headers: bearer })).status).toBe(200);
    expect((await api.nobody.send('DELETE', '/session', undefined, { headers: { cookie } })).status).toBe(
      204,
    );
    expect((await refresh(cookie)).status).toBe(401);
    expect((await api.nobody.send('GET', '/session', undefined, { headers: bearer })).status).toBe(401);
  });

  it('leaves no older sign-in behind in the browser that signs in anew', async () => {
    const first = await open('directorate');
    const cookie = cookieOf(first.headers);
    const bearer = { authorization: `Bearer ${first.body.accessToken}` };
    const asked = () => api.nobody.send('GET', '/session', undefined, { headers: bearer });
    const again = (password: string) =>
      api.nobody.post('/session', { username: 'legal-officer', password }, { headers: { cookie } });
    // A wrong password ends nothing.
    expect([(await again('guess')).status, (await asked()).status]).toEqual([401, 200]);
    const second = await again(PASSWORD);
    expect([second.status, (await asked()).status, (await refresh(cookie)).status]).toEqual([200, 401, 401]);
    expect((await refresh(cookieOf(second.headers))).status).toBe(200);
  });

  it('stops guessing after five failures of one name from one address', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await open('centre-director', 'guess')).status).toBe(401);
    const blocked = await open('centre-director');
    expect([blocked.status, blocked.body.code]).toEqual([429, 'request.too_often']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    // Another name from the same address is not locked out by it.
    expect((await open('centre-director.other')).status).toBe(200);
  });

  describe('accounts', () => {
    it('are created with a password to be changed, and nothing else works before it is', async () => {
      const admin = await api.as('system_admin');
      const created = await admin.post<{
        account: { id: string; version: number };
        temporaryPassword: string;
      }>('/accounts', {
        username: 'new.clerk',
        displayName: 'نور صالح',
        role: 'court_clerk',
        courtId: api.places.courts[0],
      });
      expect(created.status).toBe(200);
      const kept = await api.asOwner<{ answer: string }>('SELECT answer::text FROM idempotency');
      expect(kept.some(({ answer }) => answer.includes(created.body.temporaryPassword))).toBe(false);
      const user = await api.signIn('new.clerk', created.body.temporaryPassword);
      const early = await user.get<Session>('/referrals');
      expect([early.status, early.body.code]).toEqual([403, 'session.password_change_required']);
      const change = (newPassword: string) =>
        user.post<{ code: string }>('/session/password', {
          currentPassword: created.body.temporaryPassword,
          newPassword,
        });
      expect((await change('short')).body.code).toBe('password.too_short');
      expect((await change('my name is new.clerk')).body.code).toBe('password.contains_username');
      expect((await change('anything in First Court')).body.code).toBe('password.contains_context');
      expect((await change('Password-Qwerty123')).body.code).toBe('password.too_common');
      expect((await change('1qaz2wsx3edc4rfv')).body.code).toBe('password.too_common');
      expect((await change('x'.repeat(129))).status).toBe(400);
      expect((await change(created.body.temporaryPassword)).body.code).toBe('password.same_as_before');
      expect((await change('a long enough passphrase')).status).toBe(204);
      expect((await user.get('/referrals')).status).toBe(200);
    });

    it('take a password in any script, up to 64 characters of it, and read it whole', async () => {
      const user = await api.signIn('practitioner.medical.other');
      const change = (currentPassword: string, newPassword: string) =>
        user.post<{ code: string }>('/session/password', { currentPassword, newPassword });
      const long = 'نخلة على ضفة النهر '.repeat(2) + '🌴🌊🏮 ڕووبارە درێژەکە ٢٠٢٦';
      expect([...long].length).toBeGreaterThanOrEqual(60);
      expect((await change(PASSWORD, long)).status).toBe(204);
      expect((await open('practitioner.medical.other', long)).status).toBe(200);
      // The same letters as another keyboard writes them: a sign put together, or a letter and its mark.
      expect((await open('practitioner.medical.other', long.normalize('NFD'))).status).toBe(200);
      expect((await open('practitioner.medical.other', long.slice(0, -1))).status).toBe(401);
      expect((await open('practitioner.medical.other', `${long}${'x'.repeat(200)}`)).status).toBe(401);
      expect((await change(long, PASSWORD)).status).toBe(204);
    });

    it('refuse a name that is taken, a seat that is missing and a seat that is not theirs', async () => {
      const admin = await api.as('system_admin');
      const base = {
        username: 'someone',
        displayName: 'X',
        role: 'court_clerk',
        courtId: api.places.courts[0],
      };
      const create = (change: object) =>
        admin.post<{ code: string; errors?: object[] }>('/accounts', { ...base, ...change });
      expect((await create({ username: 'auditor' })).body.code).toBe('account.username_taken');
      expect((await create({ courtId: undefined })).body.errors).toEqual([
        { path: 'courtId', code: 'account.seat_required' },
      ]);
      expect((await create({ centreId: api.places.centres[0] })).body.errors).toEqual([
        { path: 'centreId', code: 'account.seat_not_for_role' },
      ]);
      expect((await create({ username: 'No Good' })).body.errors).toEqual([
        { path: 'username', code: 'not_a_username' },
      ]);
    });

    it('stop at once when disabled, and come back when enabled', async () => {
      const admin = await api.as('system_admin');
      const user = await api.signIn('case-manager.other');
      const path = `/accounts/${user.account?.id ?? ''}`;
      expect((await admin.post(`${path}/disable`, { version: 1 })).status).toBe(200);
      expect((await user.get('/session')).status).toBe(401);
      expect((await open('case-manager.other')).status).toBe(401);
      expect((await admin.post(`${path}/enable`, { version: 2 })).status).toBe(200);
      expect((await open('case-manager.other')).status).toBe(200);
    });

    it('cannot be disabled by themselves', async () => {
      const admin = await api.as('system_admin');
      const { body } = await admin.post<{ code: string }>(`/accounts/${admin.account?.id ?? ''}/disable`, {
        version: 1,
      });
      expect(body.code).toBe('account.own_account');
    });

    it('get a new temporary password by reset, which ends every sign-in', async () => {
      const admin = await api.as('system_admin');
      const user = await api.signIn('intake-officer.other');
      const reset = await admin.post<{ temporaryPassword: string }>(
        `/accounts/${user.account?.id ?? ''}/reset-password`,
        { version: 1 },
      );
      expect(reset.status).toBe(200);
      expect((await user.get('/session')).status).toBe(401);
      const { body } = await open('intake-officer.other', reset.body.temporaryPassword);
      expect(body.account.mustChangePassword).toBe(true);
    });
  });
});
