import { addDays } from '@najat/domain';
import { v4, v7 } from 'uuid';
import { startApi, type Api } from './api.js';
import { accepted, admitted, dayAgo, logged, orderBody, today, type Logged } from './steps.js';

interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
  readonly changes?: readonly { action: string; by: string }[];
}

const TABLES = [
  'person',
  'referral',
  'order_entry',
  'admission',
  'placement',
  'phase',
  'session',
  'history',
  'idempotency',
];

describe('bad input', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** How many rows there are of everything a write could leave behind. */
  const rows = async (): Promise<string> => {
    const counts: string[] = [];
    for (const table of TABLES) {
      const [answer] = await api.asOwner<{ n: string }>(
        `SELECT count(*) || '/' || coalesce(max(xmin::text::bigint), 0) AS n FROM ${table}`,
      );
      counts.push(`${table} ${answer?.n ?? ''}`);
    }
    return counts.join(', ');
  };

  /** Sends a body that must be refused, and checks that nothing at all was changed by it. */
  const refused = async (
    role: Parameters<Api['as']>[0],
    path: string,
    body: unknown,
    expected: { status: number; code: string; at?: string; says?: string },
  ): Promise<ProblemBody> => {
    const user = await api.as(role);
    const before = await rows();
    const answer = await user.post<ProblemBody>(path, body);
    expect([answer.status, answer.body.code]).toEqual([expected.status, expected.code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    if (expected.at !== undefined) {
      const fault = { path: expected.at, code: expected.says ?? expected.code };
      expect(answer.body.errors).toContainEqual(fault);
    }
    expect(await rows()).toBe(before);
    return answer.body;
  };

  describe('of an order', () => {
    it.each([
      ['a word for a day', { orderedOn: 'yesterday' }, 'orderedOn', 'not_a_day'],
      ['a day that does not exist', { orderedOn: '2026-02-30' }, 'orderedOn', 'not_a_day'],
      ['an unknown basis', { legalBasis: 'ART99' }, 'legalBasis', 'not_an_option'],
      ['no basis', { legalBasis: undefined }, 'legalBasis', 'required'],
      ['something that is no id', { centreId: 'here' }, 'centreId', 'not_an_id'],
      ['a field nobody asked for', { admin: true }, 'admin', 'unknown_field'],
      ['a number that is text', { termDays: 'many' }, 'termDays', 'not_a_number'],
      ['a list for a text', { orderNumber: ['1'] }, 'orderNumber', 'not_text'],
      ['an object for a text', { orderNumber: { $gt: '' } }, 'orderNumber', 'not_text'],
    ])('refuses %s', async (_what, change, at, says) => {
      await refused('court_clerk', '/referrals', orderBody(api, change), {
        status: 400,
        code: 'request.invalid',
        at,
        says,
      });
    });

    it.each([
      ['no own name', { given: ' ' }, 'person.given', 'required'],
      ['a name too long', { given: 'ا'.repeat(61) }, 'person.given', 'too_long'],
      [
        'a national number one digit short',
        { nationalNumber: '12345678901' },
        'person.nationalNumber',
        'not_a_national_number',
      ],
      ['no phone at all', { phone: '12' }, 'person.phone', 'not_a_phone'],
    ])('refuses a person with %s', async (_what, change, at, says) => {
      const body = orderBody(api);
      const person = { ...(body['person'] as object), ...change };
      await refused(
        'court_clerk',
        '/referrals',
        { ...body, person },
        { status: 400, code: 'request.invalid', at, says },
      );
    });

    it('refuses a future order, one from before the law, and one without a court', async () => {
      const future = orderBody(api, { orderedOn: addDays(today(), 1) });
      await refused('court_clerk', '/referrals', future, {
        status: 422,
        code: 'referral.order_in_future',
        at: 'orderedOn',
      });
      const old = orderBody(api, { orderedOn: '2017-08-07' });
      await refused('court_clerk', '/referrals', old, {
        status: 422,
        code: 'referral.order_before_law',
        at: 'orderedOn',
      });
      await refused('intake_officer', '/referrals', orderBody(api), {
        status: 422,
        code: 'referral.court_required',
        at: 'courtId',
      });
    });

    it('refuses a birth after the order and one in the future', async () => {
      const person = { given: 'سالم', father: 'كريم', sex: 'male', birthDate: dayAgo(1) };
      await refused('court_clerk', '/referrals', orderBody(api, { person }), {
        status: 422,
        code: 'person.birth_after_order',
        at: 'person.birthDate',
      });
      const unborn = { ...person, birthDate: addDays(today(), 30) };
      await refused('court_clerk', '/referrals', orderBody(api, { person: unborn }), {
        status: 422,
        code: 'person.born_in_future',
        at: 'person.birthDate',
      });
    });

    it('refuses unknown people, centres and courts at their field', async () => {
      const person = undefined;
      await refused('court_clerk', '/referrals', orderBody(api, { person, personId: v7() }), {
        status: 422,
        code: 'referral.person_unknown',
        at: 'personId',
      });
      await refused('court_clerk', '/referrals', orderBody(api, { centreId: v7() }), {
        status: 422,
        code: 'referral.centre_unknown',
        at: 'centreId',
      });
      await refused('intake_officer', '/referrals', orderBody(api, { courtId: v7() }), {
        status: 422,
        code: 'referral.court_unknown',
        at: 'courtId',
      });
    });

    it('refuses the same order for the same person twice', async () => {
      const person = { given: 'هادي', father: 'صالح', sex: 'male', nationalNumber: '000000000017' };
      const first = await logged(api, { orderNumber: 'T-1', person });
      expect(first.state).toBe('logged');
      await refused('court_clerk', '/referrals', orderBody(api, { orderNumber: 'T-1', person }), {
        status: 409,
        code: 'referral.duplicate_order',
      });
      await refused('court_clerk', '/referrals', orderBody(api, { person: { ...person, given: 'جابر' } }), {
        status: 422,
        code: 'person.national_number_taken',
        at: 'person.nationalNumber',
      });
    });

    it('takes Arabic-Indic digits in numbers and days, and stores Latin ones', async () => {
      const clerk = await api.as('court_clerk');
      const body = orderBody(api, {
        orderedOn: dayAgo(10).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
        orderNumber: '٤٢/٢٠٢٦',
        termDays: '٩٠',
        person: { given: 'نوري', father: 'عباس', sex: 'male', birthDate: '١٩٩٩-٠٧-٠١', phone: '٠٧٧٠١٢٣٤٥٦٧' },
      });
      const { status, body: seen } = await clerk.post<{
        orderNumber: string;
        orderedOn: string;
        entries: { termDays: number }[];
        person: { birthDate: string; phone: string };
      }>('/referrals', body);
      expect(status).toBe(200);
      expect([seen.orderNumber, seen.orderedOn, seen.entries[0]?.termDays]).toEqual([
        '42/2026',
        dayAgo(10),
        90,
      ]);
      expect([seen.person.birthDate, seen.person.phone]).toEqual(['1999-07-01', '+9647701234567']);
    });

    it('strips what cannot be seen from names', async () => {
      const seen = await logged(api, {
        person: { given: 'سالم\u202e', father: '\u200fكريم\u0007', sex: 'male' },
      });
      expect((seen as unknown as { personName: string }).personName).toBe('سالم كريم');
    });
  });

  describe('of a request', () => {
    it('refuses malformed JSON, another media type, and a body too large', async () => {
      const clerk = await api.as('court_clerk');
      const send = (raw: string, headers = {}) =>
        clerk.send<ProblemBody>('POST', '/referrals', undefined, { raw, headers });
      const malformed = await send('{"legalBasis":');
      expect([malformed.status, malformed.body.code]).toEqual([400, 'request.malformed']);
      const xml = await send('<order/>', { 'content-type': 'text/xml' });
      expect([xml.status, xml.body.code]).toEqual([415, 'request.media_type']);
      const large = await send(JSON.stringify({ note: 'x'.repeat(300_000) }));
      expect([large.status, large.body.code]).toEqual([413, 'request.too_large']);
    });

    it('refuses a write without an idempotency key, and a key used for something else', async () => {
      const clerk = await api.as('court_clerk');
      const without = await clerk.send<ProblemBody>('POST', '/referrals', orderBody(api), {
        headers: { 'idempotency-key': '' },
      });
      expect([without.status, without.body.code]).toEqual([400, 'request.idempotency_key_missing']);
      const key = v4();
      expect((await clerk.post('/referrals', orderBody(api), { key })).status).toBe(200);
      const other = await clerk.post<ProblemBody>('/referrals', orderBody(api), { key });
      expect([other.status, other.body.code]).toEqual([409, 'request.idempotency_key_reused']);
    });

    it('answers a repeated submission as the first, and saves once, even when both come at once', async () => {
      const clerk = await api.as('court_clerk');
      const key = v4();
      const body = orderBody(api);
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => clerk.post<Logged>('/referrals', body, { key })),
      );
      const again = await clerk.post<Logged>('/referrals', body, { key });
      expect(new Set([...answers, again].map((answer) => answer.body.id)).size).toBe(1);
      expect([...answers, again].every(({ status }) => status === 200)).toBe(true);
      const saved = await api.asOwner(`SELECT 1 FROM referral WHERE order_number = $1`, [
        body['orderNumber'],
      ]);
      expect(saved).toHaveLength(1);
    });

    it.each([
      ['/referrals', ['x', 'x']],
      ['/referrals', ['0000-01-01T00:00:00Z', v7()]],
      ['/referrals', ['2026-01-01T00:00:00Z', 'a\0b']],
      ['/phases', ['x']],
      ['/session/sign-ins', ['x']],
      ['/admissions', ['2026-13-45', v7()]],
    ])('refuses a cursor of %s with values of another kind', async (path, values) => {
      const intake = await api.as('intake_officer');
      const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
      const { status, body } = await intake.get<ProblemBody>(`${path}?cursor=${cursor}`);
      expect([status, body.code, body.errors]).toEqual([
        400,
        'request.invalid',
        [{ path: 'cursor', code: 'invalid' }],
      ]);
    });

    it.each(['['.repeat(20_000) + ']'.repeat(20_000), '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)])(
      'refuses a body deeper than any of ours before anything walks it',
      async (raw) => {
        for (const user of [api.nobody, await api.as('court_clerk')]) {
          const { status, body } = await user.post<ProblemBody>('/referrals', undefined, { raw });
          expect([status, body.code]).toEqual([400, 'request.malformed']);
        }
      },
    );

    it('refuses a sign-in whose name or password is no text, or stands in the address', async () => {
      const numbers = await api.nobody.post<ProblemBody>('/session', {
        username: 'auditor',
        password: 12345678,
      });
      expect([numbers.status, numbers.body.errors]).toEqual([400, [{ path: 'password', code: 'not_text' }]]);
      const address = await api.nobody.post<ProblemBody>('/session?username=auditor&password=x', {});
      expect([address.status, address.body.code]).toEqual([400, 'request.invalid']);
    });

    it('refuses a bad cursor and a page too large', async () => {
      const clerk = await api.as('court_clerk');
      expect((await clerk.get<ProblemBody>('/referrals?cursor=nonsense')).body.errors).toEqual([
        { path: 'cursor', code: 'invalid' },
      ]);
      expect((await clerk.get<ProblemBody>('/referrals?limit=100000')).body.errors).toEqual([
        { path: 'limit', code: 'too_large' },
      ]);
      expect((await clerk.get<ProblemBody>('/referrals?state=lost')).status).toBe(400);
    });

    it('refuses a question asked twice in one address, and a value given as an object', async () => {
      const clerk = await api.as('court_clerk');
      for (const query of [
        'state=verified&state=logged',
        'limit=1&limit=2',
        'state[]=verified',
        'state[a]=b',
      ])
        expect([query, (await clerk.get(`/referrals?${query}`)).status]).toEqual([query, 400]);
    });

    it('answers an unknown address and an id that is none with 404', async () => {
      const clerk = await api.as('court_clerk');
      for (const path of ['/nowhere', '/referrals/1', `/referrals/${v7()}`, "/referrals/'%20OR%201=1"]) {
        const { status, body } = await clerk.get<ProblemBody>(path);
        expect([path, status, body.code]).toEqual([path, 404, 'not_found']);
      }
    });
  });

  describe('of an action', () => {
    it('refuses a stale version and says what changed', async () => {
      const referral = await logged(api);
      const intake = await api.as('intake_officer');
      await intake.post(`/referrals/${referral.id}/verify`, { version: 1 });
      const problem = await refused(
        'intake_officer',
        `/referrals/${referral.id}/decline`,
        { version: 1, reason: 'no_bed' },
        {
          status: 409,
          code: 'record.stale',
        },
      );
      expect(problem.changes).toEqual([
        expect.objectContaining({ action: 'referral.verify', by: 'intake-officer' }),
      ]);
    });

    it('refuses an action that the state does not have', async () => {
      const referral = await logged(api);
      await refused(
        'intake_officer',
        `/referrals/${referral.id}/accept`,
        { version: 1 },
        { status: 409, code: 'record.wrong_state' },
      );
    });

    it('lets nobody verify what they logged themselves', async () => {
      const intake = await api.as('intake_officer');
      const { body } = await intake.post<Logged>(
        '/referrals',
        orderBody(api, { courtId: api.places.courts[0] }),
      );
      expect(body.actions).not.toContain('verify');
      await refused(
        'intake_officer',
        `/referrals/${body.id}/verify`,
        { version: 1 },
        {
          status: 422,
          code: 'referral.same_person_verifies',
        },
      );
    });

    it('refuses "other" without words, and an unknown reason', async () => {
      const referral = await logged(api);
      const path = `/referrals/${referral.id}/decline`;
      await refused(
        'intake_officer',
        path,
        { version: 1, reason: 'other' },
        { status: 422, code: 'referral.reason_needs_words', at: 'words' },
      );
      await refused(
        'intake_officer',
        path,
        { version: 1, reason: 'mood' },
        { status: 400, code: 'request.invalid', at: 'reason', says: 'not_an_option' },
      );
    });

    it('refuses a bed that is taken, unknown, of another centre, of the wrong ward, or missing', async () => {
      await accepted(api, { bed: 0 });
      const referral = await logged(api);
      await (await api.as('intake_officer')).post(`/referrals/${referral.id}/verify`, { version: 1 });
      const path = `/referrals/${referral.id}/accept`;
      const [mine, theirs] = api.places.beds;
      const expectAt = (bedId: string | undefined, status: number, code: string) =>
        refused('intake_officer', path, { version: 2, bedId }, { status, code, at: 'bedId' });
      await expectAt(mine[0], 409, 'bed.taken');
      await expectAt(v7(), 422, 'bed.unknown');
      await expectAt(theirs[0], 422, 'bed.unknown');
      await expectAt(mine[4], 422, 'bed.wrong_sex');
      await expectAt(undefined, 422, 'bed.required');
    });

    it('gives one bed to one of two who ask at once', async () => {
      const intake = await api.as('intake_officer');
      const two = await Promise.all([logged(api), logged(api)]);
      for (const { id } of two) await intake.post(`/referrals/${id}/verify`, { version: 1 });
      const bedId = api.places.beds[0][1];
      const answers = await Promise.all(
        two.map(({ id }) => intake.post(`/referrals/${id}/accept`, { version: 2, bedId })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('refuses arrival before the order and tomorrow', async () => {
      const referral = await accepted(api, { bed: 2, change: { orderedOn: dayAgo(5) } });
      const path = `/referrals/${referral.id}/admit`;
      await refused(
        'intake_officer',
        path,
        { version: 3, admittedOn: dayAgo(6) },
        { status: 422, code: 'admission.before_order', at: 'admittedOn' },
      );
      await refused(
        'intake_officer',
        path,
        { version: 3, admittedOn: addDays(today(), 1) },
        { status: 422, code: 'admission.in_future', at: 'admittedOn' },
      );
    });

    it('keeps one person to one residence in the whole country, two centres asking at once too', async () => {
      const person = { given: 'وليد', father: 'ناصر', sex: 'male', nationalNumber: '000000000099' };
      const here = await accepted(api, { bed: 3, change: { person } });
      const there = await accepted(api, { side: 1, bed: 0, change: { person } });
      const admit = async (side: 0 | 1, { id }: Logged) =>
        (await api.as('intake_officer', side)).post<ProblemBody>(`/referrals/${id}/admit`, {
          version: 3,
          admittedOn: dayAgo(1),
        });
      const answers = await Promise.all([admit(0, here), admit(1, there)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe(
        'admission.person_already_resident',
      );
    });

    it('refuses a discharge before admission, tomorrow, without its decision, or for a reason of other files', async () => {
      const { admission } = await admitted(api, { side: 1, bed: 1, orderedDaysAgo: 20, arrivedDaysAgo: 10 });
      const manager = await api.as('case_manager', 1);
      const cases: [object, number, string, string][] = [
        [
          { reason: 'DIED', dischargedOn: dayAgo(11) },
          422,
          'admission.discharge_before_admission',
          'dischargedOn',
        ],
        [
          { reason: 'DIED', dischargedOn: addDays(today(), 1) },
          422,
          'admission.discharge_in_future',
          'dischargedOn',
        ],
        [
          { reason: 'COMPLETED_ABSTINENT', dischargedOn: today() },
          422,
          'admission.decision_required',
          'decisionId',
        ],
        [
          { reason: 'COMPLETED_ABSTINENT', dischargedOn: today(), decisionId: v7() },
          422,
          'admission.decision_unknown',
          'decisionId',
        ],
        [
          { reason: 'WITHDREW_VOLUNTARY', dischargedOn: today() },
          422,
          'admission.discharge_reason_not_for_file',
          'reason',
        ],
      ];
      for (const [change, status, code, path] of cases) {
        const before = await rows();
        const answer = await manager.post<ProblemBody>(`/admissions/${admission.id}/discharge`, {
          version: 1,
          ...change,
        });
        expect([answer.status, answer.body.code]).toEqual([status, code]);
        expect(answer.body.errors).toContainEqual({ path, code });
        expect(await rows()).toBe(before);
      }
    });
  });
});
