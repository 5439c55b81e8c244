import { startApi, type Api } from './api.js';
import { PASSWORD } from './fixtures.js';
import { dribble, sendRaw } from './raw.js';
import { orderBody } from './steps.js';

interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
}

describe('limits', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ REQUEST_SECONDS: '2' });
  });
  afterAll(() => api.close());

  const referrals = async (): Promise<number> => {
    const [row] = await api.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM referral');
    return row?.n ?? -1;
  };

  describe('of size', () => {
    it('refuse a body over 256 KB and do nothing with it', async () => {
      const clerk = await api.as('court_clerk');
      const before = await referrals();
      const body = orderBody(api, { note: 'x'.repeat(300_000) });
      const answer = await clerk.post<ProblemBody>('/referrals', body);
      expect([answer.status, answer.body.code]).toEqual([413, 'request.too_large']);
      expect(await referrals()).toBe(before);
    });

    it('refuse a page of more than 200 rows, and none', async () => {
      const clerk = await api.as('court_clerk');
      expect((await clerk.get('/referrals?limit=200')).status).toBe(200);
      for (const [limit, code] of [
        ['201', 'too_large'],
        ['0', 'too_small'],
      ] as const) {
        const { status, body } = await clerk.get<ProblemBody>(`/referrals?limit=${limit}`);
        expect([status, body.errors]).toEqual([400, [{ path: 'limit', code }]]);
      }
    });

    it('refuse a cursor, a parameter, an address and headers longer than any of ours', async () => {
      const clerk = await api.as('court_clerk');
      expect((await clerk.get(`/referrals?cursor=${'x'.repeat(401)}`)).status).toBe(400);
      const parameter = await clerk.get<ProblemBody>(`/referrals/${'a'.repeat(101)}`);
      expect([parameter.status, parameter.body.code]).toEqual([413, 'request.too_large']);
      expect((await clerk.get(`/referrals?state=${'x'.repeat(20_000)}`)).status).toBe(431);
      expect(
        (await api.nobody.send('GET', '/health', undefined, { headers: { 'x-y': 'x'.repeat(20_000) } }))
          .status,
      ).toBe(431);
    });

    it('refuse the figures of more than their longest period', async () => {
      const directorate = await api.as('directorate');
      const { status, body } = await directorate.get<ProblemBody>(
        '/statistics/counts.csv?from=1990-01-01&to=2026-01-01&groupBy=month',
      );
      expect([status, body.code]).toEqual([422, 'statistics.period_too_long']);
    });

    it('take JSON only: no upload, no form, no text', async () => {
      const clerk = await api.as('court_clerk');
      const before = await referrals();
      for (const type of [
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'text/plain',
        'application/octet-stream',
        'application/xml',
        'application/jsonp',
      ]) {
        const headers = { 'content-type': type };
        const answer = await clerk.post<ProblemBody>('/referrals', orderBody(api), { headers });
        expect([type, answer.status, answer.body.code]).toEqual([type, 415, 'request.media_type']);
      }
      expect(await referrals()).toBe(before);
    });
  });

  describe('of time', () => {
    it('hang up on headers that dribble in', async () => {
      const { status } = await dribble(api.address, 'GET /api/health HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n');
      expect(status).toBe(408);
    });

    it('hang up on a body that dribbles in', async () => {
      const head =
        'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n';
      const { status } = await dribble(api.address, head, ' ');
      expect(status).toBe(408);
    });
  });

  it('hash a few passwords at a time, and keep answering everybody else meanwhile', async () => {
    const account = await api.as('auditor');
    const guesses = Array.from({ length: 40 }, (_, index) =>
      api.nobody.post<ProblemBody>('/session', { username: `nobody-${String(index)}`, password: 'guess' }),
    );
    const started = performance.now();
    expect((await account.get('/session')).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(5_000);
    const answers = await Promise.all(guesses);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
    // The places are free again.
    expect((await api.nobody.post('/session', { username: 'directorate', password: PASSWORD })).status).toBe(
      200,
    );
  });

  describe('of what can be read in two ways', () => {
    const start = [
      'POST /api/session HTTP/1.1',
      'Host: x',
      'Connection: close',
      'Content-Type: application/json',
    ];
    const body = JSON.stringify({ username: 'auditor', password: PASSWORD });
    const length = `Content-Length: ${String(body.length)}`;

    it('accept the same request said once', async () => {
      expect((await sendRaw(api.address, [...start, length], body)).status).toBe(200);
    });

    it.each<[string, string[]]>([
      ['two lengths', [length, 'Content-Length: 4']],
      ['a length and a chunked body', [length, 'Transfer-Encoding: chunked']],
      ['an unknown coding', ['Transfer-Encoding: chunked, gzip']],
      ['a length that is no number', ['Content-Length: +4']],
      ['two hosts', [length, 'Host: elsewhere']],
      ['two content types', [length, 'Content-Type: text/plain']],
      ['two cookie headers', [length, 'Cookie: a=1', 'Cookie: a=2']],
      ['two authorities', [length, 'Authorization: Bearer a', 'Authorization: Bearer b']],
      ['two idempotency keys', [length, 'Idempotency-Key: a', 'Idempotency-Key: b']],
      ['a bare line feed in a header', [length, 'X-A: b\nX-Evil: c']],
      ['a bare carriage return in a header', [length, 'X-A: b\rX-Evil: c']],
      ['a folded header', [length, 'X-A: b', ' c']],
      ['a space before the colon', [length, 'X-A : b']],
      ['a null in a header', [length, 'X-A: b\0c']],
    ])('refuse %s', async (_what, more) => {
      const count = () => api.asOwner<{ n: string }>('SELECT count(*) AS n FROM refresh_token');
      const before = await count();
      const { status, text } = await sendRaw(api.address, [...start, ...more], body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      // One request, one answer.
      expect(text.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
      expect(await count()).toEqual(before);
    });

    it('never write a line of the caller into a header of the answer', async () => {
      const { text } = await sendRaw(api.address, [
        'GET /api/nothing%0d%0aSet-Cookie:%20evil=1 HTTP/1.1',
        'Host: x',
        'Connection: close',
      ]);
      expect(text).toMatch(/^HTTP\/1\.1 404/);
      expect(text.split('\r\n\r\n')[0]).not.toMatch(/evil/i);
    });

    it('refuse keys that would reach the prototype', async () => {
      for (const raw of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'])
        expect((await api.nobody.post<ProblemBody>('/session', undefined, { raw })).status).toBe(400);
    });
  });
});

describe('limits of pace', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ REQUESTS_PER_ACCOUNT: '8', REQUESTS_PER_ADDRESS: '12', PROXY_HOPS: '1' });
  });
  afterAll(() => api.close());

  const from = (address: string, token?: string) =>
    api.nobody.send<ProblemBody>('GET', '/session', undefined, {
      headers: {
        'x-forwarded-for': address,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });

  it('stop an account wherever it asks from, and nobody beside it', async () => {
    const auditor = await api.signIn('auditor');
    const other = await api.signIn('directorate');
    for (let time = 0; time < 8; time += 1)
      expect((await from(`10.0.0.${String(time)}`, auditor.token)).status).toBe(200);
    const stopped = await from('10.0.0.99', auditor.token);
    expect([stopped.status, stopped.body.code]).toEqual([429, 'request.too_often']);
    expect(stopped.headers.get('content-type')).toContain('application/problem+json');
    expect(stopped.headers.get('cache-control')).toBe('no-store');
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('10.0.0.99', other.token)).status).toBe(200);
  });

  it('stop an address without a token of ours, whatever token it makes up', async () => {
    const claims = (sub: number) => Buffer.from(JSON.stringify({ sub: String(sub) })).toString('base64url');
    const head = Buffer.from('{"alg":"none"}').toString('base64url');
    for (let time = 0; time < 12; time += 1)
      expect((await from('10.1.0.1', `${head}.${claims(time)}.x`)).status).toBe(401);
    expect((await from('10.1.0.1', `${head}.${claims(99)}.x`)).status).toBe(429);
    expect((await from('10.1.0.1')).status).toBe(429);
    expect((await from('10.1.0.2')).status).toBe(401);
    // Only what our own proxy added counts, not what the caller wrote before it.
    expect((await from('10.9.9.9, 10.1.0.1')).status).toBe(429);
  });
});
