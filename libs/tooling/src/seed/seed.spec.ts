import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DISCIPLINES, TEST_RESULT_CODES, ROLES } from '@najat/domain';
import { startApi, type Api } from '../api-process.js';
import { anyPort } from '../port.js';
import { withClient, withPurpose } from '../roles.js';
import { openTestDatabase, type TestDatabase } from '../testing.js';
import { DEMO_ACCOUNTS, isEmpty, seed } from './index.js';
import { populate } from './population.js';
import { TABLES } from './tables.js';

const TODAY = '2026-03-15';

function fingerprint(number: number): string {
  const { tables } = populate({ seed: number, today: TODAY, persons: 200, passwordHash: 'none' });
  const hash = createHash('sha256');
  for (const table of TABLES) for (const bytes of tables.bytesOf(table)) hash.update(bytes);
  return hash.digest('hex');
}

describe('demonstration data', () => {
  it('are the same for the same seed and others for another', () => {
    const first = fingerprint(7);
    expect(fingerprint(7)).toBe(first);
    expect(fingerprint(8)).not.toBe(first);
  });
});

describe('demonstration data, loaded', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    expect(await isEmpty(database.ownerUrl)).toBe(true);
    await seed(database.ownerUrl, { seed: 1, persons: 1_500 });
  });
  afterAll(() => database.drop());

  const one = async <Row extends object>(sql: string): Promise<Row> =>
    withClient(
      withPurpose(database.ownerUrl, 'tests'),
      async (client) => (await client.query<Row>(sql)).rows[0] as Row,
    );
  const count = async (from: string): Promise<number> =>
    Number((await one<{ count: string }>(`SELECT count(*) FROM ${from}`)).count);

  it('have the shape of the published figures', async () => {
    expect(await isEmpty(database.ownerUrl)).toBe(false);
    expect(await count('centre')).toBe(16);
    expect(await count(`centre WHERE governorate = 'IQ-BG'`)).toBe(3);
    expect(await count('bed')).toBeGreaterThan(5_000);
    expect(Math.abs((await count('person')) - 1_500)).toBeLessThanOrEqual(5);
    const exits = await count(`admission WHERE state = 'discharged'`);
    const completed = await count(`admission WHERE outcome = 'completed'`);
    expect(completed / exits).toBeGreaterThan(0.57);
    expect(completed / exits).toBeLessThan(0.6);
    const residents = await count(`admission WHERE state = 'active'`);
    expect(residents / completed).toBeCloseTo(1 / 6, 1);
    const { age } = await one<{ age: string }>(
      `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(year FROM age(r.ordered_on, p.birth_date))) AS age
       FROM referral r JOIN person p ON p.id = r.person_id`,
    );
    expect(Number(age)).toBeGreaterThanOrEqual(25);
    expect(Number(age)).toBeLessThanOrEqual(28);
    expect(
      await count('(SELECT 1 FROM referral GROUP BY person_id HAVING count(*) > 1) again'),
    ).toBeGreaterThan(0);
  });

  it('have somebody in every role and something in every state', async () => {
    for (const role of ROLES)
      expect([role, (await count(`account WHERE role = '${role}'`)) > 0]).toEqual([role, true]);
    expect(DEMO_ACCOUNTS.map(({ role }) => role)).toEqual([...ROLES]);
    const { states } = await one<{ states: string[] }>(
      'SELECT array_agg(DISTINCT state) AS states FROM referral',
    );
    expect(states.sort()).toEqual([
      'accepted',
      'admitted',
      'closed',
      'declined',
      'logged',
      'not_arrived',
      'verified',
      'withdrawn',
    ]);
    const { outcomes } = await one<{ outcomes: string[] }>(
      `SELECT array_agg(DISTINCT coalesce(outcome, CASE WHEN referral_id IS NULL THEN 'nothing' ELSE 'waiting' END))
         AS outcomes FROM emergency_access`,
    );
    expect(outcomes.sort()).toEqual(['justified', 'needs_action', 'not_justified', 'nothing', 'waiting']);
    const { results } = await one<{ results: string[] }>(
      `SELECT array_agg(DISTINCT coalesce(result, consent)) AS results FROM screening`,
    );
    expect(results.sort()).toEqual(['indeterminate', 'non_reactive', 'pending', 'reactive', 'refused']);
    const tests = await one<{ outcomes: string[]; found: string[] }>(
      `SELECT array_agg(DISTINCT t.outcome) AS outcomes,
         array_agg(DISTINCT x.result) FILTER (WHERE x.result IS NOT NULL) AS found
       FROM drug_test t LEFT JOIN drug_test_result x ON x.drug_test_id = t.id`,
    );
    expect(tests.outcomes.sort()).toEqual(['given', 'invalid', 'missed', 'refused']);
    expect(tests.found.sort()).toEqual([...TEST_RESULT_CODES].sort());
    const orders = `order_entry WHERE number = 1 AND kind <> 'voluntary_request'`;
    const asked = await count(`${orders} AND asks_for_tests`);
    expect(asked / (await count(orders))).toBeCloseTo(1 / 3, 1);
    const perAdmission = await count('(SELECT 1 FROM phase GROUP BY admission_id HAVING count(*) <> 5) odd');
    expect(perAdmission).toBe(0);
    expect(await count('phase')).toBe(DISCIPLINES.length * (await count('admission')));
  });

  it('have figures of the law that one legal officer proposes and the other may confirm, and public holidays', async () => {
    const waiting = `legal_parameter p JOIN account a ON a.id = p.proposed_by WHERE p.state = 'proposed'`;
    expect(await count(`${waiting} AND a.username = 'legal'`)).toBe(1);
    expect(await count(`${waiting} AND a.username = 'legal2'`)).toBe(2);
    expect(await count('public_holiday')).toBe(12);
  });

  it('have hearings of the past, with what came of them, and of the days to come', async () => {
    const { states } = await one<{ states: string[] }>(
      'SELECT array_agg(DISTINCT state) AS states FROM hearing',
    );
    expect(states.sort()).toEqual(['cancelled', 'held', 'postponed', 'set']);
    const ahead = `hearing WHERE state = 'set' AND on_day BETWEEN current_date AND current_date + 14`;
    expect(await count(ahead)).toBeGreaterThan(20);
    const clerk = `account a WHERE a.username = 'clerk.rusafa.misdemeanour' AND a.court_id = h.court_id`;
    expect(
      await count(`hearing h WHERE on_day > current_date AND EXISTS (SELECT 1 FROM ${clerk})`),
    ).toBeGreaterThan(2);
    expect(await count(`hearing WHERE extract(isodow FROM on_day) IN (5, 6)`)).toBe(0);
    expect(await count('hearing WHERE set_at > now()')).toBe(0);
  });

  it('have reports to the courts at every step, their letters as they are drawn for everybody', async () => {
    const { states } = await one<{ states: string[] }>(
      'SELECT array_agg(DISTINCT state) AS states FROM report',
    );
    expect(states.sort()).toEqual(['answered', 'approved', 'drafted', 'presented', 'signed', 'submitted']);
    expect(await count('report_return')).toBeGreaterThan(0);
    const atFirst = `report r JOIN account a ON a.centre_id = r.centre_id AND a.username = 'director.bgd'`;
    for (const state of ['drafted', 'presented', 'signed', 'approved', 'submitted'])
      expect([state, await count(`${atFirst} WHERE r.state = '${state}'`)]).not.toEqual([state, 0]);
    expect(
      await count(`report_document WHERE convert_from(substring(bytes FROM 1 FOR 5), 'UTF8') <> '%PDF-'`),
    ).toBe(0);
    expect(await count(`report_content WHERE content->>'personName' = ''`)).toBe(0);
  });

  it('leave the owner bound where it was, and nowhere else', async () => {
    expect(await count(`pg_class WHERE relforcerowsecurity AND relname IN ('referral', 'screening')`)).toBe(
      2,
    );
    expect(
      await count(`pg_class WHERE relforcerowsecurity AND relname IN ('sign_in', 'legal_parameter')`),
    ).toBe(0);
  });

  it('tell of looks at the files of those in residence', async () => {
    const residents = `admission a WHERE a.state = 'active' AND a.admitted_on < current_date - 10`;
    const looked = `EXISTS (SELECT 1 FROM history h WHERE h.referral_id = a.referral_id AND h.action = 'read')`;
    expect(await count(`${residents} AND ${looked}`)).toBe(await count(residents));
    expect(await count(`history WHERE action = 'read' AND compartment = 'clinical'`)).toBeGreaterThan(0);
  });

  it.each([
    [
      'a record whose history has another number of changes than its version',
      `(SELECT id, version FROM referral UNION ALL SELECT id, version FROM admission UNION ALL SELECT id, version FROM plan
        UNION ALL SELECT id, version FROM bed UNION ALL SELECT id, version FROM emergency_access
        UNION ALL SELECT id, version FROM screening UNION ALL SELECT id, version FROM drug_test
        UNION ALL SELECT id, version FROM report
        UNION ALL SELECT id, version FROM legal_parameter WHERE proposed_by IS NOT NULL) r
       LEFT JOIN (SELECT subject_id, count(*) AS changes, max(version) AS last FROM history WHERE action <> 'read'
         GROUP BY 1) h ON h.subject_id = r.id
       WHERE h.changes IS DISTINCT FROM r.version OR h.last IS DISTINCT FROM r.version`,
    ],
    [
      'a history that runs backwards',
      `(SELECT at, lag(at) OVER (PARTITION BY subject_kind, subject_id ORDER BY version) AS before FROM history
         WHERE action <> 'read') h WHERE before > at`,
    ],
    [
      'a look that carries a version, or tells of nobody',
      `history WHERE action = 'read' AND (version <> 0 OR person_id IS NULL OR actor_id IS NULL)`,
    ],
    [
      'a look into the notes of a discipline by a practitioner of another',
      `history h JOIN phase f ON f.id = h.subject_id JOIN account a ON a.id = h.actor_id
       WHERE h.action = 'read' AND h.compartment = 'clinical' AND a.discipline <> f.discipline`,
    ],
    [
      'a report numbered beyond its counter, or answered by no decision',
      `report r LEFT JOIN report_counter k ON k.centre_id = r.centre_id AND k.year = split_part(r.number, '-', 3)::int
       WHERE (r.number IS NOT NULL AND right(r.number, 6)::int > coalesce(k.last, 0)) OR (r.state = 'answered'
         AND NOT EXISTS (SELECT 1 FROM order_entry e WHERE e.answers_report = r.number))`,
    ],
    ['a change that has not happened yet', 'history WHERE at > now()'],
    [
      'an emergency access that is open still, or to a file of somebody who had not arrived',
      `emergency_access e LEFT JOIN admission a ON a.referral_id = e.referral_id
       WHERE e.ends_at > now() OR e.opened_at < a.admitted_at OR (e.referral_id IS NOT NULL AND a.id IS NULL)`,
    ],
    [
      'a resident without a bed',
      `admission a WHERE a.state = 'active' AND a.kind = 'residential' AND NOT EXISTS
         (SELECT 1 FROM placement o WHERE o.admission_id = a.id AND o.to_at IS NULL)`,
    ],
    [
      'a bed held by nobody who is here or expected',
      `placement o JOIN referral r ON r.id = o.referral_id
       WHERE o.to_at IS NULL AND r.state NOT IN ('accepted', 'admitted')`,
    ],
    [
      'a completed phase that nobody attended',
      `phase f WHERE f.state = 'completed' AND NOT EXISTS
         (SELECT 1 FROM attendance t WHERE t.phase_id = f.id AND t.status IN ('present', 'late'))`,
    ],
    [
      'a last session that is not the last',
      `phase f WHERE f.last_session_on IS DISTINCT FROM (SELECT max(s.held_on) FROM attendance t
         JOIN session s ON s.id = t.session_id WHERE t.phase_id = f.id)`,
    ],
    ['a national number that could be real', `person WHERE national_number NOT LIKE '0000%'`],
    [
      'a case number beyond its counter',
      `referral r JOIN case_counter k ON k.prefix = split_part(r.case_number, '-', 1)
         AND k.year = split_part(r.case_number, '-', 2)::int
       WHERE right(r.case_number, 6)::int > k.last`,
    ],
  ])('have nowhere %s', async (_fault, from) => {
    expect(await count(from)).toBe(0);
  });
});

describe('demonstration data, worked on', () => {
  let database: TestDatabase;
  let folder: string;
  let api: Api;
  let address: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'najat-seed-'));
    await seed(database.ownerUrl, { seed: 3, persons: 1_500, filesDir: path.join(folder, 'files') });
    const port = await anyPort();
    address = `http://127.0.0.1:${port}/api`;
    const env = {
      DATABASE_URL: database.appUrl,
      JWT_SECRET: 'a secret for this test that is long enough',
      SECOND_FACTOR_KEY: 'a key for this test that is long enough too',
      SECOND_FACTOR: 'optional',
      DEMO: 'true',
    };
    api = await startApi({ dataDir: folder, port, env });
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  interface Answer {
    readonly status: number;
    readonly body: Record<string, unknown>;
  }

  async function send(token: string, method: string, to: string, body?: object): Promise<Answer> {
    const response = await fetch(`${address}${to}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        authorization: `Bearer ${token}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function signIn(role: string): Promise<string> {
    const account = DEMO_ACCOUNTS.find((known) => known.role === role);
    const { username, password } = account ?? { username: '', password: '' };
    const { status, body } = await send('', 'POST', '/session', { username, password });
    expect([role, status]).toEqual([role, 200]);
    return String(body['accessToken']);
  }

  it('can be gone on with: a resident is discharged', async () => {
    const manager = await signIn('case_manager');
    const list = await send(manager, 'GET', '/admissions?state=active&legalBasis=ART39_PLACEMENT&limit=1');
    const [item] = list.body['items'] as { id: string; referralId: string }[];
    const file = await send(manager, 'GET', `/admissions/${item?.id}`);
    const { version, referralVersion, admittedOn } = file.body;
    const decided = await send(manager, 'POST', `/referrals/${item?.referralId}/decisions`, {
      version: referralVersion,
      kind: 'release',
      decidedOn: admittedOn,
      reference: '1/2026',
    });
    expect(decided.status).toBe(200);
    const entries = decided.body['entries'] as { id: string; kind: string }[];
    const discharged = await send(manager, 'POST', `/admissions/${item?.id}/discharge`, {
      version,
      reason: 'COURT_RELEASE_INCOMPLETE',
      dischargedOn: admittedOn,
      decisionId: entries.find(({ kind }) => kind === 'release')?.id,
    });
    expect([discharged.status, discharged.body['state']]).toEqual([200, 'discharged']);
  });

  it('have papers that can be opened, each with its file', async () => {
    const rows = await withClient(
      withPurpose(database.ownerUrl, 'tests'),
      async (client) =>
        (
          await client.query<{ id: string; sha256: string }>(
            `SELECT a.id, encode(a.sha256, 'hex') AS sha256 FROM attachment a JOIN history h ON h.subject_id = a.id
           WHERE h.data->>'sha256' = encode(a.sha256, 'hex')`,
          )
        ).rows,
    );
    expect(rows.length).toBeGreaterThan(5);
    const auditor = await signIn('auditor');
    for (const { id, sha256 } of rows) {
      const response = await fetch(`${address}/attachments/${id}/content`, {
        headers: { authorization: `Bearer ${auditor}` },
      });
      const content = Buffer.from(await response.arrayBuffer());
      expect([response.status, createHash('sha256').update(content).digest('hex')]).toEqual([200, sha256]);
    }
  });

  it('let every role sign in', async () => {
    for (const { role } of DEMO_ACCOUNTS) await signIn(role);
  });
});
