import { writeFile } from 'node:fs/promises';
import { ERROR_STATUS, ROLES, type ErrorCode, type Role } from '@najat/domain';
import { Random } from './random.js';
import { operationsOf, Requests, type Request } from './requests.js';
import { closeConnections, send, type Sent } from './send.js';
import { startApi, type Api } from '../api.js';
import { jpeg } from '../papers.js';
import { admitted, dayAgo, logged, orderBody, today } from '../steps.js';

/** How many requests, and from which seed; `npm run test:long` asks for more. */
const SIZE = Number(process.env['FUZZ_REQUESTS'] ?? 4_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_101);
const BATCH = 200;
const AT_ONCE = 8;

/** A name that nobody of the first centre or court may ever read. */
const HIDDEN = 'غائبون';
const SECRET = 'a secret for tests that is long enough';
/** What would say how the house is built, or what it is told in confidence. */
const LEAK =
  /\bat .+\.(ts|js):\d+|node_modules|syntax error|violates|relation "|pg_catalog|SQLSTATE|\bSELECT\b|QueryFailed/;
const SECRETS = new RegExp(`\\$argon2|${SECRET}|postgres(ql)?://|password_hash`);
const HEADERS = [
  'x-request-id',
  'cache-control',
  'content-security-policy',
  'permissions-policy',
  'x-content-type-options',
  'referrer-policy',
];
const KEYS = ['type', 'title', 'status', 'code', 'requestId', 'errors', 'changes'];

/** Requests written from the API's description, each wrong in one place: none may break, tell or change anything. */
describe(`${SIZE} requests with something wrong`, () => {
  let api: Api;
  let origin: string;
  const faults: string[] = [];
  const said = new Map<string, number>();

  beforeAll(async () => {
    // Sign-ins are hashed with the real cost; nothing else of the API is set otherwise than in production.
    api = await startApi({ LOG_LEVEL: 'silent', JWT_SECRET: SECRET });
    origin = api.address.replace(/\/api$/, '');
  });
  afterAll(async () => {
    closeConnections();
    await api.close();
  });

  /** By the word of an address that stands before them. */
  async function realIds(): Promise<Record<string, string[]>> {
    await admitted(api, { bed: 0 });
    await logged(api);
    const person = { given: HIDDEN, father: HIDDEN, sex: 'male', birthDate: '1990-01-01' };
    await admitted(api, { side: 1, bed: 0, change: { person } });
    const intake = await api.as('intake_officer', 1);
    const voluntary = { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined, person };
    await intake.post('/referrals', orderBody(api, voluntary, 1));
    const clerk = await api.as('court_clerk');
    const [file] = await api.asOwner<{ id: string }>('SELECT id FROM referral ORDER BY id LIMIT 1');
    await clerk.upload(`/referrals/${file?.id ?? ''}/attachments?kind=order`, jpeg());
    const tables = {
      referrals: 'referral',
      attachments: 'attachment',
      admissions: 'admission',
      phases: 'phase',
      beds: 'bed',
      persons: 'person',
      accounts: 'account',
      centres: 'centre',
      courts: 'court',
      'follow-ups': 'follow_up',
      entries: 'order_entry',
    };
    const ids: Record<string, string[]> = {};
    for (const [word, table] of Object.entries(tables)) {
      const rows = await api.asOwner<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 8`);
      ids[word] = rows.map(({ id }) => id);
    }
    return ids;
  }

  /** All there is, in one line. Failed sign-ins are counted, which is why they alone are left out. */
  async function digest(): Promise<string> {
    const tables = await api.asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND relname <> 'sign_in_failure' ORDER BY 1`,
    );
    const [row] = await api.asOwner<{ all: string }>(
      `SELECT concat_ws(' ', ${tables
        .map(
          ({ name }) =>
            `(SELECT '${name}:' || count(*) || ':' || coalesce(sum(hashtext(t::text)), 0) FROM ${name} t)`,
        )
        .join(', ')}) AS all`,
    );
    return row?.all ?? '';
  }

  function judge(request: Request, role: Role | undefined, { status, text, headers }: Sent): void {
    const wrong = (what: string): void => {
      const body = request.body === undefined ? '' : ` ${request.body.toString().slice(0, 150)}`;
      const sent = `${role ?? 'nobody'} ${request.method} ${request.path.slice(0, 150)}${body}`;
      faults.push(`${what} (${request.family} at ${request.at}): ${sent} → ${status} ${text.slice(0, 120)}`);
    };
    said.set(`${status}`, (said.get(`${status}`) ?? 0) + 1);
    for (const name of HEADERS) if (headers[name] === undefined) wrong(`no ${name}`);
    // The name of a field nobody knows is said back, whatever it is.
    const own = text.replace(/"path":"(?:[^"\\]|\\.)*"/g, '');
    if (SECRETS.test(own)) wrong('tells a secret');
    if (role !== 'auditor' && text.includes(HIDDEN)) wrong('names somebody of another centre');
    if (headers['set-cookie']?.toString().includes('evil') === true) wrong('sets a cookie of the caller');
    if (status < 400) return;
    if (status >= 500) return wrong('breaks');
    if (request.method === 'HEAD') return;
    if (headers['content-type'] !== 'application/problem+json; charset=utf-8') return wrong('is no problem');
    const problem = JSON.parse(text) as { code: ErrorCode; status: number };
    if (ERROR_STATUS[problem.code] !== status || problem.status !== status) wrong('has an unknown code');
    if (Object.keys(problem).some((key) => !KEYS.includes(key))) wrong('says more than a problem');
    if (LEAK.test(own)) wrong('tells how it is made');
  }

  const tokens = new Map<Role, string>();
  const accounts = new Map<Role, Record<string, unknown>>();

  /** A request may have ended the sign-in or changed the account it was sent with; both are made anew. */
  async function token(role: Role): Promise<string> {
    const known = tokens.get(role);
    if (known !== undefined) return known;
    const username = role.replace('_', '-') + (role === 'practitioner' ? '.psychological' : '');
    const [kept] = await api.asOwner<Record<string, unknown>>('SELECT * FROM account WHERE username = $1', [
      username,
    ]);
    const first = accounts.get(role) ?? kept ?? {};
    accounts.set(role, first);
    await api.asOwner(
      `UPDATE account SET state = 'active', must_change_password = false, password_hash = $2, role = $3, centre_id = $4,
         court_id = $5, discipline = $6, username = $7 WHERE id = $1`,
      ['id', 'password_hash', 'role', 'centre_id', 'court_id', 'discipline', 'username'].map(
        (name) => first[name],
      ),
    );
    await api.asOwner('DELETE FROM sign_in_failure');
    const fresh = (await api.signIn(username)).token ?? '';
    tokens.set(role, fresh);
    return fresh;
  }

  type Asked = readonly [Request, Role | undefined];

  async function ask(batch: readonly Asked[]): Promise<Asked[]> {
    const refused: Asked[] = [];
    const queue = [...batch];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [request, role] = next;
        const answer = await send(origin, request, role === undefined ? undefined : tokens.get(role));
        judge(request, role, answer);
        if (answer.status >= 400) refused.push(next);
        const bare = request.at !== 'header';
        if (answer.status === 401 && role !== undefined && bare) tokens.delete(role);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return refused;
  }

  it('breaks nothing, tells nothing, and changes nothing by what is refused', async () => {
    const random = new Random(SEED);
    const document = (await (await fetch(`${api.address}/openapi.json`)).json()) as never;
    const operations = operationsOf(document);
    expect(operations.length).toBeGreaterThan(60);
    const days = [today(), dayAgo(1), dayAgo(5), dayAgo(10), dayAgo(100), dayAgo(-1), '2026-01-01'];
    const requests = new Requests(document, operations, await realIds(), days, random);
    const asking = [...ROLES, undefined];
    for (let asked = 0; asked < SIZE && faults.length < 20; asked += BATCH) {
      for (const role of ROLES) await token(role);
      let batch: Asked[] = Array.from({ length: BATCH }, () => [requests.next(), random.pick(asking)]);
      // What was accepted may change something; what was refused is sent again alone, and may not.
      for (let round = 0; round < 5; round += 1) {
        const before = await digest();
        const refused = await ask(batch);
        const after = await digest();
        if (before === after) break;
        if (refused.length === batch.length) {
          const changed = after.split(' ').filter((part) => !before.split(' ').includes(part));
          faults.push(
            `a refused request changed ${changed.join(', ')}: one of ${batch.map(([{ method, path }]) => `${method} ${path}`).join('; ')}`,
          );
          break;
        }
        for (const role of ROLES) await token(role);
        batch = refused;
      }
    }
    const report = process.env['FUZZ_REPORT'];
    if (report !== undefined)
      await writeFile(
        report,
        JSON.stringify({ size: SIZE, seed: SEED, operations: operations.length, said: [...said] }),
      );
    expect(faults).toEqual([]);
    // The requests were real ones: some of them came through, and they were refused for every kind of reason.
    for (const status of ['200', '400', '401', '403', '404', '409', '422'])
      expect([status, (said.get(status) ?? 0) > 0]).toEqual([status, true]);
  }, 3_600_000);
});
