import { dayOf, type Role } from '@najat/domain';
import { readDatabase, verify } from '@najat/tooling';
import { startApi, type Api, type User } from './api.js';
import { usernameOf, PASSWORD } from './fixtures.js';
import { startProcess } from './process.js';
import { admitted, orderBody, today } from './steps.js';

interface Row {
  readonly actor_id: string;
  readonly actor_role: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly referral_id: string | null;
  readonly person_id: string;
  readonly compartment: string;
  readonly address: string;
}

interface Reader {
  readonly actorId: string;
  readonly by: string;
  readonly role: string;
  readonly count: number;
  readonly compartments: string[];
}

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actorId: string;
  readonly sentence: string;
  readonly referralId: string | null;
  readonly compartment: string;
  readonly role: string;
}

describe('the history', () => {
  let api: Api;
  let file: { referralId: string; admissionId: string; personId: string; phaseId: string };
  beforeAll(async () => {
    api = await startApi();
    const { referralId, admission } = await admitted(api, { bed: 0 });
    await (
      await api.as('case_manager')
    ).post(`/admissions/${admission.id}/plan`, { version: 0, home: 'with_family' });
    const [row] = await api.asOwner<{ person: string; phase: string }>(
      `SELECT a.person_id AS person, f.id AS phase FROM admission a JOIN phase f ON f.admission_id = a.id
       WHERE a.id = $1 AND f.discipline = 'psychological'`,
      [admission.id],
    );
    file = {
      referralId,
      admissionId: admission.id,
      personId: row?.person ?? '',
      phaseId: row?.phase ?? '',
    };
  });
  afterAll(() => api.close());

  const reads = (): Promise<Row[]> =>
    api.asOwner<Row>(`SELECT * FROM history WHERE action = 'read' ORDER BY id`);

  const PARAMETER: readonly [RegExp, keyof typeof file][] = [
    [/^\/persons\/:id/, 'personId'],
    [/^\/referrals\/:id/, 'referralId'],
    [/^\/admissions\/:id/, 'admissionId'],
    [/^\/phases\/:id/, 'phaseId'],
  ];
  /** Says who looked, and shows nothing of the file itself. */
  const NOT_THE_FILE = ['/persons/:id/readers'];
  const HOLDERS: readonly Role[] = ['case_manager', 'auditor', 'centre_director'];
  /** Read by not everybody who reads the rest. */
  const HELD_BY: Readonly<Record<string, readonly Role[]>> = {
    '/admissions/:id/screenings': ['practitioner'],
    '/admissions/:id/drug-tests': ['practitioner', 'case_manager', 'centre_director'],
  };

  it('tells of every look at any part of a file, before it is answered', async () => {
    const told: string[] = [];
    for (const { method, path } of api.routes) {
      const known = PARAMETER.find(([pattern]) => pattern.test(path));
      if (method !== 'GET' || known === undefined || NOT_THE_FILE.includes(path)) continue;
      for (const role of HELD_BY[path] ?? HOLDERS) {
        const user = await api.as(role, 0, 'medical');
        const before = (await reads()).length;
        const { status } = await user.get(path.replace(':id', file[known[1]]));
        expect([path, role, status]).toEqual([path, role, 200]);
        const added = (await reads()).slice(before);
        expect([path, added.length > 0]).toEqual([path, true]);
        for (const row of added) {
          expect(row).toMatchObject({
            actor_id: user.account?.id,
            actor_role: role,
            person_id: file.personId,
            address: '127.0.0.1',
          });
        }
      }
      told.push(path);
    }
    // As many as there are: a new one is found by its path.
    expect(told.length).toBeGreaterThanOrEqual(9);
  });

  it('says which compartment was shown: notes only where they were', async () => {
    const compartments: Partial<Record<Role, string>> = {};
    for (const role of ['practitioner', 'case_manager', 'auditor', 'intake_officer'] as const) {
      await (await api.as(role)).get(`/phases/${file.phaseId}`);
      compartments[role] = (await reads()).at(-1)?.compartment ?? '';
    }
    expect(compartments).toEqual({
      practitioner: 'clinical',
      case_manager: 'clinical',
      auditor: 'administrative',
      intake_officer: 'administrative',
    });
  });

  it('tells of no look where nothing was shown', async () => {
    const before = (await reads()).length;
    const other = await api.as('case_manager', 1);
    expect((await other.get(`/admissions/${file.admissionId}`)).status).toBe(404);
    expect((await other.get(`/persons/${file.personId}`)).status).toBe(404);
    expect((await (await api.as('court_clerk', 1)).get(`/referrals/${file.referralId}`)).status).toBe(404);
    expect((await reads()).length).toBe(before);
  });

  it('shows nothing that it cannot tell of', async () => {
    await api.asOwner(`ALTER TABLE history ADD CONSTRAINT deaf CHECK (action <> 'read') NOT VALID`);
    const answer = await (await api.as('case_manager')).get<object>(`/admissions/${file.admissionId}`);
    await api.asOwner('ALTER TABLE history DROP CONSTRAINT deaf');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain(file.personId);
  });

  it('keeps the chains whole when many read and write at once', async () => {
    const manager = await api.as('case_manager');
    const director = await api.as('centre_director');
    const clerk = await api.as('court_clerk');
    const before = (await reads()).length;
    const work = Array.from({ length: 60 }, (_, index) => [
      manager.get(`/admissions/${file.admissionId}`),
      director.get(`/referrals/${file.referralId}`),
      index % 6 === 0 ? clerk.post('/referrals', orderBody(api)) : director.get(`/persons/${file.personId}`),
    ]).flat();
    const statuses = (await Promise.all(work)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await reads()).length).toBe(before + 170);
    const verdict = await verify(readDatabase(api.database.ownerUrl));
    expect(verdict.fault).toBeUndefined();
    const [count] = await api.asOwner<{ count: number }>('SELECT count(*) FROM history');
    expect(verdict.rows).toBe(count?.count);
  });

  it('has on disk what was answered when the program is killed', async () => {
    const process = await startProcess();
    try {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
      const send = async (path: string, token?: string, body?: object): Promise<Record<string, unknown>> => {
        const answer = await fetch(`${process.origin}/api${path}`, {
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            ...headers,
            'idempotency-key': crypto.randomUUID(),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        expect(answer.status).toBe(200);
        return (await answer.json()) as Record<string, unknown>;
      };
      const username = usernameOf('court_clerk');
      const { accessToken } = await send('/session', undefined, { username, password: PASSWORD });
      const token = String(accessToken);
      const places = { places: process.places } as Api;
      const { id } = await send('/referrals', token, orderBody(places));
      const path = `/referrals/${String(id)}`;
      await Promise.all(Array.from({ length: 20 }, () => send(path, token)));
      process.kill();
      const kept = await process.asOwner<{ count: number }>(
        `SELECT count(*) FROM history WHERE action = 'read' AND referral_id = $1`,
        [id],
      );
      expect(kept[0]?.count).toBe(20);
    } finally {
      await process.stop();
    }
  });

  describe('read', () => {
    const readers = async (user: User): Promise<Reader[]> =>
      (await user.get<{ items: Reader[] }>(`/persons/${file.personId}/readers`)).body.items;

    it('tells a director and the auditor who looked at a file of theirs, and nobody else', async () => {
      await (await api.as('practitioner')).get(`/phases/${file.phaseId}`);
      const practitioner = await api.as('practitioner');
      for (const role of ['centre_director', 'auditor'] as const) {
        const line = (await readers(await api.as(role))).find(
          ({ actorId }) => actorId === practitioner.account?.id,
        );
        expect(line).toMatchObject({ role: 'practitioner', compartments: ['clinical'] });
      }
      const path = `/persons/${file.personId}/readers`;
      for (const role of [
        'court_clerk',
        'intake_officer',
        'practitioner',
        'case_manager',
        'directorate',
      ] as const)
        expect([role, (await (await api.as(role)).get(path)).status]).toEqual([role, 403]);
      expect((await (await api.as('centre_director', 1)).get(path)).status).toBe(404);
    });

    it('counts occasions, however many parts of the file a page shows at once', async () => {
      const nurse = await api.as('practitioner', 0, 'nutrition');
      const count = async (): Promise<number | undefined> =>
        (await readers(await api.as('auditor'))).find(({ actorId }) => actorId === nurse.account?.id)?.count;
      for (const path of ['', '/phases', '/timeline'])
        await nurse.get(`/admissions/${file.admissionId}${path}`);
      expect(await count()).toBe(1);
      // Yesterday, twice with an hour between, as the program would have written it.
      for (const minutes of [0, 5, 65])
        await api.asOwner(
          `INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, person_id, action, version,
             compartment, data)
           VALUES (gen_random_uuid(), (now() AT TIME ZONE 'Asia/Baghdad')::date::timestamp AT TIME ZONE 'Asia/Baghdad'
             - interval '12 hours' + make_interval(mins => $3), $1, 'practitioner', 'person', $2, $2, 'read', 0,
             'administrative', '{}')`,
          [nurse.account?.id, file.personId, minutes],
        );
      const days = (await readers(await api.as('auditor'))).filter(
        ({ actorId }) => actorId === nurse.account?.id,
      );
      expect(days.map((day) => day.count)).toEqual([1, 2]);
    });

    it('tells a director nothing of looks at the person from elsewhere', async () => {
      const { body } = await (
        await api.as('court_clerk')
      ).get<{ person: { id: string } }>(`/referrals/${file.referralId}`);
      await (await api.as('court_clerk')).get(`/persons/${body.person.id}`);
      const clerk = (await api.as('court_clerk')).account?.id;
      const ofDirector = (await readers(await api.as('centre_director'))).find(
        ({ actorId }) => actorId === clerk,
      );
      const ofAuditor = (await readers(await api.as('auditor'))).find(({ actorId }) => actorId === clerk);
      expect(ofDirector?.compartments).toEqual(['legal']);
      expect(ofAuditor?.compartments).toEqual(['administrative', 'legal']);
    });

    it('is searched by the auditor alone, page by page, by every filter', async () => {
      const auditor = await api.as('auditor');
      const ask = async (query: string): Promise<{ items: Entry[]; next?: string; total: number }> =>
        (await auditor.get<{ items: Entry[]; next?: string; total: number }>(`/history?${query}`)).body;
      const all: Entry[] = [];
      for (let cursor = ''; ;) {
        const { items, next } = await ask(`limit=100${cursor}`);
        all.push(...items);
        if (next === undefined) break;
        cursor = `&cursor=${next}`;
      }
      const [count] = await api.asOwner<{ count: number }>('SELECT count(*) FROM history');
      expect(new Set(all.map(({ id }) => id)).size).toBe(count?.count);
      expect([...all].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))).toEqual(all);

      const manager = (await api.as('case_manager')).account?.id ?? '';
      const checks: [string, (entry: Entry) => boolean][] = [
        ['kind=read', ({ sentence }) => sentence.endsWith('.read')],
        ['kind=change', ({ sentence }) => !sentence.endsWith('.read')],
        ['role=practitioner', ({ role }) => role === 'practitioner'],
        ['compartment=clinical', ({ compartment }) => compartment === 'clinical'],
        [`actorId=${manager}`, ({ actorId }) => actorId === manager],
        [`referralId=${file.referralId}`, ({ referralId }) => referralId === file.referralId],
        [`from=${today()}&to=${today()}`, ({ at }) => dayOf(Date.parse(at)) === today()],
      ];
      for (const [query, matches] of checks) {
        const { items, total } = await ask(`limit=200&${query}`);
        expect([query, items.length > 0, items.every(matches)]).toEqual([query, true, true]);
        expect([query, total]).toEqual([query, all.filter(matches).length]);
      }
      expect((await ask('to=2020-01-01&from=2019-01-01')).total).toBe(0);
      for (const path of ['/history', '/history/periods', '/history/seals.csv'])
        expect([path, (await (await api.as('centre_director')).get(path)).status]).toEqual([path, 403]);
    });

    it('keeps looks out of every timeline', async () => {
      for (const path of [`/referrals/${file.referralId}/timeline`, `/phases/${file.phaseId}/timeline`]) {
        const { body } = await (await api.as('case_manager')).get<{ items: { sentence: string }[] }>(path);
        expect(body.items.filter(({ sentence }) => sentence.endsWith('.read'))).toEqual([]);
      }
    });

    it('hands out the seals, one a closed period', async () => {
      await api.asOwner('SELECT close_history_period(clock_timestamp())');
      await api.asOwner('SELECT seal_history_period()');
      const auditor = await api.as('auditor');
      const { body } = await auditor.get<{ items: { no: number; seal: string | null }[] }>(
        '/history/periods',
      );
      expect(body.items.map(({ no, seal }) => [no, seal !== null])).toEqual([
        [2, false],
        [1, true],
      ]);
      const { body: csv } = await auditor.get<string>('/history/seals.csv');
      const [header, line] = csv.split('\r\n');
      expect(header).toBe('no,openedAt,closedAt,cases,root,seal');
      expect(line).toMatch(new RegExp(`^1,.*,${body.items[1]?.seal ?? ''}$`));
    });
  });

  describe('written', () => {
    const as = async (role: string, settings: string, sql: string): Promise<string> => {
      const { Client } = (await import('pg')).default;
      const app = new Client({ connectionString: api.database.appUrl });
      await app.connect();
      try {
        await app.query(`BEGIN; ${role === '' ? '' : `SET LOCAL ROLE ${role};`} ${settings}`);
        await app.query(sql);
        return 'done';
      } catch (error) {
        return String(error);
      } finally {
        await app.end();
      }
    };
    const insert = (action: string, actor: string): string =>
      `INSERT INTO history (id, at, actor_id, subject_kind, subject_id, action, version, compartment, data)
       VALUES (gen_random_uuid(), now(), ${actor}, 'bed', gen_random_uuid(), '${action}', ${action === 'read' ? '0' : '1'},
         'administrative', '{}')`;

    it('by each only in their own name, and looks by the program alone', async () => {
      const me = (await api.as('intake_officer')).account?.id ?? '';
      const mine = `SELECT set_config('najat.account', '${me}', true)`;
      const role = 'najat_intake_officer';
      expect(await as(role, mine, insert('add', `'${me}'`))).toBe('done');
      expect(await as(role, mine, insert('add', 'gen_random_uuid()'))).toContain('row-level security');
      expect(await as(role, mine, insert('read', `'${me}'`))).toContain('row-level security');
      expect(await as('', '', insert('read', `'${me}'`))).toBe('done');
      expect(await as('', '', insert('add', `'${me}'`))).toContain('row-level security');
    });
  });
});
