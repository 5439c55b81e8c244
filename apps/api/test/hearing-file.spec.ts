import { startApi, type Api } from './api.js';
import { aCase, inDays, listed, refusal, setFor, type HearingBody } from './hearing.steps.js';
import { asRead, readPdf } from './pdf.reading.js';
import { download, must, reported, treated } from './report.steps.js';
import { dayAgo, today } from './steps.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type Role = 'court_clerk' | 'case_manager' | 'legal_officer' | 'auditor';

const fileOf = async (on: string, language = 'ar', role: Role = 'court_clerk', side: 0 | 1 = 0) =>
  (await api.as(role, side)).download(`/hearings/file?on=${on}&language=${language}`);

const onList = async (on: string, referralId: string): Promise<HearingBody> => {
  const { items } = await listed(api, `from=${on}&to=${on}`);
  const found = items.find((item) => item.referralId === referralId);
  if (found === undefined) throw new Error('not on the list');
  return found;
};

async function decide(referralId: string, change: object): Promise<void> {
  const clerk = await api.as('court_clerk');
  const { version } = await must(clerk.get<{ version: number }>(`/referrals/${referralId}`));
  const decision = { version, kind: 'extension', reference: '77', termDays: 30, ...change };
  await must(clerk.post(`/referrals/${referralId}/decisions`, decision));
}

describe('the report on a case that is heard', () => {
  it('is due until it is handed in, and again once a decision has followed', async () => {
    const on = inDays(5);
    const { referralId } = await treated(api, 0);
    await setFor(api, referralId, on);
    const standing = async () => {
      const { report, reportNumber } = await onList(on, referralId);
      return [report, reportNumber];
    };
    expect(await standing()).toEqual(['due', null]);
    await reported(api, referralId, 'submitted');
    const submitted = await standing();
    expect(submitted).toEqual(['handed_in', expect.stringMatching(/^AAA-R-/u)]);
    // A decision of a day before the report was handed in was made without it, whenever it is entered.
    await decide(referralId, { decidedOn: dayAgo(3) });
    expect(await standing()).toEqual(submitted);
    await decide(referralId, { decidedOn: dayAgo(3), answersReport: submitted[1] });
    expect(await standing()).toEqual(['due', null]);
    expect((await listed(api, `from=${on}&to=${on}&report=due`, 'case_manager')).items).toMatchObject([
      { referralId },
    ]);
    expect((await listed(api, `from=${on}&to=${on}&report=handed_in`)).items).toEqual([]);
  });

  it('is due again after a decision of the same day that names no report', async () => {
    const on = inDays(8);
    const { referralId } = await treated(api, 3);
    await setFor(api, referralId, on);
    await reported(api, referralId, 'submitted');
    expect((await onList(on, referralId)).report).toBe('handed_in');
    await decide(referralId, { decidedOn: today() });
    expect((await onList(on, referralId)).report).toBe('due');
  });

  it('counts for nothing after a decision of a later day, unless that was struck', async () => {
    const on = inDays(6);
    const { referralId } = await treated(api, 1);
    await setFor(api, referralId, on);
    await reported(api, referralId, 'submitted');
    await api.asOwner(`ALTER TABLE report DISABLE TRIGGER USER`);
    await api.asOwner(`UPDATE report SET submitted_on = $2 WHERE referral_id = $1`, [referralId, dayAgo(4)]);
    await api.asOwner(`ALTER TABLE report ENABLE TRIGGER USER`);
    const standing = async () => (await onList(on, referralId)).report;
    await decide(referralId, {
      kind: 'transfer_of_court',
      decidedOn: dayAgo(3),
      courtId: api.places.courts[1],
      termDays: undefined,
    });
    expect(await standing()).toBe('handed_in');
    await decide(referralId, { decidedOn: dayAgo(2) });
    expect(await standing()).toBe('due');
    const clerk = await api.as('court_clerk');
    const correct = async (entry: number, body: object) => {
      const { version } = await must(clerk.get<{ version: number }>(`/referrals/${referralId}`));
      const path = `/referrals/${referralId}/entries/${String(entry)}/corrections`;
      await must(clerk.post(path, { version, reason: 'The paper says so.', ...body }));
    };
    // By its correction it was made before the report; that correction struck, it was not.
    await correct(3, { kind: 'extension', decidedOn: dayAgo(5), termDays: 30 });
    expect(await standing()).toBe('handed_in');
    await correct(4, {});
    expect(await standing()).toBe('due');
    await correct(3, {});
    expect(await standing()).toBe('handed_in');
  });

  it('is not asked for before anybody has arrived', async () => {
    const on = inDays(7);
    const { id } = await aCase(api);
    await setFor(api, id, on);
    expect((await onList(on, id)).report).toBe('not_arrived');
    const counts = await must((await api.as('court_clerk')).get(`/hearings/counts?on=${on}`));
    expect(counts).toMatchObject({ set: 1, reportsDue: 0, reportsHandedIn: 0 });
  });
});

describe('a day of hearings as one file', () => {
  const on = inDays(12);
  let reportNumber = '';
  let waiting: Awaited<ReturnType<typeof aCase>>;
  let reportPages: readonly string[] = [];

  beforeAll(async () => {
    const { referralId } = await treated(api, 2);
    const report = await reported(api, referralId, 'submitted');
    reportNumber = report.number ?? '';
    const { bytes } = await download(api, await api.as('court_clerk'), report.id);
    reportPages = (await readPdf(bytes, 'ar')).pages;
    await setFor(api, referralId, on, '10:30');
    waiting = await aCase(api);
    await setFor(api, waiting.id, on, '09:00');
    const gone = await setFor(api, (await aCase(api)).id, on, '08:00');
    const clerk = await api.as('court_clerk');
    await must(clerk.post(`/hearings/${gone.id}/cancel`, { version: 1, reason: 'entered_in_error' }));
  });

  it.each([
    ['ar', 'قائمة جلسات المحكمة', 'مرفق'],
    ['ckb', 'لیستی دانیشتنەکانی دادگا', 'هاوپێچە'],
    ['en', 'List of hearings', 'Attached'],
  ] as const)('is the list and the reports behind it (%s)', async (language, title, attached) => {
    const { status, headers, bytes } = await fileOf(on, language);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="hearings-${on}.pdf"`);
    expect(headers.get('cache-control')).toContain('no-store');
    const { pages } = await readPdf(bytes, language);
    expect(pages).toHaveLength(1 + reportPages.length);
    const [list = ''] = pages;
    for (const word of [title, attached, reportNumber, waiting.caseNumber, '10:30', '09:00'])
      expect(list).toContain(asRead(word));
    expect(list.indexOf('09:00')).toBeLessThan(list.indexOf('10:30'));
    expect(list).not.toContain('08:00');
    if (language === 'ar') expect(pages.slice(1)).toEqual(reportPages);
  });

  it('is on record as a look at everybody on it, and at every report', async () => {
    const looks = () =>
      api.asOwner<{ kind: string; n: number }>(
        `SELECT subject_kind AS kind, count(*)::int AS n FROM history
         WHERE action = 'read' AND subject_kind IN ('hearing', 'report') GROUP BY 1 ORDER BY 1`,
      );
    const before = new Map((await looks()).map(({ kind, n }) => [kind, n]));
    await fileOf(on);
    const after = new Map((await looks()).map(({ kind, n }) => [kind, n]));
    const more = ['hearing', 'report'].map((kind) => (after.get(kind) ?? 0) - (before.get(kind) ?? 0));
    expect(more).toEqual([2, 1]);
  });

  it('holds what its reader may know', async () => {
    const centre = await readPdf((await fileOf(on, 'ar', 'case_manager')).bytes, 'ar');
    expect(centre.pages).toHaveLength(1 + reportPages.length);
    const officer = await readPdf((await fileOf(on, 'en', 'legal_officer')).bytes, 'en');
    expect(officer.pages).toHaveLength(1);
    expect(officer.text).toContain(waiting.caseNumber);
    expect(officer.text).not.toContain(reportNumber);
    expect(officer.text).not.toContain('سالم');
    const other = await readPdf((await fileOf(on, 'en', 'court_clerk', 1)).bytes, 'en');
    expect(other.text).toContain('No case is heard on this day.');
  });

  it('is refused where it would be longer than anybody prints', async () => {
    const day = inDays(90);
    const cases = await Promise.all(Array.from({ length: 201 }, () => aCase(api)));
    const lines = cases.map(({ caseNumber }) => ({ caseNumber }));
    const clerk = await api.as('court_clerk');
    for (const part of [lines.slice(0, 150), lines.slice(150)])
      await must(clerk.post('/hearings', { on: day, lines: part }));
    expect(await refusal(clerk.get(`/hearings/file?on=${day}&language=ar`))).toEqual([
      422,
      'hearing.list_too_long',
      undefined,
    ]);
  });
});
