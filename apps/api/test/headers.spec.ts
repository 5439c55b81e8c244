import { User } from './api.js';
import { usernameOf, PASSWORD } from './fixtures.js';
import { startProcess, type Process } from './process.js';
import { sendRaw } from './raw.js';
import { dayAgo } from './steps.js';

interface Session {
  readonly accessToken: string;
}
interface ProblemBody {
  readonly code: string;
}

describe('the browser side', () => {
  let served: Process;
  let api: string;
  beforeAll(async () => {
    served = await startProcess({ SECURE_COOKIES: 'true' });
    api = `${served.origin}/api`;
  });
  afterAll(() => served.stop());

  const nobody = () => new User(api, undefined, undefined);
  const opened = (username: string) => nobody().post<Session>('/session', { username, password: PASSWORD });
  const signedIn = async (username: string) =>
    new User(api, (await opened(username)).body.accessToken, undefined);
  const page = (path: string) => fetch(`${served.origin}${path}`);

  describe('content security policy', () => {
    it('lets the portal run scripts of its own files and no others, in no frame', async () => {
      const { headers } = await page('/referrals');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("style-src-attr 'none'");
      expect(policy).not.toContain('unsafe');
    });

    it('gives every answer of the page a nonce of its own, in the policy and in the page', async () => {
      const seen = new Set<string>();
      for (let time = 0; time < 3; time += 1) {
        const answer = await page('/');
        const nonce = /nonce="([\w-]{22})"/.exec(await answer.text())?.[1] ?? '';
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        seen.add(nonce);
      }
      expect(seen.size).toBe(3);
    });

    it('lets an answer of the API do nothing at all', async () => {
      const { headers } = await nobody().get('/health');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; object-src 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('self');
    });

    it('is looser where the API is described, for styles only', async () => {
      const answer = await page('/api/docs');
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).toContain('swagger-ui');
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self' 'unsafe-inline'");
      expect((await page('/api/docs/swagger-ui-bundle.js')).status).toBe(200);
    });
  });

  it.each(['/', '/assets/main-1a2b.js', '/api/health', '/api/referrals', '/api/nothing-here', '/no.txt'])(
    'answers %s with every protecting header',
    async (path) => {
      const { headers } = await page(path);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}; includeSubDomains/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('keeps answers out of every cache, files under a hashed name for good, the page never', async () => {
    const director = await signedIn('centre-director');
    const period = `from=${dayAgo(30)}&to=${dayAgo(0)}&groupBy=centre`;
    const csv = await director.get(`/statistics/counts.csv?${period}`);
    expect([csv.status, csv.headers.get('cache-control')]).toEqual([200, 'no-store']);
    for (const path of ['/api/health', '/api/referrals', '/api/nothing', '/api/docs', '/api/%zz', '/no.txt'])
      expect([path, (await page(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
    const long = await page(`/api/referrals/${'x'.repeat(101)}`);
    expect([long.status, long.headers.get('cache-control')]).toEqual([413, 'no-store']);
    const asset = await page('/assets/main-1a2b.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/index.html', '/cases/anything', '/favicon.svg'])
      expect([path, (await page(path)).headers.get('cache-control')]).toEqual([path, 'no-cache']);
    expect((await page('/')).headers.get('etag')).toBeNull();
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-1a2b.js', 'application/javascript; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/api/health', 'application/json; charset=utf-8'],
    ['/api/openapi.json', 'application/json; charset=utf-8'],
    ['/api/referrals', 'application/problem+json; charset=utf-8'],
    ['/api/%zz', 'application/problem+json; charset=utf-8'],
    ['/no.txt', 'application/problem+json; charset=utf-8'],
  ])('says of %s what it is and how it is written', async (path, type) => {
    expect((await page(path)).headers.get('content-type')).toBe(type);
  });

  it('echoes no request and lists no folder', async () => {
    const trace = ['TRACE /api/health HTTP/1.1', 'Host: x', 'X-Secret: echoed', 'Connection: close'];
    const { status, text } = await sendRaw(served.origin, trace);
    expect([status >= 400 && status < 500, text.includes('echoed')]).toEqual([true, false]);
    for (const path of ['/assets/', '/assets', '/api/', '/api/docs/'])
      expect([path, /main-1a2b|swagger-ui-bundle\.js\.map/.test(await (await page(path)).text())]).toEqual([
        path,
        false,
      ]);
  });

  describe('the cookie', () => {
    it('is for HTTPS, our own site, no script and one path only', async () => {
      const { headers } = await opened('auditor');
      expect(headers.get('set-cookie')).toMatch(
        /^__Secure-najat_refresh=[^;]+; Path=\/api\/session; HttpOnly; Secure; SameSite=Strict, __Secure-najat_device=[^;]+; Max-Age=7776000; Path=\/api\/session; HttpOnly; Secure; SameSite=Strict$/,
      );
    });

    it.each([
      ['another origin', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
      ['a sister site', { 'sec-fetch-site': 'same-site' }],
      ['another origin, by an old browser', { origin: 'https://elsewhere.example' }],
      ['no origin, as a sandboxed frame says', { origin: 'null' }],
      ['nobody who says so', {}],
    ])('does nothing for %s', async (_what, said) => {
      const [cookie = ''] = (await opened('legal-officer')).headers.get('set-cookie')?.split(';') ?? [];
      const send = (method: string, path: string, headers: Record<string, string>) =>
        fetch(`${api}${path}`, { method, headers: { cookie, ...headers } });
      expect((await send('POST', '/session/refresh', said)).status).toBe(403);
      expect((await send('DELETE', '/session', said)).status).toBe(403);
      // It is still good, so neither was done.
      expect((await send('POST', '/session/refresh', { origin: served.origin })).status).toBe(200);
    });

    it('is refused when somebody else set one beside it', async () => {
      const [cookie = ''] = (await opened('legal-officer')).headers.get('set-cookie')?.split(';') ?? [];
      const twice = { headers: { cookie: `__Secure-najat_refresh=theirs; ${cookie}` } };
      const { status, body } = await nobody().post<ProblemBody>('/session/refresh', undefined, twice);
      expect([status, body.code]).toEqual([400, 'request.malformed']);
    });
  });

  it('refuses a change that another site asks for, even with a token', async () => {
    const clerk = await signedIn('court-clerk');
    const { status, body } = await clerk.post<ProblemBody>(
      '/people/search',
      { text: 'x' },
      {
        headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
      },
    );
    expect([status, body.code]).toEqual([403, 'access.denied']);
  });

  it('serves nothing from outside the folder of the portal', async () => {
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/..%252fsecret.txt',
      '/%2e%2e%2fsecret%00',
      '/../../../../etc/passwd',
      '//etc/passwd.txt',
    ]) {
      const { status, text } = await sendRaw(served.origin, [
        `GET ${path} HTTP/1.1`,
        'Host: x',
        'Connection: close',
      ]);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(text).not.toContain('out of reach');
    }
  });

  it('logs nothing personal, whatever is sent, refused or broken', async () => {
    const person = {
      given: 'Zarathustra',
      father: 'Quillon',
      sex: 'male',
      birthDate: '1991-03-04',
      birthPrecision: 'day',
      nationalNumber: '199100071234',
      phone: '+9647709998877',
    };
    const order = {
      legalBasis: 'ART39_PLACEMENT',
      orderNumber: 'SECRET-ORDER-41',
      orderedOn: dayAgo(10),
      centreId: served.places.centres[0],
      person,
    };
    const clerk = await signedIn(usernameOf('court_clerk'));
    expect((await clerk.post<object>('/referrals', order)).status).toBe(200);
    // Refused by a rule, by its shape, in the midst of its text, and by what the database cannot store.
    expect((await clerk.post<object>('/referrals', order)).status).toBe(409);
    expect((await clerk.post<object>('/referrals', { ...order, person: { ...person, sex: 1 } })).status).toBe(
      400,
    );
    expect((await clerk.post<object>('/referrals', undefined, { raw: '{"given":"Zarathustra' })).status).toBe(
      400,
    );
    const odd = {
      ...order,
      orderNumber: 'SECRET-ORDER-42',
      person: { ...person, given: 'Zarathustra\u0000' },
    };
    await clerk.post<object>('/referrals', odd);
    await clerk.get(`/referrals?cursor=${Buffer.from('["Zarathustra"]').toString('base64url')}`);
    await nobody().post<object>('/session', { username: 'Zarathustra', password: 'SECRET-WORD' });
    const { accessToken } = (await opened('auditor')).body;
    const log = await served.log();
    expect(log).toContain('"level"');
    for (const word of [
      'Zarathustra',
      'Quillon',
      '199100071234',
      '9998877',
      '1991-03-04',
      'SECRET',
      accessToken,
    ])
      expect([word, log.includes(word)]).toEqual([word, false]);
  });

  it('says in the log who was refused what, and nothing of what they wrote', async () => {
    interface Line {
      readonly event?: string;
      readonly code: string;
      readonly status: number;
      readonly method: string;
      readonly route?: string;
      readonly account?: string;
      readonly address: string;
      readonly requestId: string;
      readonly time: number;
    }
    const before = (await served.log()).length;
    const { body } = await nobody().post<Session & { account: { id: string } }>('/session', {
      username: 'case-manager',
      password: PASSWORD,
    });
    const manager = new User(api, body.accessToken, undefined);
    await nobody().post('/session', { username: 'case-manager', password: 'guessed wrongly' });
    await nobody().get('/referrals');
    await manager.post('/referrals/00000000-0000-7000-8000-000000000000/verify', { version: 1 });
    await manager.get('/referrals?state=somewhere-else');
    await nobody().get('/somewhere-else');
    const told = async (): Promise<string[]> => (await served.log()).slice(before).split('\n').slice(0, -1);
    const refusals = async (): Promise<Line[]> =>
      (await told()).map((line) => JSON.parse(line) as Line).filter(({ event }) => event === 'refused');
    // The log is written beside the answer, not before it.
    let refused = await refusals();
    while (refused.length < 5) refused = await refusals();
    const account = body.account.id;
    expect(
      refused.map(({ code, status, method, route, account: who }) => [code, status, method, route, who]),
    ).toEqual([
      ['session.wrong_credentials', 401, 'POST', '/api/session', undefined],
      ['session.missing', 401, 'GET', '/api/referrals', undefined],
      ['access.denied', 403, 'POST', '/api/referrals/:id/verify', account],
      ['request.invalid', 400, 'GET', '/api/referrals', account],
      ['not_found', 404, 'GET', undefined, undefined],
    ]);
    for (const { address, requestId, time } of refused) {
      expect(address).toBe('127.0.0.1');
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(Math.abs(time - Date.now())).toBeLessThan(60_000);
    }
    expect((await told()).join()).not.toMatch(/guessed|somewhere-else|00000000-0000-7000/);
  });
});
