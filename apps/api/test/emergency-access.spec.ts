import type { Role } from '@najat/domain';
import pg from 'pg';
import { v4, v7 } from 'uuid';
import { startApi, type Answer, type Api, type User } from './api.js';
import { emergencySuite, NUMBER, open, treated, WORDS, type File } from './emergency-access.suite.js';
import { dayAgo, orderBody, today } from './steps.js';

emergencySuite('both walls', startApi);

interface Refused {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
}
interface Access {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly caseNumber: string | null;
  readonly personName: string | null;
  readonly openedBy: string;
  readonly reviewedBy: string | null;
  readonly actions: readonly string[];
}
interface List {
  readonly items: readonly Access[];
  readonly total: number;
}

const told = ({ status, body }: Answer<unknown>): unknown[] => {
  const { code, errors } = body as Refused;
  return [status, code, errors?.map(({ path }) => path)];
};
const REVIEW = { outcome: 'justified', note: 'He was brought to the emergency room that night.' };

describe('opening a file in an emergency', () => {
  let api: Api;
  let file: File;
  let doctor: User;
  beforeAll(async () => {
    api = await startApi({ EMERGENCY_A_DAY: '6', EMERGENCY_MINUTES: '30' });
    file = await treated(api);
    doctor = await api.as('practitioner', 1, 'medical');
  });
  afterAll(() => api.close());

  /** Every access that was kept, told of whoever made it. */
  const kept = async (user: User): Promise<number> =>
    (await api.asOwner('SELECT 1 FROM emergency_access WHERE account_id = $1', [user.account?.id])).length;

  it('asks for one whole number and a reason that says something, and counts no slip of the hand', async () => {
    const nurse = await api.as('practitioner', 1, 'nutrition');
    const both = { caseNumber: file.caseNumber, nationalNumber: NUMBER };
    const short = { words: 'Emergency' };
    const cases: [object, object, unknown[]][] = [
      [{}, {}, [422, 'emergency_access.one_number', ['caseNumber']]],
      [both, {}, [422, 'emergency_access.one_number', ['caseNumber']]],
      [
        { caseNumber: file.caseNumber.slice(0, -1) },
        {},
        [422, 'emergency_access.case_number_malformed', ['caseNumber']],
      ],
      [{ caseNumber: '%' }, {}, [422, 'emergency_access.case_number_malformed', ['caseNumber']]],
      [{ caseNumber: file.caseNumber }, short, [422, 'emergency_access.words_too_short', ['words']]],
      [{ caseNumber: file.caseNumber }, { words: ' '.repeat(40) }, [400, 'request.invalid', ['words']]],
      [{ caseNumber: file.caseNumber }, { reason: 'curious' }, [400, 'request.invalid', ['reason']]],
      [{ nationalNumber: NUMBER.slice(1) }, {}, [400, 'request.invalid', ['nationalNumber']]],
    ];
    for (const [by, change, expected] of cases) expect(told(await open(nurse, by, change))).toEqual(expected);
    expect(await kept(nurse)).toBe(0);
  });

  it('takes the number in either digit set, and answers until when the file is open', async () => {
    const nurse = await api.as('practitioner', 1, 'nutrition');
    const arabic = [...file.caseNumber.toLowerCase()]
      .map((sign) => '٠١٢٣٤٥٦٧٨٩'[Number(sign)] ?? sign)
      .join('');
    const { status, body } = await open(nurse, { caseNumber: arabic });
    expect([status, body]).toMatchObject([
      200,
      { state: 'open', caseNumber: file.caseNumber, referralId: file.referralId, actions: ['end'] },
    ]);
    const { openedAt, endsAt } = body as unknown as { openedAt: string; endsAt: string };
    expect(Date.parse(endsAt) - Date.parse(openedAt)).toBe(30 * 60_000);
    expect(told(await open(nurse, { nationalNumber: NUMBER }))).toEqual([
      409,
      'emergency_access.already_open',
      undefined,
    ]);
  });

  it('answers a number that leads nowhere alike whatever it is, keeps the attempt, and shows it to auditors alone', async () => {
    const sport = await api.as('practitioner', 1, 'sport');
    const nowhere = await open(sport, { caseNumber: 'AAA-2020-999999' });
    expect(told(nowhere)).toEqual([422, 'emergency_access.no_file', ['caseNumber']]);
    expect(told(await open(sport, { caseNumber: 'ZZZV-2020-000001' }))).toEqual(told(nowhere));
    expect(told(await open(sport, { nationalNumber: '000099990000' }))).toEqual([
      422,
      'emergency_access.no_file',
      ['nationalNumber'],
    ]);
    expect(await kept(sport)).toBe(3);
    const list = async (role: Role, side: 0 | 1): Promise<number> =>
      (await (await api.as(role, side)).get<List>('/emergency-accesses?state=found_nothing')).body.total;
    expect([
      await list('auditor', 0),
      await list('centre_director', 0),
      await list('centre_director', 1),
    ]).toEqual([3, 0, 0]);
    const rows = await api.asOwner<{ all: string }>(`SELECT e::text AS all FROM emergency_access e`);
    expect(rows.map(({ all }) => all).join()).not.toContain('999999');
  });

  it('allows so many attempts a day, found or not, and says when the next one may be made', async () => {
    const teacher = await api.as('practitioner', 1, 'vocational');
    for (let attempt = 0; attempt < 6; attempt += 1)
      expect((await open(teacher, { caseNumber: 'AAA-2020-999999' })).status).toBe(422);
    const refused = await open(teacher, { caseNumber: file.caseNumber });
    expect(told(refused)).toEqual([429, 'emergency_access.too_often', undefined]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(86_000);
    await api.asOwner(
      `UPDATE emergency_access SET opened_at = opened_at - interval '25 hours' WHERE account_id = $1`,
      [teacher.account?.id],
    );
    expect((await open(teacher, { caseNumber: file.caseNumber })).status).toBe(200);
  });

  it('lets no two at once both be the last one allowed', async () => {
    const teacher = await api.as('practitioner', 0, 'vocational');
    const all = await Promise.all(
      Array.from({ length: 9 }, () => open(teacher, { caseNumber: 'AAA-2020-999999' })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([...Array<number>(6).fill(422), 429, 429, 429]);
  });

  it('opens once however often it is sent, a number that leads nowhere included', async () => {
    const director = await api.as('centre_director', 1);
    for (const caseNumber of [file.caseNumber, 'AAA-2020-999999']) {
      const body = { caseNumber, reason: 'handover', words: WORDS };
      const key = v4();
      const first = await director.post('/emergency-accesses', body, { key });
      const again = await director.post('/emergency-accesses', body, { key });
      expect(told(again)).toEqual(told(first));
    }
    expect(await kept(director)).toBe(2);
  });

  it('is not needed by a director for a file of their own centre', async () => {
    const director = await api.as('centre_director', 0);
    expect(told(await open(director, { caseNumber: file.caseNumber }))).toEqual([
      422,
      'emergency_access.within_reach',
      ['caseNumber'],
    ]);
    expect(await kept(director)).toBe(0);
  });

  it('is for practitioners and directors, and told to nobody but the director, the auditor and the file', async () => {
    const { body } = await open(doctor, { caseNumber: file.caseNumber });
    for (const role of [
      'court_clerk',
      'intake_officer',
      'case_manager',
      'directorate',
      'legal_officer',
      'auditor',
      'system_admin',
    ] as const) {
      const user = await api.as(role);
      expect([role, (await open(user, { caseNumber: file.caseNumber })).status]).toEqual([role, 403]);
      const sees = role === 'auditor' ? 200 : 403;
      expect([role, (await user.get('/emergency-accesses')).status]).toEqual([role, sees]);
      expect([role, (await user.get(`/emergency-accesses/${body.id}`)).status]).toEqual([role, sees]);
    }
    const of = async (role: Role, side: 0 | 1): Promise<number> =>
      (await (await api.as(role, side)).get(`/emergency-accesses/${body.id}`)).status;
    expect([await of('centre_director', 0), await of('centre_director', 1)]).toEqual([200, 404]);
    const sentences = async (role: Role): Promise<string[]> => {
      const { body: timeline } = await (
        await api.as(role)
      ).get<{ items: { sentence: string }[] }>(`/referrals/${file.referralId}/timeline`);
      return timeline.items.map(({ sentence }) => sentence).filter((key) => key.startsWith('emergency'));
    };
    expect(await sentences('intake_officer')).toContain('emergencyAccess.open');
    expect(await sentences('auditor')).toContain('emergencyAccess.open');
    for (const role of ['court_clerk', 'directorate', 'legal_officer'] as const)
      expect([role, await sentences(role)]).toEqual([role, []]);
  });

  it('shows whoever opened it their own alone, and neither number nor name once it has ended', async () => {
    const own = async (user: User): Promise<readonly Access[]> =>
      (await user.get<List>('/emergency-accesses/mine')).body.items;
    const [access] = await own(doctor);
    expect(access).toMatchObject({ state: 'open', caseNumber: file.caseNumber, actions: ['end'] });
    expect(await own(await api.as('practitioner', 0, 'medical'))).toEqual([]);
    expect(await own(await api.as('centre_director', 0))).toEqual([]);
    const stale = await doctor.post(`/emergency-accesses/${access?.id ?? ''}/end`, { version: 7 });
    expect(told(stale)[1]).toBe('record.stale');
    const foreign = await api.as('practitioner', 1, 'nutrition');
    expect((await foreign.post(`/emergency-accesses/${access?.id ?? ''}/end`, { version: 1 })).status).toBe(
      404,
    );
    expect((await doctor.post(`/emergency-accesses/${access?.id ?? ''}/end`, { version: 1 })).status).toBe(
      200,
    );
    expect((await own(doctor))[0]).toMatchObject({
      state: 'ended',
      caseNumber: null,
      personName: null,
      actions: [],
    });
  });
});

describe('the review of an emergency access', () => {
  let api: Api;
  let file: File;
  let access: { id: string; version: number };
  beforeAll(async () => {
    api = await startApi();
    file = await treated(api);
    access = (await open(await api.as('practitioner', 1, 'medical'), { caseNumber: file.caseNumber })).body;
  });
  afterAll(() => api.close());

  const waiting = async (role: Role, side: 0 | 1 = 0): Promise<number | undefined> => {
    const { body } = await (
      await api.as(role, side)
    ).get<{ items: { item: string; count: number }[] }>('/home');
    return body.items.find(({ item }) => item === 'emergency_accesses_to_review')?.count;
  };
  const review = async (
    role: Role,
    change: object = {},
    side: 0 | 1 = 0,
  ): Promise<Answer<Access & Refused>> =>
    (await api.as(role, side)).post(`/emergency-accesses/${access.id}/review`, {
      version: 1,
      ...REVIEW,
      ...change,
    });

  it('is asked for at once, of the director of the file and of every auditor', async () => {
    expect([
      await waiting('centre_director'),
      await waiting('auditor'),
      await waiting('centre_director', 1),
    ]).toEqual([1, 1, 0]);
    const { body } = await (
      await api.as('centre_director')
    ).get<List>('/emergency-accesses?attention=to_review');
    expect(body.items[0]).toMatchObject({
      state: 'open',
      caseNumber: file.caseNumber,
      personName: 'مجهول غائب مسعف',
      openedBy: 'practitioner.medical.other',
      openerRole: 'practitioner',
      openerDiscipline: 'medical',
      openerCentre: { nameEn: 'Centre BBB' },
      reason: 'brought_here',
      words: WORDS,
      actions: [],
    });
  });

  it('is made afterwards, once, with words, by the director of the file or an auditor', async () => {
    expect(told(await review('centre_director'))[1]).toBe('record.wrong_state');
    await api.asOwner('UPDATE emergency_access SET ends_at = now() WHERE id = $1', [access.id]);
    expect(told(await review('centre_director', { note: '' }))).toEqual([400, 'request.invalid', ['note']]);
    expect(told(await review('centre_director', { version: 2 }))[1]).toBe('record.stale');
    expect((await review('centre_director', {}, 1)).status).toBe(404);
    expect((await review('case_manager')).status).toBe(403);
    const { status, body } = await review('centre_director');
    expect([status, body]).toMatchObject([
      200,
      { state: 'reviewed', outcome: 'justified', version: 2, actions: [] },
    ]);
    expect(body.reviewedBy).toBe('centre-director');
    expect(told(await review('auditor', { version: 2 }))[1]).toBe('record.wrong_state');
    expect([await waiting('centre_director'), await waiting('auditor')]).toEqual([0, 0]);
    const { body: timeline } = await (
      await api.as('intake_officer')
    ).get<{ items: { sentence: string; data: object }[] }>(`/referrals/${file.referralId}/timeline`);
    expect(timeline.items[0]).toMatchObject({
      sentence: 'emergencyAccess.review',
      data: { outcome: 'justified' },
    });
  });

  it('sees what was looked at while the file was open, and nothing of before and after', async () => {
    const nurse = await api.as('practitioner', 0, 'nutrition');
    await nurse.get(`/referrals/${file.referralId}`);
    const { body: opened } = await open(nurse, { caseNumber: file.caseNumber });
    await nurse.get(`/phases/${file.phases.psychological}`);
    await nurse.get(`/phases/${file.phases.psychological}`);
    await nurse.get(`/admissions/${file.admissionId}`);
    await nurse.post(`/emergency-accesses/${opened.id}/end`, { version: 1 });
    await nurse.get(`/referrals/${file.referralId}`);
    for (const role of ['centre_director', 'auditor'] as const) {
      const { body } = await (
        await api.as(role)
      ).get<{ looks: object[] }>(`/emergency-accesses/${opened.id}`);
      expect(body.looks).toMatchObject([
        { subject: 'admission', discipline: null, clinical: false, times: 1 },
        { subject: 'phase', discipline: 'psychological', clinical: true, times: 2 },
      ]);
    }
  });

  it('finds every look under it marked with it in the history, and no other look', async () => {
    const nurse = await api.as('practitioner', 0, 'nutrition');
    const { body: opened } = await open(nurse, { caseNumber: file.caseNumber });
    const { body: order } = await nurse.get<{ person: { id: string } }>(`/referrals/${file.referralId}`);
    await nurse.get(`/persons/${order.person.id}`);
    const before = await api.asOwner<{ emergency: string | null; kind: string }>(
      `SELECT emergency_id AS emergency, subject_kind AS kind FROM history WHERE action = 'read' ORDER BY id DESC LIMIT 2`,
    );
    expect(before.map(({ kind, emergency }) => [kind, emergency])).toEqual([
      ['person', opened.id],
      ['referral', opened.id],
    ]);
    await nurse.post(`/emergency-accesses/${opened.id}/end`, { version: 1 });
    await nurse.get(`/referrals/${file.referralId}`);
    const [after] = await api.asOwner<{ emergency: string | null }>(
      `SELECT emergency_id AS emergency FROM history WHERE action = 'read' ORDER BY id DESC LIMIT 1`,
    );
    expect(after).toEqual({ emergency: null });
  });

  it('can be made by an auditor', async () => {
    const director = await api.as('centre_director', 1);
    access = (await open(director, { caseNumber: file.caseNumber })).body;
    await director.post(`/emergency-accesses/${access.id}/end`, { version: 1 });
    const { body } = await review('auditor', { version: 2, outcome: 'needs_action' });
    expect(body).toMatchObject({ state: 'reviewed', outcome: 'needs_action', reviewedBy: 'auditor' });
  });

  it('is never made by whoever opened the file, though they became an auditor since', async () => {
    const psychologist = await api.as('practitioner', 1, 'psychological');
    access = (await open(psychologist, { caseNumber: file.caseNumber })).body;
    await api.asOwner('UPDATE emergency_access SET ends_at = now() WHERE id = $1', [access.id]);
    await api.asOwner(
      `UPDATE account SET role = 'auditor', centre_id = NULL, discipline = NULL WHERE id = $1`,
      [psychologist.account?.id],
    );
    const seen = await psychologist.get<Access>(`/emergency-accesses/${access.id}`);
    expect(seen.body.actions).toEqual([]);
    const own = await psychologist.post(`/emergency-accesses/${access.id}/review`, { version: 1, ...REVIEW });
    expect(told(own)).toEqual([422, 'emergency_access.own_access', []]);
  });
});

describe('the table of emergency accesses', () => {
  let api: Api;
  let file: File;
  beforeAll(async () => {
    api = await startApi();
    file = await treated(api);
    const { body } = await open(await api.as('practitioner', 1, 'medical'), { caseNumber: file.caseNumber });
    await api.asOwner('UPDATE emergency_access SET ends_at = now() WHERE id = $1', [body.id]);
  });
  afterAll(() => api.close());

  it.each([
    ['emergency_access_bounded', `ends_at = opened_at`],
    ['emergency_access_bounded', `ends_at = opened_at + interval '5 hours'`],
    ['emergency_access_ended_within', `ended_at = ends_at + interval '1 second'`],
    ['emergency_access_review_whole', `outcome = 'justified'`],
    [
      'emergency_access_two_people',
      `reviewed_by = account_id, reviewed_at = now(), outcome = 'justified', note = 'x'`,
    ],
    [
      'emergency_access_review_after',
      `reviewed_by = (SELECT id FROM account WHERE role = 'auditor' LIMIT 1), reviewed_at = opened_at,
       outcome = 'justified', note = 'x'`,
    ],
    ['emergency_access_found_whole', `referral_id = NULL`],
    ['emergency_access_words', `words = 'short'`],
  ])('holds %s', async (constraint, change) => {
    await expect(api.asOwner(`UPDATE emergency_access SET ${change}`)).rejects.toMatchObject({ constraint });
  });

  it('keeps every row, and a review as it was made', async () => {
    await expect(api.asOwner('DELETE FROM emergency_access')).rejects.toThrow('append-only');
    await api.asOwner(
      `UPDATE emergency_access SET reviewed_by = (SELECT id FROM account WHERE role = 'auditor' LIMIT 1),
         reviewed_at = now(), outcome = 'justified', note = 'x'`,
    );
    await expect(api.asOwner(`UPDATE emergency_access SET outcome = 'not_justified'`)).rejects.toThrow(
      'append-only',
    );
  });

  it('lets no role write a row of its own, and reviews in nobody else’s name', async () => {
    const grants = await api.asOwner<{ grantee: string; privilege: string }>(
      `SELECT grantee, privilege_type AS privilege FROM information_schema.role_table_grants
       WHERE table_name = 'emergency_access' AND grantee LIKE 'najat\\_%' AND grantee <> 'najat_owner' ORDER BY 1, 2`,
    );
    expect(grants).toEqual(
      ['auditor', 'centre_director', 'practitioner'].map((role) => ({
        grantee: `najat_${role}`,
        privilege: 'SELECT',
      })),
    );
  });

  it('says by which access a file is open to the caller, and to nobody else', async () => {
    const surgeon = await api.as('practitioner', 1, 'nutrition');
    const { body } = await open(surgeon, { caseNumber: file.caseNumber });
    const app = new pg.Client({ connectionString: api.database.appUrl });
    await app.connect();
    const asked = async (role: string, account = surgeon.account?.id ?? ''): Promise<string | null> => {
      await app.query(`BEGIN; SET LOCAL ROLE najat_${role}`);
      await app.query(`SELECT set_config('najat.account', $1, true)`, [account]);
      const { rows } = await app.query<{ id: string | null }>('SELECT najat_emergency($1) AS id', [
        file.referralId,
      ]);
      await app.query('ROLLBACK');
      return rows[0]?.id ?? null;
    };
    for (const role of ['practitioner', 'practitioner_emergency'])
      expect([role, await asked(role)]).toEqual([role, body.id]);
    expect(await asked('practitioner_emergency', v7())).toBeNull();
    for (const role of ['court_clerk', 'directorate', 'legal_officer', 'case_manager'])
      expect([role, await asked(role)]).toEqual([role, null]);
    await surgeon.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
    expect(await asked('practitioner_emergency')).toBeNull();
    await app.end();
  });
});

describe('an emergency access to a file of Article 40', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('tells nobody outside that there is one', async () => {
    const intake = await api.as('intake_officer');
    const order = orderBody(api, { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined });
    const { body: voluntary } = await intake.post<{ id: string; caseNumber: string }>('/referrals', order);
    const outside = async (): Promise<string> => {
      const said: unknown[] = [];
      for (const role of ['court_clerk', 'directorate', 'legal_officer'] as const) {
        const user = await api.as(role);
        for (const path of [
          '/home',
          '/referrals',
          '/admissions',
          '/beds',
          `/referrals/${voluntary.id}`,
          `/referrals/${voluntary.id}/timeline`,
          `/statistics/counts?from=${dayAgo(300)}&to=${today()}&groupBy=centre`,
          '/emergency-accesses',
          `/emergency-accesses/${v7()}`,
        ])
          said.push([role, path, (await user.get(path)).body]);
      }
      return JSON.stringify(said)
        .replace(/"requestId":"[^"]*"/g, '')
        .replace(/[0-9a-f-]{36}/g, '');
    };
    const before = await outside();
    const doctor = await api.as('practitioner', 1, 'medical');
    const { status, body } = await open(doctor, { caseNumber: voluntary.caseNumber });
    expect([status, (await doctor.get(`/referrals/${voluntary.id}`)).status]).toEqual([200, 200]);
    await doctor.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
    expect(await outside()).toBe(before);
  });
});
