import { v4 } from 'uuid';
import { startApi, type Api } from './api.js';
import {
  aCase,
  inDays,
  listed,
  refusal,
  setFor,
  type HearingBody,
  type HearingListBody,
  type LinesBody,
} from './hearing.steps.js';
import { must } from './report.steps.js';
import { dayAgo, logged, orderBody, today } from './steps.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const sentencesOf = async (referralId: string): Promise<{ sentence: string; data: object }[]> => {
  const manager = await api.as('case_manager');
  const { items } = await must(
    manager.get<{ items: { sentence: string; data: object }[] }>(`/referrals/${referralId}/timeline`),
  );
  return items.filter(({ sentence }) => sentence.startsWith('hearing.'));
};

const act = async (hearing: HearingBody, action: string, body: object = {}) =>
  (await api.as('court_clerk')).post<HearingBody>(`/hearings/${hearing.id}/${action}`, {
    version: hearing.version,
    ...body,
  });

describe('a hearing', () => {
  it('is set by the clerk of the court and told to the centre', async () => {
    const { id } = await aCase(api);
    const hearing = await setFor(api, id, inDays(3), '٩:٣٠');
    expect(hearing).toMatchObject({
      on: inDays(3),
      at: '09:30',
      state: 'set',
      isOfFormerCourt: false,
      actions: ['changeHour', 'postpone', 'cancel'],
    });
    const manager = await api.as('case_manager');
    const seen = await must(manager.get<HearingListBody>(`/referrals/${id}/hearings`));
    expect(seen).toMatchObject({
      items: [{ id: hearing.id, actions: [] }],
      actions: [],
      orderedOn: dayAgo(10),
    });
    expect(await sentencesOf(id)).toMatchObject([
      { sentence: 'hearing.set', data: { on: inDays(3), at: '09:30' } },
    ]);
  });

  it('is set once, however often it is asked for', async () => {
    const { id } = await aCase(api);
    const clerk = await api.as('court_clerk');
    const key = v4();
    const ask = () => clerk.post<HearingBody>(`/referrals/${id}/hearings`, { on: inDays(4) }, { key });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect((await must(clerk.get<HearingListBody>(`/referrals/${id}/hearings`))).items).toHaveLength(1);
    expect(await refusal(clerk.post(`/referrals/${id}/hearings`, { on: inDays(4), at: '10' }))).toEqual([
      409,
      'hearing.already_set',
      ['on hearing.already_set'],
    ]);
    const both = await Promise.all(
      [1, 2, 3].map(() => clerk.post<HearingBody>(`/referrals/${id}/hearings`, { on: inDays(5) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is refused at its field on a day before the order, too far ahead, or at no hour', async () => {
    const { id } = await aCase(api);
    const clerk = await api.as('court_clerk');
    const set = (body: object) => refusal(clerk.post(`/referrals/${id}/hearings`, body));
    expect(await set({ on: dayAgo(11) })).toEqual([422, 'hearing.before_order', ['on hearing.before_order']]);
    expect(await set({ on: inDays(731) })).toEqual([
      422,
      'hearing.too_far_ahead',
      ['on hearing.too_far_ahead'],
    ]);
    for (const at of ['24:00', '9:60', 'noon', '930'])
      expect(await set({ on: inDays(2), at })).toEqual([400, 'request.invalid', ['at not_a_time']]);
    expect(await set({ on: '2026-02-30' })).toEqual([400, 'request.invalid', ['on not_a_day']]);
    // One that has been is entered late, and may be marked as held at once.
    const late = await setFor(api, id, dayAgo(10));
    expect(late.actions).toContain('markHeld');
  });

  it('is of its own court alone, and of no order that was withdrawn', async () => {
    const { id } = await aCase(api);
    const other = await api.as('court_clerk', 1);
    expect(await refusal(other.post(`/referrals/${id}/hearings`, { on: inDays(2) }))).toEqual([
      404,
      'not_found',
      undefined,
    ]);
    expect(await refusal(other.get(`/referrals/${id}/hearings`))).toEqual([404, 'not_found', undefined]);
    for (const role of ['intake_officer', 'case_manager', 'centre_director', 'directorate'] as const) {
      const user = await api.as(role);
      expect((await user.post(`/referrals/${id}/hearings`, { on: inDays(2) })).status).toBe(403);
    }
    const clerk = await api.as('court_clerk');
    await must(clerk.post(`/referrals/${id}/withdraw`, { version: 1, reason: 'entered_in_error' }));
    expect(await refusal(clerk.post(`/referrals/${id}/hearings`, { on: inDays(2) }))).toEqual([
      422,
      'hearing.case_withdrawn',
      [],
    ]);
    expect((await must(clerk.get<HearingListBody>(`/referrals/${id}/hearings`))).actions).toEqual([]);
  });

  it('is held on its day at the earliest, and then stays as it is', async () => {
    const { id } = await aCase(api);
    const coming = await setFor(api, id, inDays(1));
    expect(await refusal(act(coming, 'mark-held'))).toEqual([422, 'hearing.still_to_come', []]);
    const moved = await must(act(coming, 'change-hour', { at: '11:15' }));
    expect(moved).toMatchObject({ at: '11:15', state: 'set', version: 2 });
    expect(await refusal(act(coming, 'cancel', { reason: 'entered_in_error' }))).toEqual([
      409,
      'record.stale',
      undefined,
    ]);
    const held = await must(act(await setFor(api, id, today()), 'mark-held'));
    expect(held).toMatchObject({ state: 'held', actions: [], reason: null });
    for (const [action, body] of [
      ['cancel', { reason: 'entered_in_error' }],
      ['postpone', { to: inDays(9), reason: 'report_missing' }],
      ['change-hour', {}],
      ['mark-held', {}],
    ] as const)
      expect(await refusal(act(held, action, body))).toEqual([409, 'record.wrong_state', undefined]);
    // The day is free again for another one.
    await setFor(api, id, today());
  });

  it('is postponed to a later day, by a new one that it names', async () => {
    const { id } = await aCase(api);
    const hearing = await setFor(api, id, inDays(2), '09:00');
    const postpone = (body: object) =>
      refusal(act(hearing, 'postpone', { reason: 'report_missing', ...body }));
    expect(await postpone({ to: inDays(2) })).toEqual([422, 'hearing.not_later', ['to hearing.not_later']]);
    expect(await postpone({ to: inDays(800) })).toEqual([
      422,
      'hearing.too_far_ahead',
      ['to hearing.too_far_ahead'],
    ]);
    expect(await postpone({ to: inDays(9), reason: 'other' })).toEqual([
      422,
      'referral.reason_needs_words',
      ['words referral.reason_needs_words'],
    ]);
    await setFor(api, id, inDays(16));
    expect(await postpone({ to: inDays(16) })).toEqual([
      409,
      'hearing.already_set',
      ['to hearing.already_set'],
    ]);
    const old = await must(
      act(hearing, 'postpone', {
        to: inDays(9),
        at: '10:00',
        reason: 'other',
        words: 'The hall is flooded.',
      }),
    );
    expect(old).toMatchObject({
      state: 'postponed',
      reason: 'other',
      words: 'The hall is flooded.',
      postponedTo: inDays(9),
      actions: [],
    });
    const clerk = await api.as('court_clerk');
    const { items } = await must(clerk.get<HearingListBody>(`/referrals/${id}/hearings`));
    expect(items.map(({ on, at, state }) => [on, at, state])).toEqual([
      [inDays(16), null, 'set'],
      [inDays(9), '10:00', 'set'],
      [inDays(2), '09:00', 'postponed'],
    ]);
    const told = await sentencesOf(id);
    expect(told.map(({ sentence }) => sentence).sort()).toEqual([
      'hearing.postpone',
      'hearing.set',
      'hearing.set',
      'hearing.set',
    ]);
    expect(told.find(({ sentence }) => sentence === 'hearing.postpone')?.data).toEqual({
      on: inDays(2),
      to: inDays(9),
      why: 'other',
    });
  });
});

describe('a day entered as a whole', () => {
  it('answers each line by itself, and saves nothing twice', async () => {
    const [one, other, withdrawn] = [await aCase(api), await aCase(api), await aCase(api)];
    const young = await logged(api, { orderedOn: today() });
    const foreign = await logged(api, {}, 1);
    const clerk = await api.as('court_clerk');
    await must(clerk.post(`/referrals/${withdrawn.id}/withdraw`, { version: 1, reason: 'entered_in_error' }));
    await setFor(api, other.id, dayAgo(1));
    const lines = [
      { caseNumber: one.caseNumber.toLowerCase(), at: '9' },
      { caseNumber: 'ABC' },
      { caseNumber: foreign.caseNumber },
      { caseNumber: 'AAA-2026-999999' },
      { caseNumber: other.caseNumber },
      { caseNumber: withdrawn.caseNumber },
      { caseNumber: young.caseNumber },
      { caseNumber: one.caseNumber },
    ];
    const key = v4();
    const send = () => clerk.post<LinesBody>('/hearings', { on: dayAgo(1), lines }, { key });
    const { items, set, refused } = await must(send());
    expect(items.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'set',
      'hearing.case_number_malformed',
      'hearing.case_unknown',
      'hearing.case_unknown',
      'hearing.already_set',
      'hearing.case_withdrawn',
      'hearing.before_order',
      'hearing.twice_in_list',
    ]);
    expect([set, refused, items[2]?.referralId]).toEqual([1, 7, null]);
    expect((await send()).body.items).toEqual(items);
    const rows = await api.asOwner<{ on: string; at: string }>(
      `SELECT on_day::text AS "on", at_time::text AS at FROM hearing WHERE referral_id = $1`,
      [one.id],
    );
    expect(rows).toEqual([{ on: dayAgo(1), at: '09:00:00' }]);
    expect(await sentencesOf(one.id)).toHaveLength(1);
  });

  it('takes two hundred cases at once, and no more', async () => {
    const cases = await Promise.all(Array.from({ length: 200 }, () => aCase(api)));
    const clerk = await api.as('court_clerk');
    const lines = cases.map(({ caseNumber }) => ({ caseNumber }));
    const on = inDays(20);
    // Two clerks enter the same list at the same time, one of them from the end.
    const [first, second] = await Promise.all([
      must(clerk.post<LinesBody>('/hearings', { on, lines })),
      must(clerk.post<LinesBody>('/hearings', { on, lines: lines.toReversed() })),
    ]);
    expect(first.set + second.set).toBe(200);
    expect(first.refused + second.refused).toBe(200);
    expect((await listed(api, `from=${on}&to=${on}`)).total).toBe(200);
    expect(await refusal(clerk.post('/hearings', { on, lines: [...lines, { caseNumber: 'x' }] }))).toEqual([
      400,
      'request.invalid',
      ['lines too_many'],
    ]);
    expect(await refusal(clerk.post('/hearings', { on, lines: [] }))).toEqual([
      400,
      'request.invalid',
      ['lines too_few'],
    ]);
  });

  it('knows nobody of Article 40', async () => {
    const intake = await api.as('intake_officer');
    const order = orderBody(api, { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined });
    const { id, caseNumber } = await must(
      intake.post<{ id: string; caseNumber: string }>('/referrals', order),
    );
    const clerk = await api.as('court_clerk');
    const ask = (number: string) =>
      clerk.post<LinesBody>('/hearings', { on: today(), lines: [{ caseNumber: number }] });
    const { items } = await must(ask(caseNumber));
    const never = await must(ask('AAAV-2026-999999'));
    expect({ ...items[0], caseNumber: '' }).toEqual({ ...never.items[0], caseNumber: '' });
    expect(await refusal(clerk.post(`/referrals/${id}/hearings`, { on: today() }))).toEqual([
      404,
      'not_found',
      undefined,
    ]);
    await expect(
      api.asOwner(
        `INSERT INTO hearing (id, referral_id, court_id, on_day, set_by, set_at)
         SELECT gen_random_uuid(), $1, $2, $3, id, now() FROM account LIMIT 1`,
        [id, api.places.courts[0], today()],
      ),
    ).rejects.toThrow('the file is before another court');
  });
});

describe('the list of a day', () => {
  it('goes by the hour, those without one last, page by page, for the court and for the centre', async () => {
    const on = inDays(40);
    const hours = ['11:00', undefined, '09:15', '09:15', undefined, '08:00'];
    for (const at of hours) await setFor(api, (await aCase(api)).id, on, at);
    const query = `from=${on}&to=${on}`;
    const whole = await listed(api, query);
    expect(whole.items.map(({ at }) => at)).toEqual(['08:00', '09:15', '09:15', '11:00', null, null]);
    const paged: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: HearingListBody = await listed(api, `${query}&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect((await listed(api, query, 'case_manager')).items.map(({ id }) => id)).toEqual(paged);
    expect((await listed(api, query, 'case_manager', 1)).items).toEqual([]);
    expect((await listed(api, query, 'court_clerk', 1)).items).toEqual([]);
    expect((await listed(api, `${query}&courtId=${api.places.courts[1]}`)).items).toEqual([]);
    expect((await listed(api, `${query}&state=held`)).items).toEqual([]);
    // Nobody is named, and no report told of, to whoever sees neither.
    const [seen] = (await listed(api, query, 'legal_officer')).items;
    expect(seen).toMatchObject({ personName: '', report: null, caseNumber: whole.items[0]?.caseNumber });
    const officer = await api.as('legal_officer');
    expect(await refusal(officer.get(`/hearings?${query}&report=due`))).toEqual([
      403,
      'access.denied',
      undefined,
    ]);
    const clerk = await api.as('court_clerk');
    expect(await refusal(clerk.get(`/hearings?${query}&cursor=x`))).toEqual([
      400,
      'request.invalid',
      ['cursor invalid'],
    ]);
  });

  it('is counted as it is listed', async () => {
    const on = today();
    const clerk = await api.as('court_clerk');
    await must(act(await setFor(api, (await aCase(api)).id, on), 'mark-held'));
    await must(
      act(await setFor(api, (await aCase(api)).id, on), 'postpone', {
        to: inDays(3),
        reason: 'report_missing',
      }),
    );
    await must(act(await setFor(api, (await aCase(api)).id, on), 'cancel', { reason: 'file_left_court' }));
    const counts = await must(clerk.get<Record<string, number>>(`/hearings/counts?on=${on}`));
    for (const state of ['set', 'held', 'postponed', 'cancelled'])
      expect([state, (await listed(api, `from=${on}&to=${on}&state=${state}`)).total]).toEqual([
        state,
        counts[state],
      ]);
    expect(counts['held']).toBeGreaterThan(0);
    const officer = await api.as('legal_officer');
    expect(await must(officer.get(`/hearings/counts?on=${on}`))).toMatchObject({ reportsDue: null });
  });
});

describe('a file that is transferred', () => {
  it('leaves its hearing as it was set, and the court that has it now ends it', async () => {
    const { id } = await aCase(api);
    const intake = await api.as('intake_officer');
    await must(intake.post(`/referrals/${id}/verify`, { version: 1 }));
    await must(intake.post(`/referrals/${id}/accept`, { version: 2, bedId: api.places.beds[0][0] }));
    const on = inDays(60);
    const hearing = await setFor(api, id, on);
    const clerk = await api.as('court_clerk');
    const [own, other] = api.places.courts;
    await must(
      clerk.post(`/referrals/${id}/decisions`, {
        version: 3,
        kind: 'transfer_of_court',
        courtId: other,
        decidedOn: today(),
        reference: '12',
      }),
    );
    await must(intake.post(`/referrals/${id}/entries/2/verify`, { version: 4 }));

    expect((await listed(api, `from=${on}&to=${on}`)).items).toEqual([]);
    expect(await refusal(act(hearing, 'cancel', { reason: 'file_left_court' }))).toEqual([
      404,
      'not_found',
      undefined,
    ]);
    const next = await api.as('court_clerk', 1);
    const seen = await must(next.get<HearingListBody>(`/referrals/${id}/hearings`));
    expect(seen.items).toMatchObject([{ court: { id: own }, isOfFormerCourt: true, state: 'set' }]);
    // It is heard nowhere by itself: the list of the new court is of its own days, the centre sees where it was set.
    expect((await listed(api, `from=${on}&to=${on}`, 'court_clerk', 1)).items).toEqual([]);
    expect((await listed(api, `from=${on}&to=${on}`, 'case_manager')).items).toMatchObject([
      { id: hearing.id, isOfFormerCourt: true },
    ]);
    const moved = await must(
      next.post<HearingBody>(`/hearings/${hearing.id}/postpone`, {
        version: hearing.version,
        to: inDays(70),
        reason: 'court_not_sitting',
      }),
    );
    expect(moved.state).toBe('postponed');
    expect((await listed(api, `from=${inDays(70)}&to=${inDays(70)}`, 'court_clerk', 1)).items).toMatchObject([
      { referralId: id, isOfFormerCourt: false },
    ]);
  });
});

describe('the database', () => {
  const broken = (sql: string, values: readonly unknown[]) =>
    api.asOwner(sql, values).then(() => 'let through', told);
  const told = (error: unknown): string => {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  };

  it('holds every hearing to its rules by itself', async () => {
    const { id } = await aCase(api);
    const coming = await setFor(api, id, inDays(6));
    const later = await setFor(api, id, inDays(7));
    const by = `ended_by = set_by, ended_at = now()`;
    const change = (what: string, of = coming.id) => broken(`UPDATE hearing SET ${what} WHERE id = $1`, [of]);
    expect(await change(`state = 'held', ${by}`)).toBe('hearing_held_by_then');
    expect(await change(`state = 'held'`)).toBe('hearing_ended_whole');
    expect(await change(by)).toBe('hearing_ended_whole');
    expect(await change(`state = 'cancelled', ${by}`)).toBe('hearing_says_why');
    expect(await change(`state = 'cancelled', end_reason = 'report_missing', ${by}`)).toBe(
      'hearing_says_why',
    );
    expect(await change(`state = 'cancelled', end_reason = 'other', ${by}`)).toBe('hearing_why_in_words');
    expect(await change(`end_words = 'x'`)).toBe('hearing_why_in_words');
    expect(await change(`state = 'postponed', end_reason = 'report_missing', ${by}`)).toBe(
      'hearing_postponed_whole',
    );
    const postponed = (to: HearingBody, on: string, of: HearingBody) =>
      change(
        `state = 'postponed', end_reason = 'report_missing', ${by}, postponed_to = '${to.id}', postponed_to_on = '${on}'`,
        of.id,
      );
    expect(await postponed(later, inDays(8), coming)).toBe('hearing_postponed_same_case');
    expect(await postponed(coming, inDays(6), later)).toBe('hearing_postponed_later');
    const elsewhere = await setFor(api, (await aCase(api)).id, inDays(7));
    expect(await postponed(elsewhere, inDays(7), coming)).toBe('hearing_postponed_same_case');
    expect(await change(`at_time = '09:00:30'`)).toBe('hearing_on_the_minute');
    expect(await change(`at_time = '24:00'`)).toBe('hearing_on_the_minute');
    for (const what of [
      `on_day = on_day + 1`,
      `court_id = '${api.places.courts[1]}'`,
      'set_at = now()',
      `referral_id = '${elsewhere.referralId}'`,
    ])
      expect(await change(what)).toMatch(/append.only|may not|cannot|never/iu);
    await must(act(coming, 'cancel', { reason: 'entered_in_error' }));
    expect(await change('at_time = NULL')).toMatch(/append.only|may not|cannot|never/iu);
    expect(await broken('DELETE FROM hearing WHERE id = $1', [coming.id])).toMatch(
      /append.only|may not|cannot|never/iu,
    );
    const insert = (court: string | undefined, on: string) =>
      broken(
        `INSERT INTO hearing (id, referral_id, court_id, on_day, set_by, set_at)
         SELECT gen_random_uuid(), $1, $2, $3, id, now() FROM account LIMIT 1`,
        [id, court, on],
      );
    expect(await insert(api.places.courts[1], inDays(1))).toBe('hearing_before_own_court');
    expect(await insert(api.places.courts[0], dayAgo(11))).toBe('hearing_after_order');
    expect(await insert(api.places.courts[0], inDays(7))).toBe('hearing_one_open');
  });
});
