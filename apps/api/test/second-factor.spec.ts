import { randomBytes } from 'node:crypto';
import { needsSecondFactor, ROLES, type Role } from '@najat/domain';
import { Secret, TOTP } from 'otpauth';
import { startApi, User, type Answer, type Api } from './api.js';
import { PASSWORD, usernameOf } from './fixtures.js';

interface Session {
  readonly code?: string;
  readonly errors?: readonly { path: string; code: string }[];
  readonly accessToken?: string;
  readonly secondStepToken?: string;
  readonly account: { id: string; mustEnrolSecondFactor: boolean };
}
interface Enrolment {
  readonly code?: string;
  readonly secret: string;
  readonly address: string;
}
interface Codes {
  readonly code?: string;
  readonly codes: readonly string[];
}

const OTHERS = ROLES.filter((role) => !needsSecondFactor(role));
const codeOf = (secret: string, stepsFromNow = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 });
const wrong = (secret: string): string => {
  const right = new Set([-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps)));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.has(code)) ?? '';
};

describe('the second factor', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ SECOND_FACTOR: 'required', PROXY_HOPS: '1' });
  });
  afterAll(() => api.close());

  const open = (username: string, password = PASSWORD, headers: Readonly<Record<string, string>> = {}) =>
    api.nobody.post<Session>('/session', { username, password }, { headers });
  const take = (token: string | undefined, code: string, headers: Readonly<Record<string, string>> = {}) =>
    api.nobody.post<Session>('/session/second-step', { token, code }, { headers });
  const userOf = ({ body }: Answer<Session>): User => new User(api.address, body.accessToken, body.account);
  /** As if the step of the last code were long over. */
  const later = (id: string) =>
    api.asOwner('UPDATE second_factor SET last_step = 0 WHERE account_id = $1', [id]);
  const forgive = () => api.asOwner('DELETE FROM sign_in_failure');

  async function enrol(username: string) {
    const opened = await open(username);
    expect(opened.status).toBe(200);
    const user = userOf(opened);
    const { body } = await user.post<Enrolment>('/session/second-factor/begin', {
      currentPassword: PASSWORD,
    });
    const confirmed = await user.post<Codes>('/session/second-factor/confirm', { code: codeOf(body.secret) });
    expect(confirmed.status).toBe(200);
    const id = opened.body.account.id;
    await later(id);
    return { user, id, username, secret: body.secret, address: body.address, codes: confirmed.body.codes };
  }

  describe('where the role asks for one', () => {
    it.each(ROLES.filter(needsSecondFactor))('%s may do nothing before there is one', async (role: Role) => {
      const opened = await open(usernameOf(role, 1));
      expect(opened.body.account.mustEnrolSecondFactor).toBe(true);
      const user = userOf(opened);
      for (const route of api.routes) {
        if (route.access.kind === 'public') continue;
        const free = route.access.kind === 'signedIn' && route.access.evenWithoutSecondFactor;
        const path = route.path.replaceAll(':id', opened.body.account.id);
        const { status, body } = await user.send<Session>(
          route.method,
          path,
          route.method === 'GET' ? undefined : {},
        );
        const refused = status === 403 && body.code === 'session.second_factor_required';
        expect([route.method, path, refused]).toEqual([route.method, path, !free]);
      }
    });

    it('opens the rest once it is there, and asks for the code from then on', async () => {
      const { user, username, secret } = await enrol('auditor');
      expect((await user.get('/referrals')).status).toBe(200);
      const again = await open(username);
      expect([again.status, again.body.accessToken, 'account' in again.body]).toEqual([
        200,
        undefined,
        false,
      ]);
      expect(again.headers.get('set-cookie')).toBeNull();
      const entered = await take(again.body.secondStepToken, codeOf(secret));
      expect(entered.status).toBe(200);
      expect(entered.headers.get('set-cookie')).toContain('najat_refresh=');
      expect((await userOf(entered).get('/referrals')).status).toBe(200);
    });

    it('cannot be turned off', async () => {
      const { user, secret } = await enrol('directorate');
      const { status, body } = await user.post<Session>('/session/second-factor/end', {
        currentPassword: PASSWORD,
        code: codeOf(secret),
      });
      expect([status, body.code]).toEqual([422, 'second_factor.required_for_role']);
    });

    it.each(OTHERS)('%s signs in with the password alone', async (role) => {
      const discipline = role === 'practitioner' ? 'medical' : undefined;
      const { status, body } = await open(usernameOf(role, 1, discipline));
      expect([status, body.account.mustEnrolSecondFactor]).toEqual([200, false]);
      expect((await new User(api.address, body.accessToken, body.account).get('/home')).status).toBe(200);
    });

    it('takes effect at once when the account is given such a role', async () => {
      const opened = await open('legal-officer.other');
      await api.asOwner(`UPDATE account SET role = 'auditor' WHERE id = $1`, [opened.body.account.id]);
      const { body } = await userOf(opened).get<Session>('/referrals');
      expect(body.code).toBe('session.second_factor_required');
    });
  });

  describe('being set up', () => {
    it('gives an address an authenticator app reads, and keeps the secret sealed', async () => {
      const { address, secret, id } = await enrol('case-manager');
      expect(address).toMatch(/^otpauth:\/\/totp\/Najat:case-manager\?issuer=Najat&secret=[A-Z2-7]{32}&/);
      const raw = Buffer.from(Secret.fromBase32(secret).bytes);
      const [row] = await api.asOwner<{ sealed: Buffer }>(
        'SELECT sealed FROM second_factor WHERE account_id = $1',
        [id],
      );
      expect(row?.sealed.length).toBe(12 + 16 + 20);
      expect(row?.sealed.includes(raw)).toBe(false);
    });

    it('asks for the password, and proves nothing before the first code', async () => {
      const opened = await open('intake-officer');
      const user = userOf(opened);
      const refused = await user.post<Session>('/session/second-factor/begin', { currentPassword: 'guess' });
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ path: 'currentPassword', code: 'password.wrong_current' }],
      ]);
      const begin = () => user.post<Enrolment>('/session/second-factor/begin', { currentPassword: PASSWORD });
      const first = (await begin()).body.secret;
      const { secret } = (await begin()).body;
      expect(secret).not.toBe(first);
      expect((await open('intake-officer')).body.accessToken).toBeDefined();
      const confirm = (code: string) => user.post<Session>('/session/second-factor/confirm', { code });
      const failed = await confirm(wrong(secret));
      expect([failed.status, failed.body.errors]).toEqual([
        422,
        [{ path: 'code', code: 'second_factor.wrong_code' }],
      ]);
      expect((await confirm('')).status).toBe(400);
      expect((await confirm(codeOf(secret))).status).toBe(200);
      // Neither confirmed nor begun a second time, nor replaced by whoever sits down here.
      expect((await confirm(codeOf(secret))).status).toBe(409);
      expect((await begin()).status).toBe(409);
    });

    it('ends what was opened elsewhere with the password alone, and goes into the history', async () => {
      const elsewhere = userOf(await open('centre-director'));
      const { user, id } = await enrol('centre-director');
      expect((await elsewhere.get('/home')).status).toBe(401);
      expect((await user.get('/home')).status).toBe(200);
      const told = await api.asOwner<{ action: string; actor_id: string }>(
        'SELECT action, actor_id FROM history WHERE subject_id = $1',
        [id],
      );
      expect(told).toEqual([{ action: 'enableSecondFactor', actor_id: id }]);
    });
  });

  describe('at the sign-in', () => {
    let mine: Awaited<ReturnType<typeof enrol>>;
    beforeAll(async () => {
      mine = await enrol('court-clerk');
    });
    beforeEach(forgive);

    const asked = async () => (await open(mine.username)).body.secondStepToken;

    it('takes no code twice, and none from before the last one', async () => {
      await later(mine.id);
      expect((await take(await asked(), codeOf(mine.secret, 1))).status).toBe(200);
      for (const steps of [1, 0, -1]) {
        const { status, body } = await take(await asked(), codeOf(mine.secret, steps));
        expect([steps, status, body.code]).toEqual([steps, 422, 'second_factor.wrong_code']);
      }
    });

    it('takes a code once, however many send it at the same moment', async () => {
      await later(mine.id);
      const tokens = await Promise.all(Array.from({ length: 4 }, asked));
      const code = codeOf(mine.secret);
      const answers = await Promise.all(tokens.map((token) => take(token, code)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    });

    it('takes codes of the window around now in either digit set, and no others', async () => {
      for (const steps of [-1, 0, 1]) {
        await later(mine.id);
        const code = codeOf(mine.secret, steps);
        const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
        const typed = steps === 0 ? arabic : ` ${code.slice(0, 3)} ${code.slice(3)} `;
        expect([steps, (await take(await asked(), typed)).status]).toEqual([steps, 200]);
      }
      await later(mine.id);
      for (const steps of [-3, 3])
        expect((await take(await asked(), codeOf(mine.secret, steps))).status).toBe(422);
      for (const code of ['12345', '1234567', 'abcdef', mine.secret, '٠'])
        expect((await take(await asked(), code)).status).toBeGreaterThanOrEqual(400);
    });

    it('takes each recovery code once, as it is read from paper', async () => {
      expect(mine.codes).toHaveLength(10);
      expect(new Set(mine.codes).size).toBe(10);
      const code = mine.codes[0] ?? '';
      expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
      const entered = await take(await asked(), code.toUpperCase().replaceAll('-', ' '));
      expect(entered.status).toBe(200);
      expect((await take(await asked(), code)).status).toBe(422);
      const { body } = await userOf(entered).get<{ recoveryCodesLeft: number }>('/session/second-factor');
      expect(body.recoveryCodesLeft).toBe(9);
      const kept = await api.asOwner<{ mark: string }>(
        `SELECT encode(code_mark, 'escape') AS mark FROM recovery_code WHERE account_id = $1`,
        [mine.id],
      );
      expect(kept.every(({ mark }) => !mine.codes.includes(mark))).toBe(true);
    });

    it('asks with a token that does this one thing, once, for five minutes', async () => {
      await later(mine.id);
      const token = (await asked()) ?? '';
      const bearing = { authorization: `Bearer ${token}` };
      expect((await api.nobody.send('GET', '/session', undefined, { headers: bearing })).status).toBe(401);
      const cookie = { cookie: `najat_refresh=${token}` };
      expect((await api.nobody.post('/session/refresh', undefined, { headers: cookie })).status).toBe(401);
      for (const other of ['', token.slice(0, -1), randomBytes(32).toString('base64url')])
        expect((await take(other, codeOf(mine.secret))).status).toBeGreaterThanOrEqual(400);
      const entered = await take(token, codeOf(mine.secret));
      expect(entered.status).toBe(200);
      await later(mine.id);
      const again = await take(token, codeOf(mine.secret));
      expect([again.status, again.body.code]).toEqual([401, 'session.second_step_expired']);
      // Nor does an access token do it.
      expect((await take(entered.body.accessToken?.slice(0, 100), codeOf(mine.secret))).status).toBe(401);
      const old = await asked();
      await api.asOwner(`UPDATE second_step SET created_at = created_at - interval '5 minutes 1 second'`);
      expect((await take(old, codeOf(mine.secret))).body.code).toBe('session.second_step_expired');
    });

    it('is asked of its own account only, and of none that was disabled meanwhile', async () => {
      const other = await enrol('court-clerk.other');
      expect((await take(await asked(), codeOf(other.secret))).status).toBe(422);
      expect((await take(await asked(), other.codes[3] ?? '')).status).toBe(422);
      // A row copied from another account opens nothing: what is sealed is sealed for its owner.
      await api.asOwner(
        `UPDATE second_factor SET (key_id, sealed) = (SELECT key_id, sealed FROM second_factor WHERE account_id = $2)
         WHERE account_id = $1`,
        [other.id, mine.id],
      );
      const copied = (await open(other.username)).body.secondStepToken;
      expect((await take(copied, codeOf(mine.secret))).status).toBe(500);
      const token = (await open(other.username)).body.secondStepToken;
      await api.asOwner(`UPDATE account SET state = 'disabled' WHERE id = $1`, [other.id]);
      expect((await take(token, other.codes[1] ?? '')).status).toBe(401);
    });

    it('stops guessing, and a password that is right forgives no wrong code', async () => {
      const from = (address: string) => ({ 'x-forwarded-for': address });
      const guess = async (address: string) => {
        const { body } = await open(mine.username, PASSWORD, from(address));
        return take(body.secondStepToken, wrong(mine.secret), from(address));
      };
      for (let time = 0; time < 5; time += 1) expect((await guess('10.2.0.1')).status).toBe(422);
      expect((await guess('10.2.0.1')).status).toBe(400);
      expect((await open(mine.username, PASSWORD, from('10.2.0.1'))).status).toBe(429);
      // From ever new addresses twenty wrong codes an hour, whoever asks.
      for (let time = 5; time < 20; time += 1)
        expect((await guess(`10.3.0.${String(time)}`)).status).toBe(422);
      expect((await guess('10.3.0.99')).status).toBe(429);
    });

    it('gives one password no more than five codes', async () => {
      const token = await asked();
      for (let time = 0; time < 5; time += 1) {
        await forgive();
        expect((await take(token, wrong(mine.secret))).status).toBe(422);
      }
      await forgive();
      await later(mine.id);
      expect((await take(token, codeOf(mine.secret))).status).toBe(401);
    });
  });

  describe('afterwards', () => {
    it('gets new recovery codes for password and code, and the old ones are worth nothing', async () => {
      const { user, id, secret, codes, username } = await enrol('practitioner.medical');
      const renew = (body: object) => user.post<Codes>('/session/second-factor/recovery-codes', body);
      expect((await renew({ currentPassword: 'guess', code: codeOf(secret) })).body.code).toBe(
        'password.wrong_current',
      );
      expect((await renew({ currentPassword: PASSWORD, code: wrong(secret) })).body.code).toBe(
        'second_factor.wrong_code',
      );
      await later(id);
      const renewed = await renew({ currentPassword: PASSWORD, code: codeOf(secret) });
      expect(renewed.body.codes).toHaveLength(10);
      const token = async () => (await open(username)).body.secondStepToken;
      expect((await take(await token(), codes[0] ?? '')).status).toBe(422);
      expect((await take(await token(), renewed.body.codes[0] ?? '')).status).toBe(200);
    });

    it('is turned off with password and code, and from then on asked for no more', async () => {
      const { user, secret, username } = await enrol('practitioner.sport');
      const end = (body: object) => user.post<Session>('/session/second-factor/end', body);
      expect((await end({ currentPassword: PASSWORD, code: wrong(secret) })).status).toBe(422);
      expect((await end({ currentPassword: PASSWORD, code: codeOf(secret) })).status).toBe(204);
      expect((await open(username)).body.accessToken).toBeDefined();
      expect((await end({ currentPassword: PASSWORD, code: codeOf(secret) })).status).toBe(422);
    });

    it('is no place to guess the password from a session that was left open', async () => {
      const { user, secret } = await enrol('practitioner.nutrition');
      for (let time = 0; time < 5; time += 1)
        await user.post('/session/second-factor/end', { currentPassword: 'guess', code: codeOf(secret) });
      const { status } = await user.post('/session/second-factor/end', {
        currentPassword: PASSWORD,
        code: codeOf(secret),
      });
      expect(status).toBe(429);
      await forgive();
    });

    it('is reset by an administrator, which ends every sign-in, and not by anybody for themselves', async () => {
      const lost = await enrol('case-manager.other');
      const admin = await enrol('system-admin');
      const { body: account } = await admin.user.get<{
        version: number;
        secondFactor: boolean;
        actions: string[];
      }>(`/accounts/${lost.id}`);
      expect([account.secondFactor, account.actions.includes('resetSecondFactor')]).toEqual([true, true]);
      const reset = (id: string, version: number) =>
        admin.user.post<Session>(`/accounts/${id}/reset-second-factor`, { version });
      expect((await reset(lost.id, account.version)).status).toBe(200);
      expect((await lost.user.get('/home')).status).toBe(401);
      expect((await open(lost.username)).body.accessToken).toBeDefined();
      expect((await reset(lost.id, account.version + 1)).status).toBe(409);
      const [own] = await api.asOwner<{ version: number }>('SELECT version FROM account WHERE id = $1', [
        admin.id,
      ]);
      expect((await reset(admin.id, own?.version ?? 0)).body.code).toBe('account.own_account');
      const told = await api.asOwner<{ action: string }>(
        'SELECT action FROM history WHERE subject_id = $1 AND actor_id = $2',
        [lost.id, admin.id],
      );
      expect(told).toEqual([{ action: 'resetSecondFactor' }]);
    });

    it('outlives a new sealing key, and is sealed anew by the first code', async () => {
      const key = () => randomBytes(32).toString('hex');
      const [old, fresh] = [key(), key()];
      const other = await startApi({ SECOND_FACTOR_KEY: old });
      try {
        const { body } = await other.nobody.post<Session>('/session', {
          username: 'auditor',
          password: PASSWORD,
        });
        const user = new User(other.address, body.accessToken, body.account);
        const begun = await user.post<Enrolment>('/session/second-factor/begin', {
          currentPassword: PASSWORD,
        });
        const { secret } = begun.body;
        const confirmed = await user.post<Codes>('/session/second-factor/confirm', { code: codeOf(secret) });
        const keyId = async () =>
          (await other.asOwner<{ key_id: string }>('SELECT key_id FROM second_factor'))[0]?.key_id;
        const before = await keyId();
        const enter = async (address: string, code: string) => {
          await other.asOwner('UPDATE second_factor SET last_step = 0');
          const nobody = new User(address, undefined, undefined);
          const asked = await nobody.post<Session>('/session', { username: 'auditor', password: PASSWORD });
          const token = asked.body.secondStepToken;
          return (await nobody.post('/session/second-step', { token, code })).status;
        };
        const rotated = await other.again({ SECOND_FACTOR_KEY: `${fresh},${old}` });
        expect(await enter(rotated.address, codeOf(secret))).toBe(200);
        expect(await keyId()).not.toBe(before);
        expect(await enter(rotated.address, confirmed.body.codes[0] ?? '')).toBe(200);
        await rotated.close();
        const finished = await other.again({ SECOND_FACTOR_KEY: fresh });
        expect(await enter(finished.address, codeOf(secret))).toBe(200);
        await finished.close();
      } finally {
        await other.close();
      }
    });
  });
});
