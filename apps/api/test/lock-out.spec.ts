import { randomBytes } from 'node:crypto';
import { startApi, type Api, type Answer } from './api.js';
import { PASSWORD } from './fixtures.js';

interface Said {
  readonly code?: string;
}

const deviceOf = ({ headers }: Answer<unknown>): string =>
  /najat_device=([\w-]{43})/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';

describe('guessing', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ PROXY_HOPS: '1' });
  });
  afterEach(() => api.close());

  interface From {
    readonly device?: string;
    readonly password?: string;
  }
  const open = (username: string, address: string, { device, password = PASSWORD }: From = {}) =>
    api.nobody.post<Said>(
      '/session',
      { username, password },
      {
        headers: {
          'x-forwarded-for': address,
          ...(device === undefined ? {} : { cookie: `najat_device=${device}` }),
        },
      },
    );
  const guess = (username: string, address: string, device?: string) =>
    open(username, address, { password: 'guess', ...(device === undefined ? {} : { device }) });
  const guesses = async (times: number, username: string, address: string) => {
    for (let time = 0; time < times; time += 1) expect((await guess(username, address)).status).toBe(401);
  };

  it('ends at the place it comes from, and the owner signs in from their own', async () => {
    await guesses(5, 'auditor', '203.0.113.1');
    const stopped = await open('auditor', '203.0.113.1');
    expect([stopped.status, stopped.body.code]).toEqual([429, 'request.too_often']);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await open('auditor', '10.0.0.5')).status).toBe(200);
    // Nor does the success elsewhere give the guesser a new budget.
    expect((await guess('auditor', '203.0.113.1')).status).toBe(429);
  });

  it('from the same office does not lock out a device that has signed in before', async () => {
    const device = deviceOf(await open('auditor', '10.0.0.5'));
    expect(device).not.toBe('');
    await guesses(5, 'auditor', '10.0.0.5');
    expect((await open('auditor', '10.0.0.5')).status).toBe(429);
    expect((await open('auditor', '10.0.0.5', { device })).status).toBe(200);
    // Wherever it is carried; and it has a budget of its own, not none.
    for (let time = 0; time < 5; time += 1)
      expect((await guess('auditor', '10.0.0.6', device)).status).toBe(401);
    expect((await open('auditor', '10.0.0.7', { device })).status).toBe(429);
    expect((await open('auditor', '10.0.0.7')).status).toBe(200);
  });

  it('gets no budget by a device of another account, or one made up', async () => {
    const own = deviceOf(await open('legal-officer', '10.0.0.5'));
    const made = randomBytes(32).toString('base64url');
    await guesses(5, 'auditor', '10.0.0.5');
    for (const device of [own, made, 'x', ''])
      expect((await open('auditor', '10.0.0.5', { device })).status).toBe(429);
    // One that somebody put there is not taken over either.
    expect(deviceOf(await open('directorate', '10.0.0.9', { device: made }))).not.toBe(made);
    // A desk that two people share keeps one token for both.
    expect(deviceOf(await open('directorate', '10.0.0.9', { device: own }))).toBe(own);
  });

  it('from everywhere at once slows strange places and keeps nobody out', async () => {
    const device = deviceOf(await open('auditor', '10.0.0.5'));
    for (let time = 0; time < 30; time += 1) {
      const { status } = await guess('auditor', `203.0.113.${String(time)}`);
      expect(status).toBe(401);
    }
    const order: string[] = [];
    const enter = async (who: string, from?: From) => {
      expect((await open('auditor', '10.0.0.8', from)).status).toBe(200);
      order.push(who);
    };
    const started = performance.now();
    await Promise.all([enter('stranger'), enter('known', { device })]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(2_000);
    expect(order).toEqual(['known', 'stranger']);
  });

  it('at the same moment gets no further than one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess('auditor', '203.0.113.1')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('by a header that the caller wrote is counted as from where it came', async () => {
    for (let time = 0; time < 5; time += 1) {
      const spoofed = `198.51.100.${String(time)}, 203.0.113.1`;
      expect((await guess('auditor', spoofed)).status).toBe(401);
    }
    expect((await open('auditor', '198.51.100.99, 203.0.113.1')).status).toBe(429);
    // Nor can anybody fail in the name of another place.
    expect((await open('auditor', '198.51.100.1')).status).toBe(200);
  });

  it('of many names ends at the address, and not at a device that is known', async () => {
    const device = deviceOf(await open('auditor', '10.0.0.5'));
    await api.asOwner(
      `INSERT INTO sign_in_failure (id, username_hash, place_hash, at)
       SELECT gen_random_uuid(), sha256(n::text::bytea), sha256('10.0.0.5'), now() FROM generate_series(1, 100) n`,
    );
    expect((await open('auditor', '10.0.0.5')).status).toBe(429);
    expect((await open('auditor', '10.0.0.5', { device })).status).toBe(200);
    expect((await open('auditor', '10.0.0.6')).status).toBe(200);
  });

  it('counts for a quarter of an hour', async () => {
    await guesses(5, 'auditor', '203.0.113.1');
    await api.asOwner(`UPDATE sign_in_failure SET at = at - interval '15 minutes 1 second'`);
    expect((await open('auditor', '203.0.113.1')).status).toBe(200);
    const [left] = await api.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM sign_in_failure');
    expect(left?.n).toBe(0);
  });

  it('of the password from a session left open ends too', async () => {
    const user = await api.signIn('auditor');
    const change = (currentPassword: string) =>
      user.post<Said>('/session/password', { currentPassword, newPassword: 'a long and new passphrase' });
    for (let time = 0; time < 5; time += 1)
      expect((await change('guess')).body.code).toBe('password.wrong_current');
    expect((await change(PASSWORD)).status).toBe(429);
  });
});

describe('guessing where no proxy stands in front', () => {
  it('is counted by who connects, whatever a header says', async () => {
    const api = await startApi();
    try {
      const open = (password: string, forwarded: string) =>
        api.nobody.post<Said>(
          '/session',
          { username: 'auditor', password },
          {
            headers: { 'x-forwarded-for': forwarded, forwarded: `for=${forwarded}`, 'x-real-ip': forwarded },
          },
        );
      for (let time = 0; time < 5; time += 1)
        expect((await open('guess', `198.51.100.${String(time)}`)).status).toBe(401);
      expect((await open(PASSWORD, '198.51.100.77')).status).toBe(429);
    } finally {
      await api.close();
    }
  });
});
