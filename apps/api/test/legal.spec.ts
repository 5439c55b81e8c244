import { addDays, startingParameters, type LegalParameter } from '@najat/domain';
import { startApi, type Api, type User } from './api.js';
import { today } from './steps.js';

interface Parameter {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly value: number | null;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly state: string;
  readonly confirmed: boolean;
  readonly proposedBy: string | null;
  readonly version: number;
  readonly actions: readonly string[];
}
interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
}

const FIGURE = { key: 'term_days', jurisdiction: 'federal', basis: 'ART39_PLACEMENT' } as const;
const INSTRUMENT = 'Circular 12 of the Supreme Judicial Council, 1 March 2026';

describe('legal parameters', () => {
  let api: Api;
  let lawyer: User;
  let second: User;
  beforeAll(async () => {
    api = await startApi();
    lawyer = await api.as('legal_officer', 0);
    second = await api.as('legal_officer', 1);
  });
  afterAll(() => api.close());

  const inForce = () =>
    api.asOwner<LegalParameter>(
      `SELECT key, jurisdiction, basis, number AS version, value, effective_from AS "effectiveFrom",
         effective_to AS "effectiveTo", CASE WHEN confirmed_by IS NULL THEN 'unconfirmed' ELSE 'confirmed' END AS status,
         instrument, source, note FROM legal_parameter WHERE state = 'adopted'`,
    );
  const list = async (user = lawyer): Promise<readonly Parameter[]> => {
    const { status, body } = await user.get<{ items: readonly Parameter[] }>(
      `/legal-parameters?jurisdiction=${FIGURE.jurisdiction}&key=${FIGURE.key}`,
    );
    expect(status).toBe(200);
    return body.items.filter((each) => (each as unknown as { basis: string }).basis === FIGURE.basis);
  };
  const propose = (change: object = {}, user = lawyer) =>
    user.post<Parameter & ProblemBody>('/legal-parameters', {
      ...FIGURE,
      value: 60,
      effectiveFrom: addDays(today(), 30),
      source: 'found',
      words: 'Read in the circular that came today.',
      ...change,
    });
  const confirm = ({ id, version }: Parameter, user = second, instrument = INSTRUMENT) =>
    user.post<Parameter & ProblemBody>(`/legal-parameters/${id}/confirm`, { version, instrument });

  it('start as the law was read, whichever hand wrote it down', async () => {
    const byName = (all: readonly LegalParameter[]): string[] =>
      all.map((each) => JSON.stringify(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
    expect(byName(await inForce())).toEqual(byName(startingParameters()));
  });

  it('are proposed, and move nothing before somebody else has confirmed them', async () => {
    const before = await inForce();
    const { status, body: proposal } = await propose();
    expect(status).toBe(200);
    expect(proposal).toMatchObject({ number: 2, state: 'proposed', confirmed: false, actions: ['withdraw'] });
    expect(await inForce()).toEqual(before);

    const own = await confirm(proposal, lawyer);
    expect([own.status, own.body.code]).toEqual([422, 'legal_parameter.own_proposal']);
    const bare = await second.post<ProblemBody>(`/legal-parameters/${proposal.id}/confirm`, { version: 1 });
    expect([bare.status, bare.body.errors]).toEqual([400, [{ path: 'instrument', code: 'required' }]]);

    const [seen] = await list(second);
    expect(seen).toMatchObject({ id: proposal.id, actions: ['confirm', 'withdraw'] });
    const confirmed = await confirm(proposal);
    expect([confirmed.status, confirmed.body]).toMatchObject([
      200,
      { state: 'adopted', confirmed: true, version: 2, effectiveTo: null, actions: [] },
    ]);
    const [now, first] = await list();
    expect(now).toMatchObject({ number: 2, value: 60, effectiveFrom: addDays(today(), 30) });
    expect(first).toMatchObject({ number: 1, value: 90, effectiveTo: addDays(today(), 29), version: 2 });
    const again = await confirm({ ...proposal, version: 2 });
    expect([again.status, again.body.code]).toEqual([409, 'record.wrong_state']);
  });

  it('tell what was done to each of them', async () => {
    const [second2, first] = await list();
    const sentences = async (id = '') => {
      const { body } = await lawyer.get<{ items: { sentence: string; data: object }[] }>(
        `/legal-parameters/${id}/timeline`,
      );
      return body.items.map(({ sentence }) => sentence);
    };
    expect(await sentences(second2?.id)).toEqual(['legalParameter.confirm', 'legalParameter.propose']);
    expect(await sentences(first?.id)).toEqual(['legalParameter.close']);
    const clerk = await api.as('court_clerk');
    const told = await clerk.get<{ items: object[] }>(`/legal-parameters/${second2?.id ?? ''}/timeline`);
    expect(told.body.items).toHaveLength(2);
  });

  it('fit a version in before one that begins later, and may start in the past', async () => {
    const { body: proposal } = await propose({ value: 75, effectiveFrom: '2026-01-01' });
    await confirm(proposal);
    const [third, later, first] = await list();
    expect(third).toMatchObject({
      number: 3,
      effectiveFrom: '2026-01-01',
      effectiveTo: addDays(today(), 29),
    });
    expect(later).toMatchObject({ number: 2, effectiveTo: null });
    expect(first).toMatchObject({ number: 1, effectiveTo: '2025-12-31' });
  });

  it('are replaced whole by a version of the same day', async () => {
    const { body: proposal } = await propose({ value: null, effectiveFrom: '2017-08-08' });
    await confirm(proposal);
    const all = await list();
    expect(all.map(({ number, effectiveTo }) => [number, effectiveTo])).toEqual([
      [4, '2025-12-31'],
      [3, addDays(today(), 29)],
      [2, null],
      [1, '2017-08-07'],
    ]);
    expect(all.at(-1)?.actions).toEqual([]);
  });

  it('are confirmed where they stand when nobody proposed them', async () => {
    const { body } = await lawyer.get<{ items: Parameter[] }>('/legal-parameters?key=leave_suspends');
    const [federal] = body.items;
    if (federal === undefined) throw new Error('no such figure');
    expect(federal.actions).toEqual(['confirm']);
    const { status, body: now } = await confirm(federal, lawyer);
    expect([status, now]).toMatchObject([
      200,
      { confirmed: true, number: 1, effectiveTo: null, state: 'adopted', actions: [] },
    ]);
  });

  it('are withdrawn before they are reckoned with, and not after', async () => {
    const { body: proposal } = await propose({ value: 45, effectiveFrom: addDays(today(), 60) });
    const twice = await propose({ value: 46, effectiveFrom: addDays(today(), 60) });
    expect([twice.status, twice.body.code]).toEqual([409, 'legal_parameter.already_proposed']);
    const withdraw = (version: number) =>
      second.post<Parameter & ProblemBody>(`/legal-parameters/${proposal.id}/withdraw`, { version });
    expect((await withdraw(7)).body.code).toBe('record.stale');
    expect((await withdraw(1)).body).toMatchObject({ state: 'withdrawn', actions: [] });
    expect((await withdraw(2)).body.code).toBe('record.wrong_state');
    expect((await confirm({ ...proposal, version: 2 })).body.code).toBe('record.wrong_state');
    expect((await propose({ value: 46, effectiveFrom: addDays(today(), 60) })).body.number).toBe(6);
  });

  it.each([
    [{ effectiveFrom: '2017-08-07' }, 'legal_parameter.before_law', 'effectiveFrom'],
    [{ effectiveFrom: addDays(today(), 5000), value: 59 }, 'legal_parameter.too_far_ahead', 'effectiveFrom'],
    [{ value: 4000 }, 'legal_parameter.out_of_bounds', 'value'],
    [{ key: 'leave_suspends', basis: undefined, value: 3 }, 'legal_parameter.out_of_bounds', 'value'],
    [{ key: 'leave_suspends', basis: undefined, value: 0 }, 'legal_parameter.nothing_changes', 'value'],
    [{ key: 'clinic_min_days', basis: 'ART39_CLINIC', value: 200 }, 'legal_parameter.contradicts', 'value'],
  ])('refuse %j', async (change, code, path) => {
    const { status, body } = await propose(change);
    expect([status, body.code, body.errors]).toEqual([422, code, [{ path, code }]]);
  });

  it('refuse a key, an article or a day that is none', async () => {
    const { status, body } = await propose({
      key: 'sentence_days',
      basis: 'ART99',
      effectiveFrom: '2026-02-30',
    });
    expect(status).toBe(400);
    expect(body.errors?.map(({ path }) => path).sort()).toEqual(['basis', 'effectiveFrom', 'key']);
  });

  it('are numbered and fitted in one after the other, when several are proposed and confirmed at once', async () => {
    const figure = { key: 'hearing_lead_days', basis: undefined, jurisdiction: 'kri' };
    const made = await Promise.all(
      [10, 11, 12].map((value) => propose({ ...figure, value, effectiveFrom: addDays(today(), value) })),
    );
    const answers = await Promise.all(made.map(({ body }) => confirm(body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const days = await api.asOwner<{ from: string; to: string | null }>(
      `SELECT effective_from AS from, effective_to AS to FROM legal_parameter
       WHERE key = 'hearing_lead_days' AND jurisdiction = 'kri' ORDER BY effective_from`,
    );
    expect(days.map(({ to }) => to)).toEqual([...days.slice(1).map(({ from }) => addDays(from, -1)), null]);
  });
});

describe('the table of legal parameters refuses', () => {
  let api: Api;
  let lawyer: string;
  beforeAll(async () => {
    api = await startApi();
    const [one] = await api.asOwner<{ id: string }>(
      `SELECT id FROM account WHERE role = 'legal_officer' LIMIT 1`,
    );
    lawyer = one?.id ?? '';
  });
  afterAll(() => api.close());

  const refusal = async (sql: string): Promise<string> => {
    try {
      await api.asOwner(sql.replaceAll(':lawyer', `'${lawyer}'`));
      return 'nothing';
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? 'something';
    }
  };
  const insert = (columns: Readonly<Record<string, string>>): string => {
    const row: Record<string, string> = {
      id: 'gen_random_uuid()',
      key: `'term_days'`,
      jurisdiction: `'kri'`,
      number: '9',
      value: '60',
      effective_from: `'2026-01-01'`,
      state: `'proposed'`,
      source: `'found'`,
      note: `'none'`,
      words: `'x'`,
      proposed_by: ':lawyer',
      proposed_at: 'now()',
      ...columns,
    };
    return `INSERT INTO legal_parameter (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
  };

  it.each([
    ['a changed value', 'UPDATE legal_parameter SET value = 60', '42501'],
    ['a changed first day', `UPDATE legal_parameter SET effective_from = '2018-01-01'`, '42501'],
    ['a deleted version', 'DELETE FROM legal_parameter', '42501'],
    ['an emptied table', 'TRUNCATE legal_parameter', '42501'],
    ['an adopted version proposed again', `UPDATE legal_parameter SET state = 'proposed'`, '42501'],
    [
      'a confirmation in another name',
      `UPDATE legal_parameter SET instrument = 'x', confirmed_by = :lawyer, confirmed_at = now()`,
      '42501',
    ],
    ['a figure nobody knows', insert({ key: `'sentence_days'` }), 'legal_parameter_value_in_unit'],
    [
      'a switch that is neither',
      insert({ key: `'leave_suspends'`, value: '2' }),
      'legal_parameter_value_in_unit',
    ],
    [
      'a switch without an answer',
      insert({ key: `'leave_suspends'`, value: 'NULL' }),
      'legal_parameter_value_in_unit',
    ],
    ['eleven years', insert({ value: '4015' }), 'legal_parameter_value_in_unit'],
    ['a start before the law', insert({ effective_from: `'2017-08-07'` }), 'legal_parameter_after_law'],
    ['a proposal of nobody knows when', insert({ proposed_at: 'NULL' }), 'legal_parameter_proposed_whole'],
    [
      'a confirmation without an instrument',
      insert({ state: `'adopted'`, confirmed_by: ':lawyer', confirmed_at: 'now()' }),
      'legal_parameter_confirmed_whole',
    ],
    [
      'a proposal reckoned with unconfirmed',
      insert({ state: `'adopted'` }),
      'legal_parameter_adopted_confirmed',
    ],
    [
      'one person behind a figure',
      insert({
        state: `'adopted'`,
        confirmed_by: ':lawyer',
        confirmed_at: 'now()',
        instrument: `'x'`,
      }),
      'legal_parameter_two_people',
    ],
    ['an end of a proposal', insert({ effective_to: `'2026-02-01'` }), 'legal_parameter_adopted_ends'],
    [
      'two figures of one day',
      insert({
        key: `'leave_suspends'`,
        value: '1',
        state: `'adopted'`,
        proposed_by: 'NULL',
        proposed_at: 'NULL',
        words: 'NULL',
      }),
      'legal_parameter_one_a_day',
    ],
    [
      'two versions of one number',
      insert({ key: `'leave_suspends'`, value: '1', number: '1' }),
      'legal_parameter_number_once',
    ],
  ])('%s', async (_what, sql, expected) => {
    expect(await refusal(sql)).toBe(expected);
  });

  it('longer days, once they have an end', async () => {
    await api.asOwner(`UPDATE legal_parameter SET effective_to = '2026-01-01' WHERE key = 'alarm_last_days'`);
    for (const to of [`'2026-01-02'`, 'NULL'])
      expect(
        await refusal(`UPDATE legal_parameter SET effective_to = ${to} WHERE key = 'alarm_last_days'`),
      ).toBe('42501');
    expect(
      await refusal(`UPDATE legal_parameter SET effective_to = '2017-08-06' WHERE key = 'alarm_last_days'`),
    ).toBe('legal_parameter_days_forward');
  });
});

describe('public holidays', () => {
  let api: Api;
  let lawyer: User;
  beforeAll(async () => {
    api = await startApi();
    lawyer = await api.as('legal_officer');
  });
  afterAll(() => api.close());

  interface Holiday {
    readonly id: string;
    readonly day: string;
    readonly jurisdiction: string | null;
    readonly actions: readonly string[];
  }
  const names = { nameEn: 'New Year', nameAr: 'رأس السنة', nameCkb: 'سەری ساڵ' };
  const add = (day: string, change: object = {}) =>
    lawyer.post<Holiday & ProblemBody>('/holidays', { day, ...names, ...change });
  const listed = async (user = lawyer) =>
    (await user.get<{ items: readonly Holiday[] }>('/holidays')).body.items;

  it('are listed for one jurisdiction or for both, and removed while they are still to come', async () => {
    const soon = addDays(today(), 3);
    const both = await add(soon);
    expect([both.status, both.body]).toMatchObject([
      200,
      { day: soon, jurisdiction: null, actions: ['remove'] },
    ]);
    const regional = await add(addDays(soon, 1), { jurisdiction: 'kri' });
    const now = await add(today(), { jurisdiction: 'federal' });
    expect(now.body.actions).toEqual([]);
    expect((await listed()).map(({ day }) => day)).toEqual([today(), soon, addDays(soon, 1)]);
    expect((await listed(await api.as('court_clerk'))).flatMap(({ actions }) => actions)).toEqual([]);

    expect((await lawyer.post(`/holidays/${regional.body.id}/remove`)).status).toBe(204);
    expect((await lawyer.post(`/holidays/${regional.body.id}/remove`)).status).toBe(404);
    const kept = await lawyer.post<ProblemBody>(`/holidays/${now.body.id}/remove`);
    expect([kept.status, kept.body.code]).toEqual([422, 'holiday.past']);
    expect(await listed()).toHaveLength(2);
  });

  it('are not listed twice, nor after their day', async () => {
    const day = addDays(today(), 40);
    await add(day);
    for (const change of [{}, { jurisdiction: 'kri' }]) {
      const { status, body } = await add(day, change);
      expect([status, body.code]).toEqual([409, 'holiday.already_there']);
    }
    const { status, body } = await add(addDays(today(), -1));
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'holiday.past', 'day']);
  });

  it('are found by their year', async () => {
    const next = Number(today().slice(0, 4)) + 2;
    await add(`${String(next)}-01-01`);
    await add(`${String(next)}-12-31`);
    const { body } = await lawyer.get<{ items: Holiday[] }>(`/holidays?year=${String(next)}`);
    expect(body.items.map(({ day }) => day)).toEqual([`${String(next)}-01-01`, `${String(next)}-12-31`]);
  });
});
