import { DISCIPLINES, ROLES } from '@najat/domain';
import { v4 } from 'uuid';
import { startApi, type Api, type User } from './api.js';
import { doctorOf, tested, URINE, type DrugTestBody, type DrugTestList } from './drug-test.steps.js';
import { open, treated as opened } from './emergency-access.suite.js';
import { must } from './report.steps.js';
import { admitted, dayAgo, today } from './steps.js';

interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
  readonly changes?: readonly { action: string }[];
}

let api: Api;
let doctor: User;
beforeAll(async () => {
  api = await startApi();
  doctor = await doctorOf(api);
});
afterAll(() => api.close());

const listOf = (admissionId: string, reader: User = doctor): Promise<DrugTestList> =>
  must(reader.get<DrugTestList>(`/admissions/${admissionId}/drug-tests`));

describe('a drug test', () => {
  let admission: string;
  let referral: string;
  let at: string;
  beforeAll(async () => {
    const stay = await admitted(api, { bed: 0, orderedDaysAgo: 30, arrivedDaysAgo: 20 });
    admission = stay.admission.id;
    referral = stay.referralId;
    at = `/admissions/${admission}/drug-tests`;
  });

  it('is recorded with what is known, and its confirmation is added later', async () => {
    const results = [
      { drugClass: 'cannabis', result: 'negative' },
      { drugClass: 'amphetamines', result: 'presumptive_positive', cutOff: 500 },
    ];
    const test = await tested(api, admission, { ...URINE, results });
    expect(test).toMatchObject({ specimen: 'urine', watched: true, version: 1, struckAt: null });
    expect(test.results).toEqual([
      { drugClass: 'amphetamines', result: 'presumptive_positive', cutOff: 500 },
      { drugClass: 'cannabis', result: 'negative', cutOff: null },
    ]);
    const path = `/drug-tests/${test.id}/add-results`;
    const body = { version: 1, results: [{ drugClass: 'amphetamines', result: 'confirmed_positive' }] };
    const confirmed = await must(doctor.post<DrugTestBody>(path, body));
    expect(confirmed.results.map(({ result }) => result)).toEqual([
      'presumptive_positive',
      'confirmed_positive',
      'negative',
    ]);
    const stale = await doctor.post<ProblemBody>(path, body);
    expect([stale.status, stale.body.code]).toEqual([409, 'record.stale']);
    expect(stale.body.changes?.map(({ action }) => action)).toEqual(['drugTest.addResults']);
    const again = await doctor.post<ProblemBody>(path, { ...body, version: 2 });
    expect([again.status, again.body.errors]).toEqual([
      422,
      [{ path: 'results.0.drugClass', code: 'drug_test.result_twice' }],
    ]);
  });

  it.each([['refused'], ['missed']])('is recorded as %s with nothing else', async (outcome) => {
    const test = await tested(api, admission, { outcome });
    expect(test).toMatchObject({ outcome, specimen: null, watched: null, results: [], actions: ['strike'] });
    const results = [{ drugClass: 'cannabis', result: 'negative' }];
    const added = await doctor.post<ProblemBody>(`/drug-tests/${test.id}/add-results`, {
      version: 1,
      results,
    });
    expect([added.status, added.body.code]).toEqual([409, 'record.wrong_state']);
  });

  it('is struck with a reason, once, and stays to be seen', async () => {
    const test = await tested(api, admission, URINE);
    const path = `/drug-tests/${test.id}/strike`;
    const bare = await doctor.post<ProblemBody>(path, { version: 1 });
    expect([bare.status, bare.body.errors]).toEqual([400, [{ path: 'words', code: 'required' }]]);
    const struck = await must(doctor.post<DrugTestBody>(path, { version: 1, words: 'Of somebody else' }));
    expect(struck).toMatchObject({ struckWords: 'Of somebody else', version: 2, actions: [] });
    const again = await doctor.post<ProblemBody>(path, { version: 2, words: 'x' });
    expect([again.status, again.body.code]).toEqual([409, 'record.wrong_state']);
    const results = [{ drugClass: 'cannabis', result: 'negative' }];
    const added = await doctor.post<ProblemBody>(`/drug-tests/${test.id}/add-results`, {
      version: 2,
      results,
    });
    expect([added.status, added.body.code]).toEqual([409, 'record.wrong_state']);
    expect((await listOf(admission)).items.find(({ id }) => id === test.id)).toEqual(struck);
  });

  it('moves nothing by itself, positive or missed', async () => {
    const state = () =>
      api.asOwner(
        `SELECT r.state, r.version, a.state AS stay, a.version AS stays, (SELECT json_agg(json_build_object('s', f.state,
           'v', f.version) ORDER BY f.discipline) FROM phase f WHERE f.admission_id = a.id) AS phases,
           (SELECT json_agg(t ORDER BY t.since) FROM term_phase t WHERE t.referral_id = r.id) AS terms
         FROM referral r JOIN admission a ON a.referral_id = r.id WHERE r.id = $1`,
        [referral],
      );
    const before = await state();
    const results = [{ drugClass: 'amphetamines', result: 'confirmed_positive' }];
    await tested(api, admission, { ...URINE, results });
    await tested(api, admission, { outcome: 'missed' });
    expect(await state()).toEqual(before);
  });

  it.each([
    ['no outcome', { outcome: undefined }, 'outcome', 'required', 400],
    [
      'an unknown class',
      { results: [{ drugClass: 'tea', result: 'negative' }] },
      'results.0.drugClass',
      'not_an_option',
      400,
    ],
    [
      'a cut-off of nothing',
      { results: [{ drugClass: 'cocaine', result: 'negative', cutOff: 0 }] },
      'results.0.cutOff',
      'too_small',
      400,
    ],
    ['a day before the stay', { collectedOn: dayAgo(21) }, 'collectedOn', 'drug_test.before_admission', 422],
    ['tomorrow', { collectedOn: dayAgo(-1) }, 'collectedOn', 'drug_test.in_future', 422],
    ['a sample of no kind', { specimen: undefined }, 'specimen', 'drug_test.sample_incomplete', 422],
    [
      'a sample nobody says was watched or not',
      { watched: undefined },
      'watched',
      'drug_test.sample_incomplete',
      422,
    ],
    ['a sample of who refused', { outcome: 'refused' }, 'specimen', 'drug_test.no_sample', 422],
    [
      'a result of a diluted sample',
      { outcome: 'invalid', results: [{ drugClass: 'cocaine', result: 'negative' }] },
      'results',
      'drug_test.no_result',
      422,
    ],
    [
      'a class twice',
      {
        results: [
          { drugClass: 'cocaine', result: 'negative' },
          { drugClass: 'cocaine', result: 'presumptive_positive' },
        ],
      },
      'results.1.drugClass',
      'drug_test.result_twice',
      422,
    ],
  ])('refuses %s, at the field', async (_what, change, path, code, status) => {
    const answer = await doctor.post<ProblemBody>(at, { collectedOn: dayAgo(2), ...URINE, ...change });
    expect([answer.status, answer.body.errors]).toEqual([status, expect.arrayContaining([{ path, code }])]);
  });

  it('answers a repeat as it answered first', async () => {
    const key = v4();
    const body = { collectedOn: dayAgo(1), ...URINE };
    const first = await doctor.post<DrugTestBody>(at, body, { key });
    const second = await doctor.post<DrugTestBody>(at, body, { key });
    expect([first.status, second.body]).toEqual([200, first.body]);
  });

  it('is recorded while the stay lasts; what the laboratory found is added also afterwards', async () => {
    const { admission: gone } = await admitted(api, { bed: 1, orderedDaysAgo: 30, arrivedDaysAgo: 20 });
    const test = await tested(api, gone.id, URINE);
    const leave = { version: 1, reason: 'DIED', dischargedOn: today() };
    const intake = await api.as('intake_officer');
    expect((await intake.post(`/admissions/${gone.id}/discharge`, leave)).status).toBe(200);
    const late = await doctor.post<ProblemBody>(`/admissions/${gone.id}/drug-tests`, {
      collectedOn: dayAgo(2),
      outcome: 'missed',
    });
    expect([late.status, late.body.code]).toEqual([422, 'drug_test.admission_ended']);
    expect((await listOf(gone.id)).actions).toEqual([]);
    const results = [{ drugClass: 'tramadol', result: 'confirmed_negative' }];
    await must(doctor.post(`/drug-tests/${test.id}/add-results`, { version: 1, results }));
  });

  it('is of the clinical compartment: its discipline, the case manager and the director', async () => {
    const seen: string[] = [];
    for (const side of [0, 1] as const)
      for (const role of ROLES)
        for (const discipline of role === 'practitioner' ? DISCIPLINES : [undefined]) {
          const user = await api.as(role, side, discipline);
          const { status, body } = await user.get<Partial<DrugTestList>>(at);
          if (status === 200) seen.push([role, side, discipline, ...(body.actions ?? [])].join(' ').trim());
          expect(status === 200 || body.items === undefined).toBe(true);
        }
    expect(seen.map((one) => one.replace(/\s+/gu, ' '))).toEqual([
      'practitioner 0 medical record',
      'case_manager 0',
      'centre_director 0',
    ]);
    const manager = await listOf(admission, await api.as('case_manager'));
    expect(manager.items.every(({ actions }) => actions.length === 0)).toBe(true);
  });

  it('is told in no history of the case, nor in any other but to its own discipline', async () => {
    for (const role of ['court_clerk', 'intake_officer', 'practitioner', 'case_manager', 'auditor'] as const)
      for (const path of [`/referrals/${referral}/timeline`, `/admissions/${admission}/timeline`]) {
        const told = await (await api.as(role, 0, 'sport')).get(path);
        expect(JSON.stringify(told.body)).not.toMatch(/drug|amphetamines/iu);
      }
    const rows = await api.asOwner(
      `SELECT DISTINCT referral_id, person_id, data, compartment FROM history WHERE subject_kind = 'drugTest'`,
    );
    expect(rows).toEqual([{ referral_id: null, person_id: null, data: {}, compartment: 'clinical' }]);
  });
});

it('is read where its file is opened in an emergency, and not written', async () => {
  await api.asOwner(`UPDATE placement SET to_at = now() WHERE to_at IS NULL`);
  const file = await opened(api);
  const test = await tested(api, file.admissionId, { ...URINE, collectedOn: today() });
  const opener = await api.as('practitioner', 1, 'sport');
  const at = `/admissions/${file.admissionId}/drug-tests`;
  expect((await opener.get(at)).status).toBe(404);
  const { body } = await open(opener, { caseNumber: file.caseNumber });
  const seen = await listOf(file.admissionId, opener);
  expect([seen.items.map(({ id }) => id), seen.actions]).toEqual([[test.id], []]);
  expect(seen.items.every(({ actions }) => actions.length === 0)).toBe(true);
  expect((await opener.post(at, { collectedOn: today(), outcome: 'missed' })).status).toBe(404);
  const strike = await opener.post(`/drug-tests/${test.id}/strike`, { version: 1, words: 'x' });
  expect(strike.status).toBe(404);
  await opener.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
});

describe('a drug test in the database', () => {
  const refusal = async (sql: string): Promise<string> => {
    try {
      await api.asOwner(sql);
      return 'nothing';
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? (error as Error).message;
    }
  };

  it.each([
    [
      `UPDATE drug_test SET specimen = NULL WHERE outcome = 'given' AND struck_at IS NULL`,
      'drug_test_sample',
    ],
    [`UPDATE drug_test SET watched = false WHERE outcome = 'missed'`, 'drug_test_sample'],
    ['UPDATE drug_test SET collected_on = admitted_on - 1 WHERE struck_at IS NULL', 'drug_test_in_stay'],
    [`UPDATE drug_test SET discipline = 'sport' WHERE struck_at IS NULL`, 'drug_test_medical'],
    ['UPDATE drug_test SET struck_at = now() WHERE struck_at IS NULL', 'drug_test_struck_says_why'],
    [
      `INSERT INTO drug_test_result (drug_test_id, centre_id, drug_class, result, recorded_by, recorded_at)
       SELECT id, centre_id, 'cocaine', 'negative', recorded_by, now() FROM drug_test WHERE outcome = 'missed' LIMIT 1`,
      'drug_test_result_of_test',
    ],
    [
      `INSERT INTO drug_test_result (drug_test_id, centre_id, outcome, drug_class, result, recorded_by, recorded_at)
       SELECT id, centre_id, outcome, 'cocaine', 'negative', recorded_by, now() FROM drug_test
       WHERE outcome = 'missed' LIMIT 1`,
      'drug_test_result_of_given',
    ],
    [
      `INSERT INTO drug_test_result (drug_test_id, centre_id, drug_class, result, recorded_by, recorded_at)
       SELECT drug_test_id, centre_id, drug_class, 'presumptive_positive', recorded_by, now() FROM drug_test_result
       WHERE result = 'negative' LIMIT 1`,
      'drug_test_result_once',
    ],
    [
      `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, asks_for_tests, recorded_by, recorded_at)
       SELECT gen_random_uuid(), referral_id, 77, 'release', decided_on, true, recorded_by, now() FROM order_entry LIMIT 1`,
      'order_entry_asks_for_tests',
    ],
  ])('refuses %s', async (sql, constraint) => {
    expect(await refusal(sql)).toBe(constraint);
  });

  it.each([
    ['DELETE FROM drug_test'],
    ['UPDATE drug_test SET struck_words = $$y$$ WHERE struck_at IS NOT NULL'],
    ['UPDATE drug_test_result SET result = result'],
    ['DELETE FROM drug_test_result'],
  ])('loses nothing: %s', async (sql) => {
    expect(await refusal(sql)).toContain('append-only');
  });
});
