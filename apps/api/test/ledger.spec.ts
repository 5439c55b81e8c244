import { addDays, ALARM_LEVELS, lawfulTerm, termAlarm, type TermCase } from '@najat/domain';
import { parametersInForce, type Asks } from '../src/legal/index.js';
import { keepMissingTerms, phaseOn, readCases, standingSql } from '../src/referral/term.js';
import { startApi, type Api } from './api.js';
import { accepted, admitted, dayAgo, today } from './steps.js';

interface Term {
  readonly status: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly daysLeft: number | null;
  readonly daysHeldPastExpiry: number;
  readonly lines: readonly { code: string; entry?: number; correction?: number }[];
}
interface File {
  readonly id: string;
  readonly version: number;
  readonly court: { id: string };
  readonly term: Omit<Term, 'lines'> | null;
  readonly entries: readonly {
    number: number;
    kind: string;
    verifiedBy: string | null;
    verifiable: boolean;
    corrects: number | null;
  }[];
}

/** What holds people is a ledger: entries that are verified, corrected and never changed (domain reference §5, 1 to 5). */
describe('the order ledger', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const asks: Asks = {
    query: <Row>(sql: string, values: readonly unknown[]) => api.asOwner(sql, values) as Promise<Row[]>,
  };
  const fileOf = async (id: string): Promise<File> =>
    (await (await api.as('case_manager')).get<File>(`/referrals/${id}`)).body;
  const termOf = async (id: string): Promise<Term> =>
    (await (await api.as('case_manager')).get<Term>(`/referrals/${id}/term`)).body;

  /** A decision as the clerk of the court enters it; answers its status and code. */
  const decide = async (id: string, kind: string, daysAgo: number, more: object = {}) => {
    const { version } = await fileOf(id);
    const { status, body } = await (
      await api.as('court_clerk')
    ).post<{ code?: string; errors?: { code: string; path: string }[] }>(`/referrals/${id}/decisions`, {
      version,
      kind,
      decidedOn: dayAgo(daysAgo),
      reference: 'D/1',
      ...more,
    });
    return { status, code: body.errors?.[0]?.code ?? body.code, path: body.errors?.[0]?.path };
  };
  const verify = async (
    id: string,
    number: number,
    role: 'intake_officer' | 'case_manager' = 'intake_officer',
  ) => {
    const { version } = await fileOf(id);
    const { status, body } = await (
      await api.as(role)
    ).post<{ code?: string; errors?: { code: string }[] }>(
      `/referrals/${id}/entries/${String(number)}/verify`,
      {
        version,
      },
    );
    return { status, code: body.errors?.[0]?.code ?? body.code };
  };
  const correct = async (id: string, number: number, change: object) => {
    const { version } = await fileOf(id);
    const { status, body } = await (
      await api.as('case_manager')
    ).post<{ code?: string; errors?: { code: string }[] }>(
      `/referrals/${id}/entries/${String(number)}/corrections`,
      {
        version,
        reason: 'Misread',
        ...change,
      },
    );
    return { status, code: body.errors?.[0]?.code ?? body.code };
  };
  /** Somebody ordered so many days ago for so many days, arrived since. */
  const held = async (orderedDaysAgo: number, termDays: number, bed = 0): Promise<string> => {
    const { referralId, admission } = await admitted(api, {
      orderedDaysAgo,
      arrivedDaysAgo: orderedDaysAgo - 1,
      bed,
      change: { termDays },
    });
    // The bed is wanted again by the next of these.
    await api.asOwner(`UPDATE placement SET to_at = now() WHERE admission_id = $1 AND to_at IS NULL`, [
      admission.id,
    ]);
    return referralId;
  };

  it('gives nothing before somebody else has verified the order, and then its days', async () => {
    const { id } = await accepted(api, { change: { orderedOn: dayAgo(9), termDays: 20 }, bed: 3 });
    const { term, entries } = await fileOf(id);
    expect(term).toMatchObject({
      status: 'due_soon',
      from: dayAgo(9),
      to: addDays(dayAgo(9), 19),
      daysLeft: 10,
    });
    expect(entries[0]).toMatchObject({ number: 1, verifiable: false });
    expect(entries[0]?.verifiedBy).not.toBeNull();
    await api.asOwner(`UPDATE placement SET to_at = now() WHERE referral_id = $1`, [id]);
  });

  it('counts an extension once a second person has verified it, and says so', async () => {
    const id = await held(15, 20);
    expect(await decide(id, 'extension', 2, { termDays: 30 })).toMatchObject({ status: 200 });
    const waiting = await termOf(id);
    expect(waiting).toMatchObject({ to: addDays(dayAgo(15), 19) });
    expect(waiting.lines).toContainEqual(expect.objectContaining({ code: 'entry.not_verified', entry: 2 }));
    expect(await verify(id, 2)).toMatchObject({ status: 200 });
    expect(await verify(id, 2, 'case_manager')).toMatchObject({ code: 'referral.entry_verified_already' });
    expect((await fileOf(id)).term).toMatchObject({
      status: 'running',
      to: addDays(dayAgo(15), 49),
      daysLeft: 34,
    });
  });

  it('is verified by nobody who wrote it', async () => {
    const id = await held(15, 20);
    const manager = await api.as('case_manager');
    const { version } = await fileOf(id);
    await manager.post(`/referrals/${id}/decisions`, {
      version,
      kind: 'extension',
      decidedOn: today(),
      reference: 'D/2',
      termDays: 10,
    });
    expect((await fileOf(id)).entries[1]).toMatchObject({ verifiable: false });
    expect(await verify(id, 2, 'case_manager')).toMatchObject({ code: 'referral.same_person_verifies' });
    expect(await verify(id, 2)).toMatchObject({ status: 200 });
  });

  it('lets a late extension in, and leaves the days before it without basis', async () => {
    const id = await held(40, 30);
    expect((await fileOf(id)).term).toMatchObject({
      status: 'overdue',
      daysLeft: null,
      daysHeldPastExpiry: 11,
    });
    expect(await decide(id, 'extension', 3, { termDays: 30 })).toMatchObject({ status: 200 });
    await verify(id, 2);
    const term = await termOf(id);
    expect(term).toMatchObject({ status: 'running', to: addDays(dayAgo(3), 29), daysHeldPastExpiry: 7 });
    expect(term.lines.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['extension.gives_after_expiry', 'gap.no_term_in_force', 'held.past_expiry']),
    );
  });

  it('refuses what follows an end, and takes a new order', async () => {
    const id = await held(15, 30);
    expect(await decide(id, 'release', 1)).toMatchObject({ status: 200 });
    for (const kind of ['extension', 'release'])
      expect(await decide(id, kind, 0)).toMatchObject({
        status: 422,
        code: 'referral.decision_after_end',
        path: 'decidedOn',
      });
    expect(await decide(id, 'clinic_order', 0, { termDays: 90 })).toMatchObject({ status: 200 });
  });

  it('refuses a decision of the future, before its order, of another court, and a transfer to nowhere', async () => {
    const id = await held(15, 30);
    const [own, other] = api.places.courts;
    expect(await decide(id, 'extension', -1)).toMatchObject({ code: 'referral.decision_in_future' });
    expect(await decide(id, 'extension', 16)).toMatchObject({ code: 'referral.decision_before_order' });
    expect(await decide(id, 'extension', 0, { courtId: other })).toMatchObject({
      code: 'referral.decision_of_other_court',
      path: 'courtId',
    });
    expect(await decide(id, 'transfer_of_court', 0)).toMatchObject({
      code: 'referral.transfer_court_required',
    });
    expect(await decide(id, 'transfer_of_court', 0, { courtId: own })).toMatchObject({
      code: 'referral.transfer_to_own_court',
    });
  });

  it('moves the file with its transfer once that is verified, and the clock runs on', async () => {
    const id = await held(15, 30);
    const before = (await fileOf(id)).term;
    const [own, other] = api.places.courts;
    expect(await decide(id, 'transfer_of_court', 2, { courtId: other })).toMatchObject({ status: 200 });
    expect((await fileOf(id)).court.id).toBe(own);
    await verify(id, 2);
    expect(await fileOf(id)).toMatchObject({ court: { id: other }, term: before });
    expect((await (await api.as('court_clerk')).get(`/referrals/${id}`)).status).toBe(404);
    expect((await (await api.as('court_clerk', 1)).get(`/referrals/${id}`)).status).toBe(200);
    // Its day is corrected although the file is with that court by now; and struck, the file goes back.
    const transfer = { kind: 'transfer_of_court', decidedOn: dayAgo(3) };
    expect(await correct(id, 2, transfer)).toMatchObject({ status: 200 });
    await verify(id, 3);
    expect((await fileOf(id)).court.id).toBe(other);
    expect(await correct(id, 3, {})).toMatchObject({ status: 200 });
    expect(await correct(id, 2, {})).toMatchObject({ status: 200 });
    await verify(id, 4);
    await verify(id, 5);
    expect((await fileOf(id)).court.id).toBe(own);
  });

  it('is corrected by what supersedes an entry, or strikes it, and shows both', async () => {
    const id = await held(15, 30);
    await decide(id, 'extension', 1, { termDays: 60 });
    await verify(id, 2);
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(15), 89));
    expect(await correct(id, 2, { kind: 'extension', termDays: 45 })).toMatchObject({ status: 200 });
    await verify(id, 3);
    expect(await fileOf(id)).toMatchObject({ term: { to: addDays(dayAgo(15), 74) }, entries: { length: 3 } });
    expect(await correct(id, 3, {})).toMatchObject({ status: 200 });
    await verify(id, 4);
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(15), 89));
    expect(await correct(id, 2, {})).toMatchObject({ status: 200 });
    await verify(id, 5);
    const term = await termOf(id);
    expect(term.to).toBe(addDays(dayAgo(15), 29));
    expect(term.lines).toContainEqual(
      expect.objectContaining({ code: 'entry.struck', entry: 2, correction: 5 }),
    );
    expect((await fileOf(id)).entries.map(({ corrects }) => corrects)).toEqual([null, null, 2, 3, 2]);
  });

  it('keeps what a file began with: corrected in its days, never in its kind', async () => {
    const id = await held(15, 30);
    expect(await correct(id, 1, {})).toMatchObject({ code: 'referral.correction_not_of_first_kind' });
    expect(await correct(id, 1, { kind: 'clinic_order' })).toMatchObject({
      code: 'referral.correction_not_of_first_kind',
    });
    expect(await correct(id, 9, { kind: 'release' })).toMatchObject({ status: 404 });
    expect(await correct(id, 1, { kind: 'placement_order', termDays: 20 })).toMatchObject({ status: 200 });
    await verify(id, 2);
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(15), 19));
    // Nor by way of its correction, which may itself be struck.
    expect(await correct(id, 2, { kind: 'clinic_order' })).toMatchObject({
      code: 'referral.correction_not_of_first_kind',
    });
    expect(await correct(id, 2, { kind: 'placement_order', courtId: api.places.courts[1] })).toMatchObject({
      code: 'referral.decision_of_other_court',
    });
    expect(await correct(id, 2, {})).toMatchObject({ status: 200 });
    await verify(id, 3);
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(15), 29));
  });

  it('admits nobody on a day that no verified order covers', async () => {
    const { id } = await accepted(api, { change: { orderedOn: dayAgo(40), termDays: 10 }, bed: 3 });
    const admit = async (days: number) =>
      (
        await (
          await api.as('intake_officer')
        ).post<{ errors?: { code: string; path: string }[] }>(`/referrals/${id}/admit`, {
          version: 3,
          admittedOn: dayAgo(days),
        })
      ).body.errors?.[0];
    expect(await admit(0)).toEqual({ code: 'admission.no_live_order', path: 'admittedOn' });
    // Somebody who came while it ran is recorded late all the same.
    expect(await admit(35)).toBeUndefined();
    expect((await fileOf(id)).term).toMatchObject({ status: 'overdue' });
    await api.asOwner(`UPDATE placement SET to_at = now() WHERE referral_id = $1 AND to_at IS NULL`, [id]);
  });

  it('says of days away whether they stop the clock, and takes back what was recorded by mistake', async () => {
    const { referralId, admission } = await admitted(api, {
      orderedDaysAgo: 20,
      arrivedDaysAgo: 18,
      bed: 2,
      change: { termDays: 40 },
    });
    const manager = await api.as('case_manager');
    const step = async (what: string, version: number, body: object) => {
      const answer = await manager.post<{
        code?: string;
        errors?: { code: string }[];
        version: number;
        actions: string[];
        absences: { id: string; to: string | null; struck: string | null }[];
      }>(`/admissions/${admission.id}/${what}`, { version, ...body });
      return { ...answer.body, code: answer.body.errors?.[0]?.code ?? answer.body.code };
    };
    const absconded = { kind: 'absconded', from: dayAgo(9) };
    expect(await step('record-absence', 1, { ...absconded, from: dayAgo(19) })).toMatchObject({
      code: 'absence.before_admission',
    });
    expect(await step('record-absence', 1, { ...absconded, from: dayAgo(-1) })).toMatchObject({
      code: 'absence.in_future',
    });
    expect(await step('record-return', 1, { returnedOn: dayAgo(5) })).toMatchObject({
      code: 'absence.nobody_away',
    });
    const away = await step('record-absence', 1, absconded);
    expect(away.actions).toEqual(expect.arrayContaining(['recordReturn', 'strikeAbsence']));
    expect(away.actions).not.toContain('recordAbsence');
    expect(await step('record-absence', 2, { ...absconded, from: dayAgo(7) })).toMatchObject({
      code: 'absence.away_already',
    });
    // As seeded, nothing stops the clock; the line says so all the same.
    expect((await termOf(referralId)).lines).toContainEqual(
      expect.objectContaining({ code: 'absence.runs_on' }),
    );
    expect(await step('record-return', 2, { returnedOn: dayAgo(9) })).toMatchObject({
      code: 'absence.return_before_leaving',
    });
    const back = await step('record-return', 2, { returnedOn: dayAgo(4) });
    expect(back.absences).toMatchObject([{ to: dayAgo(5), struck: null }]);
    const struck = await step('strike-absence', 3, {
      absenceId: back.absences[0]?.id,
      words: 'Somebody else',
    });
    expect(struck.absences).toMatchObject([{ struck: 'Somebody else' }]);
    expect((await termOf(referralId)).lines.map(({ code }) => code)).not.toContain('absence.runs_on');
    // Whoever leaves for good while away was away until then.
    await step('record-absence', 4, { kind: 'hospital', from: dayAgo(3) });
    const left = await manager.post(`/admissions/${admission.id}/discharge`, {
      version: 5,
      reason: 'DIED',
      dischargedOn: dayAgo(1),
    });
    expect(left.status).toBe(200);
    expect(left.body).toMatchObject({ absences: [{ to: dayAgo(1) }, {}], actions: [] });
  });

  it('lists the terms of open cases by the clock of the law, page by page', async () => {
    interface Row {
      readonly referralId: string;
      readonly term: { alarm: string | null; to: string | null };
    }
    const manager = await api.as('case_manager');
    const rows: Row[] = [];
    for (let cursor = ''; ;) {
      const { body } = await manager.get<{ items: Row[]; next?: string; total: number }>(
        `/terms?limit=3${cursor}`,
      );
      rows.push(...body.items);
      if (body.next === undefined) {
        expect(rows.length).toBe(body.total);
        break;
      }
      cursor = `&cursor=${body.next}`;
    }
    const days = rows.map(({ term }) => term.to ?? today());
    expect(days).toEqual([...days].sort());
    expect(rows.length).toBeGreaterThan(7);
    const among = (which: (row: Row) => boolean) =>
      rows
        .filter(which)
        .map(({ referralId }) => referralId)
        .sort();
    expect(among(({ term }) => term.alarm === 'held').length).toBeGreaterThan(0);
    expect(among(({ term }) => term.alarm === 'first').length).toBeGreaterThan(0);
    for (const level of ALARM_LEVELS) {
      const { body } = await manager.get<{ items: Row[] }>(`/terms?attention=${level}`);
      expect(body.items.map(({ referralId }) => referralId).sort()).toEqual(
        among(({ term }) => term.alarm === level),
      );
    }
    expect((await (await api.as('case_manager', 1)).get<{ total: number }>('/terms')).body.total).toBe(0);
  });

  it('is reckoned anew with another figure of the law the moment that is confirmed', async () => {
    const { id } = await accepted(api, { change: { orderedOn: dayAgo(9) }, bed: 3 });
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(9), 89));
    const proposer = await api.as('legal_officer', 0);
    const proposed = await proposer.post<{ id: string }>('/legal-parameters', {
      key: 'term_days',
      jurisdiction: 'federal',
      basis: 'ART39_PLACEMENT',
      value: 30,
      effectiveFrom: dayAgo(20),
      source: 'found',
      words: 'A circular',
    });
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(9), 89));
    const confirmed = await (
      await api.as('legal_officer', 1)
    ).post(`/legal-parameters/${proposed.body.id}/confirm`, { version: 1, instrument: 'Circular 1 of 2026' });
    expect(confirmed.status).toBe(200);
    expect((await fileOf(id)).term?.to).toBe(addDays(dayAgo(9), 29));
  });

  // A decision entered while a figure was being confirmed was reckoned by the old one, and stayed so.
  it('is never reckoned by a figure that is just being replaced', async () => {
    const key = `hashtext('najat figures of terms')`;
    const waiting = async (): Promise<void> => {
      for (let found = 0; found === 0;)
        found = (await api.asOwner(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`))
          .length;
    };
    const id = await held(5, 30);
    await api.asOwner('BEGIN');
    await api.asOwner(`SELECT pg_advisory_xact_lock(${key})`);
    const decided = decide(id, 'extension', 1, { termDays: 10 });
    await waiting();
    await api.asOwner('COMMIT');
    expect((await decided).status).toBe(200);

    const { body } = await (
      await api.as('legal_officer', 0)
    ).post<{ id: string }>('/legal-parameters', {
      key: 'term_days',
      jurisdiction: 'federal',
      basis: 'ART39_PLACEMENT',
      value: 40,
      effectiveFrom: dayAgo(2),
      source: 'found',
      words: 'A circular',
    });
    const lawyer = await api.as('legal_officer', 1);
    await api.asOwner('BEGIN');
    await api.asOwner(`SELECT pg_advisory_xact_lock_shared(${key})`);
    const confirmed = lawyer.post(`/legal-parameters/${body.id}/confirm`, {
      version: 1,
      instrument: 'Circular 2',
    });
    await waiting();
    await api.asOwner('COMMIT');
    expect((await confirmed).status).toBe(200);
  });

  it('is reckoned for cases that were there before terms were kept', async () => {
    const all =
      'SELECT referral_id, since, until, status, alarm, unverified, to_on, held_past, held FROM term_phase ORDER BY 1, 2';
    const before = await api.asOwner(all);
    await api.asOwner('DELETE FROM term_phase');
    expect(await keepMissingTerms(asks)).toBeGreaterThan(10);
    expect(await api.asOwner(all)).toEqual(before);
    expect(await keepMissingTerms(asks)).toBe(0);
  });

  it('stands in the database on every day as the one function reckons it', async () => {
    const ids = (await api.asOwner<{ id: string }>('SELECT id FROM referral')).map(({ id }) => id);
    const cases: readonly TermCase[] = await readCases(asks, ids);
    expect(cases.length).toBe(ids.length);
    const parameters = await parametersInForce(asks);
    for (const passed of [0, 1, 4, 5, 6, 14, 15, 16, 30, 45, 46, 80, 200]) {
      const day = addDays(today(), passed);
      const rows = await api.asOwner<{ id: string; term: object }>(
        `SELECT t.referral_id AS id, ${standingSql('t', '$1::date')} AS term FROM term_phase t WHERE ${phaseOn('t', '$1::date')}`,
        [day],
      );
      const stored = new Map(rows.map(({ id, term }) => [id, term]));
      for (const { id, basis, jurisdiction, entries, stays } of cases) {
        const setting = { basis, jurisdiction, parameters };
        const term = lawfulTerm(entries, setting, stays, day);
        const alarm = termAlarm(term, setting, day)?.level ?? null;
        const { status, measure, from, to, daysLeft, daysWithoutBasis, daysHeldPastExpiry } = term;
        expect([day, id, stored.get(id)]).toEqual([
          day,
          id,
          { status, alarm, measure, from, to, daysLeft, daysWithoutBasis, daysHeldPastExpiry },
        ]);
      }
      // And so do the days that a statistic adds up.
      const held = await api.asOwner<{ id: string; agree: boolean }>(
        `SELECT t.referral_id AS id, (SELECT coalesce(sum(upper(s) - lower(s)), 0)
             FROM unnest(t.held * datemultirange(daterange(NULL, $1::date, '[]'))) s)
           = t.held_past + CASE WHEN t.held_past_grows THEN $1::date - t.since ELSE 0 END AS agree
         FROM term_phase t WHERE ${phaseOn('t', '$1::date')}`,
        [day],
      );
      expect(held.filter(({ agree }) => !agree)).toEqual([]);
    }
  });
});
