import type { TestCounts } from '@najat/domain';
import { startApi, type Api } from './api.js';
import { doctorOf, tested, URINE } from './drug-test.steps.js';
import { asRead, readPdf } from './pdf.reading.js';
import { attended, download, must, reported, take, type ReportBody } from './report.steps.js';
import { admitted, dayAgo } from './steps.js';
import { WORDS } from '../src/report/words/index.js';

type Facts = ReportBody & { readonly facts: { readonly tests?: TestCounts } };

let api: Api;
let bed = -1;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Somebody in treatment by an order that asks for tests, or does not. */
async function placed(asksForTests?: boolean): Promise<{ referralId: string; admissionId: string }> {
  await api.asOwner(`UPDATE placement SET to_at = now() WHERE to_at IS NULL`);
  bed = (bed + 1) % 4;
  const change = asksForTests === undefined ? {} : { asksForTests };
  const stay = await admitted(api, { bed, orderedDaysAgo: 40, arrivedDaysAgo: 30, change });
  await attended(api, stay.admission.id, dayAgo(29), 'present');
  return { referralId: stay.referralId, admissionId: stay.admission.id };
}

async function everyKind(admissionId: string): Promise<void> {
  const results = [
    { drugClass: 'amphetamines', result: 'presumptive_positive' },
    { drugClass: 'cannabis', result: 'negative' },
  ];
  const { id } = await tested(api, admissionId, { ...URINE, results });
  const confirmed = [{ drugClass: 'amphetamines', result: 'confirmed_positive' }];
  await must((await doctorOf(api)).post(`/drug-tests/${id}/add-results`, { version: 1, results: confirmed }));
  await tested(api, admissionId, {
    ...URINE,
    results: [{ drugClass: 'tramadol', result: 'presumptive_positive' }],
  });
  await tested(api, admissionId, URINE);
  for (const outcome of ['refused', 'missed', 'missed']) await tested(api, admissionId, { outcome });
  await tested(api, admissionId, { ...URINE, outcome: 'invalid' });
  const wrong = await tested(api, admissionId, { outcome: 'refused' });
  await must((await doctorOf(api)).post(`/drug-tests/${wrong.id}/strike`, { version: 1, words: 'x' }));
}

const COUNTED: TestCounts = {
  given: 3,
  refused: 1,
  missed: 2,
  invalid: 1,
  awaited: 1,
  classes: [
    { drugClass: 'amphetamines', negative: 0, presumptivePositive: 0, confirmedPositive: 1 },
    { drugClass: 'cannabis', negative: 1, presumptivePositive: 0, confirmedPositive: 0 },
    { drugClass: 'tramadol', negative: 0, presumptivePositive: 1, confirmedPositive: 0 },
  ],
};

/** The document as the court has it, read back. */
async function paper(report: ReportBody, language: 'ar' | 'ckb' | 'en'): Promise<string> {
  const { bytes } = await download(api, await api.as('court_clerk'), report.id);
  return (await readPdf(bytes, language)).text;
}

const decide = async (
  referralId: string,
  change: object,
  role: 'court_clerk' | 'case_manager' = 'court_clerk',
) => {
  const user = await api.as(role);
  const { version } = await must(user.get<{ version: number }>(`/referrals/${referralId}`));
  return user.post<{
    code?: string;
    errors?: { path: string; code: string }[];
    entries: { asksForTests: boolean }[];
  }>(`/referrals/${referralId}/decisions`, {
    version,
    kind: 'extension',
    decidedOn: dayAgo(5),
    reference: 'E/1',
    termDays: 30,
    ...change,
  });
};

const correct = async (referralId: string, number: number, change: object) => {
  const user = await api.as('case_manager');
  const { version } = await must(user.get<{ version: number }>(`/referrals/${referralId}`));
  return user.post<{ entries: { asksForTests: boolean }[] }>(
    `/referrals/${referralId}/entries/${String(number)}/corrections`,
    { version, reason: 'As on the paper', ...change },
  );
};

describe('drug tests, in a report', () => {
  it.each(['en', 'ar', 'ckb'] as const)(
    'are told in figures when the order asks, on paper in %s',
    async (language) => {
      const { referralId, admissionId } = await placed(true);
      await everyKind(admissionId);
      const report = (await reported(api, referralId, 'submitted', { language })) as Facts;
      expect(report.facts.tests).toEqual(COUNTED);
      const text = await paper(report, language);
      const { heading, tests } = WORDS[language];
      for (const words of [heading.tests, tests.label.refused, tests.drugClass.tramadol])
        expect(text).toContain(asRead(words));
      expect(text).not.toContain(asRead(tests.drugClass.cocaine));
    },
  );

  it('are said to be none in words when the order asks and none was recorded', async () => {
    const { referralId } = await placed(true);
    const report = (await reported(api, referralId, 'submitted', { language: 'en' })) as Facts;
    expect(report.facts.tests).toEqual({
      given: 0,
      refused: 0,
      missed: 0,
      invalid: 0,
      awaited: 0,
      classes: [],
    });
    expect(await paper(report, 'en')).toContain(WORDS.en.tests.none);
  });

  it.each([[undefined], [false]])('leave no trace when the order does not ask (%s)', async (asks) => {
    const { referralId, admissionId } = await placed(asks);
    await everyKind(admissionId);
    const draft = await reported(api, referralId, 'drafted', { language: 'en' });
    await take(await api.as('case_manager'), draft, 'discard');
    const report = await reported(api, referralId, 'submitted', { language: 'en' });
    const [fixed] = await api.asOwner<{ content: object }>(
      'SELECT content FROM report_content WHERE report_id = $1',
      [report.id],
    );
    const said = [draft, report, fixed?.content].map((one) => JSON.stringify(one)).join('\n');
    expect(`${said}\n${await paper(report, 'en')}`).not.toMatch(
      /drug|tests?\b|amphetamine|cannabis|tramadol|sample|screening|refused|missed/iu,
    );
  });

  it('are counted in the time of the report, without what was struck, and stay as they were signed', async () => {
    const { referralId, admissionId } = await placed(true);
    await tested(api, admissionId, { outcome: 'missed', collectedOn: dayAgo(20) });
    const manager = await api.as('case_manager');
    const presented = (await reported(api, referralId, 'presented')) as Facts;
    expect(presented.facts.tests).toMatchObject({ missed: 1 });
    await tested(api, admissionId, { outcome: 'missed' });
    const fixed = await must(manager.get<Facts>(`/reports/${presented.id}`));
    expect(fixed.facts.tests).toMatchObject({ missed: 1 });
    const back = await take(manager, fixed, 'send-back', { words: 'A test is missing.' });
    expect((back as Facts).facts.tests).toMatchObject({ missed: 2 });
  });

  it('are asked for by the last decision that can: an extension may begin it and end it', async () => {
    const { referralId } = await placed();
    expect(
      (await decide(referralId, { asksForTests: true })).body.entries.map((one) => one.asksForTests),
    ).toEqual([false, true]);
    // What nobody has checked against the paper asks for nothing.
    const draft = (await reported(api, referralId, 'drafted')) as Facts;
    expect(draft.facts.tests).toBeUndefined();
    const intake = await api.as('intake_officer');
    const version = async () =>
      (await must(intake.get<{ version: number }>(`/referrals/${referralId}`))).version;
    await must(intake.post(`/referrals/${referralId}/entries/2/verify`, { version: await version() }));
    const manager = await api.as('case_manager');
    const now = () => must(manager.get<Facts>(`/reports/${draft.id}`));
    expect((await now()).facts.tests).toBeDefined();
    // A correction keeps it unless it says otherwise.
    const kept = await correct(referralId, 2, { kind: 'extension', termDays: 20 });
    const changed = await correct(referralId, 2, { kind: 'extension', termDays: 20, asksForTests: false });
    expect([kept.body.entries[2]?.asksForTests, changed.body.entries[3]?.asksForTests]).toEqual([
      true,
      false,
    ]);
    await must(intake.post(`/referrals/${referralId}/entries/3/verify`, { version: await version() }));
    expect((await now()).facts.tests).toBeDefined();
    await must(intake.post(`/referrals/${referralId}/entries/4/verify`, { version: await version() }));
    expect((await now()).facts.tests).toBeUndefined();
  });

  it('are asked for by no decision that gives no days, nor of Article 40', async () => {
    const { referralId } = await placed();
    const release = await decide(referralId, { kind: 'release', termDays: undefined, asksForTests: true });
    const expected = [422, [{ path: 'asksForTests', code: 'referral.tests_not_for_decision' }]];
    expect([release.status, release.body.errors]).toEqual(expected);
    const { version } = await must(
      (await api.as('case_manager')).get<{ version: number }>(`/referrals/${referralId}`),
    );
    const struck = await (
      await api.as('case_manager')
    ).post<{ errors: object[] }>(`/referrals/${referralId}/entries/1/corrections`, {
      version,
      reason: 'x',
      asksForTests: true,
    });
    expect(struck.body.errors).toContainEqual({
      path: 'asksForTests',
      code: 'referral.tests_not_for_decision',
    });
    const intake = await api.as('intake_officer');
    const own = await intake.post<{ errors: object[] }>('/referrals', {
      legalBasis: 'ART40_VOLUNTARY',
      orderedOn: dayAgo(3),
      centreId: api.places.centres[0],
      person: { given: 'سالم', father: 'كريم', sex: 'male' },
      asksForTests: true,
    });
    expect([own.status, own.body.errors]).toEqual(expected);
  });

  it('are read by no court by any way, asked for or not', async () => {
    const { referralId, admissionId } = await placed(true);
    await everyKind(admissionId);
    const report = await reported(api, referralId, 'submitted', { language: 'en' });
    const clerk = await api.as('court_clerk');
    const [test] = await api.asOwner<{ id: string }>(
      'SELECT id FROM drug_test WHERE admission_id = $1 LIMIT 1',
      [admissionId],
    );
    const said: string[] = [];
    for (const { method, path } of api.routes.filter((route) => route.method === 'GET')) {
      for (const id of [referralId, admissionId, report.id, test?.id ?? '']) {
        if (path.endsWith('/document')) continue;
        const { status, body } = await clerk.get<object>(path.replace(/:\w+/gu, id));
        said.push(`${method} ${path} ${String(status)} ${JSON.stringify(body)}`);
      }
    }
    expect(said.length).toBeGreaterThan(100);
    expect(
      said.filter((one) => /amphetamine|cannabis|tramadol|presumptive|"missed"|drugClass/iu.test(one)),
    ).toEqual([]);
    const drug = said.filter((one) => / 200 /u.test(one) && /drug/iu.test(one));
    expect(drug).toEqual([]);
    expect((await clerk.get(`/admissions/${admissionId}/drug-tests`)).status).toBe(403);
  });
});
