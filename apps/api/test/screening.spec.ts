import pg from 'pg';
import { v4 } from 'uuid';
import { startApi, type Api, type User } from './api.js';
import { screeningSuite } from './screening.suite.js';
import { admitted, dayAgo, today } from './steps.js';

screeningSuite('both walls', startApi);

interface Screening {
  readonly id: string;
  readonly consent: string;
  readonly takenOn: string | null;
  readonly result: string | null;
  readonly resultedOn: string | null;
  readonly version: number;
  readonly actions: readonly string[];
}
interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
  readonly changes?: readonly { action: string }[];
}
interface List {
  readonly items: readonly Screening[];
  readonly actions: readonly string[];
}

describe('screening', () => {
  let api: Api;
  let doctor: User;
  let admission: string;
  let at: string;
  beforeAll(async () => {
    api = await startApi();
    doctor = await api.as('practitioner', 0, 'medical');
    admission = (await admitted(api, { bed: 0, orderedDaysAgo: 30, arrivedDaysAgo: 20 })).admission.id;
    at = `/admissions/${admission}/screenings`;
  });
  afterAll(() => api.close());

  const record = async (body: object): Promise<Screening> => {
    const answer = await doctor.post<Screening>(at, body);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('records a refusal, and asks nothing more of it', async () => {
    const refused = await record({ kind: 'hcv', consent: 'refused' });
    expect(refused).toMatchObject({ consent: 'refused', takenOn: null, result: null, actions: [] });
    const body = { version: 1, result: 'non_reactive', resultedOn: today() };
    const result = await doctor.post<ProblemBody>(`/screenings/${refused.id}/record-result`, body);
    expect([result.status, result.body.code]).toEqual([409, 'record.wrong_state']);
  });

  it('awaits a result, records it, corrects it and takes it back', async () => {
    const taken = await record({ kind: 'tb', consent: 'given', takenOn: dayAgo(5) });
    expect(taken).toMatchObject({
      result: 'pending',
      resultedOn: null,
      actions: ['recordResult'],
      version: 1,
    });
    const path = `/screenings/${taken.id}/record-result`;
    const steps = [
      { version: 1, result: 'reactive', resultedOn: dayAgo(1) },
      { version: 2, result: 'non_reactive', resultedOn: dayAgo(2) },
      { version: 3, result: 'pending' },
    ];
    for (const body of steps) {
      const { status, body: now } = await doctor.post<Screening>(path, body);
      expect([status, now]).toMatchObject([
        200,
        { result: body.result, resultedOn: body.resultedOn ?? null, version: body.version + 1 },
      ]);
    }
    const stale = await doctor.post<ProblemBody>(path, steps[0]);
    expect([stale.status, stale.body.code]).toEqual([409, 'record.stale']);
    expect(stale.body.changes?.map(({ action }) => action)).toEqual(Array(3).fill('screening.recordResult'));
  });

  it('lists them latest first, and offers to record while the stay lasts', async () => {
    const { body } = await doctor.get<List>(at);
    expect(body.items.map(({ consent }) => consent)).toEqual(['given', 'refused']);
    expect(body.actions).toEqual(['record']);
  });

  it.each([
    ['no consent', { kind: 'hiv' }, 'consent', 'required', 400],
    ['an unknown test', { kind: 'hbv', consent: 'given' }, 'kind', 'not_an_option', 400],
    ['no day of the sample', { consent: 'given' }, 'takenOn', 'screening.day_required', 422],
    [
      'a sample before the stay',
      { consent: 'given', takenOn: dayAgo(21) },
      'takenOn',
      'screening.before_admission',
      422,
    ],
    [
      'a sample of tomorrow',
      { consent: 'given', takenOn: dayAgo(-1) },
      'takenOn',
      'screening.in_future',
      422,
    ],
    [
      'a result without its day',
      { consent: 'given', takenOn: dayAgo(3), result: 'reactive' },
      'resultedOn',
      'screening.day_required',
      422,
    ],
    [
      'a day without a result',
      { consent: 'given', takenOn: dayAgo(3), resultedOn: today() },
      'resultedOn',
      'screening.no_day_while_pending',
      422,
    ],
    [
      'a result before the sample',
      { consent: 'given', takenOn: dayAgo(3), result: 'reactive', resultedOn: dayAgo(4) },
      'resultedOn',
      'screening.result_before_taken',
      422,
    ],
    [
      'a result of tomorrow',
      { consent: 'given', takenOn: dayAgo(3), result: 'reactive', resultedOn: dayAgo(-1) },
      'resultedOn',
      'screening.in_future',
      422,
    ],
    [
      'a sample after a refusal',
      { consent: 'refused', takenOn: dayAgo(3) },
      'takenOn',
      'screening.nothing_after_refusal',
      422,
    ],
    [
      'a result after a refusal',
      { consent: 'refused', result: 'pending' },
      'result',
      'screening.nothing_after_refusal',
      422,
    ],
  ])('refuses %s, at the field', async (_what, body, path, code, status) => {
    const answer = await doctor.post<ProblemBody>(at, { kind: 'hiv', ...body });
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toContainEqual({ path, code });
  });

  it('answers a repeat as it answered first', async () => {
    const key = v4();
    const body = { kind: 'hiv', consent: 'given', takenOn: dayAgo(1) };
    const first = await doctor.post<Screening>(at, body, { key });
    const second = await doctor.post<Screening>(at, body, { key });
    expect(second.body).toEqual(first.body);
  });

  it('offers nothing to somebody who has left, and still records what the laboratory found', async () => {
    const gone = (await admitted(api, { bed: 1, orderedDaysAgo: 30, arrivedDaysAgo: 20 })).admission;
    const path = `/admissions/${gone.id}/screenings`;
    const taken = await doctor.post<Screening>(path, { kind: 'tb', consent: 'given', takenOn: dayAgo(4) });
    const leave = { version: 1, reason: 'DIED', dischargedOn: today() };
    const left = await (await api.as('intake_officer')).post(`/admissions/${gone.id}/discharge`, leave);
    expect(left.status).toBe(200);
    const late = await doctor.post<ProblemBody>(path, { kind: 'hiv', consent: 'refused' });
    expect([late.status, late.body.code]).toEqual([422, 'screening.admission_ended']);
    expect((await doctor.get<List>(path)).body.actions).toEqual([]);
    const body = { version: 1, result: 'non_reactive', resultedOn: today() };
    expect((await doctor.post(`/screenings/${taken.body.id}/record-result`, body)).status).toBe(200);
  });

  describe('in the database', () => {
    const refusal = async (sql: string): Promise<string> => {
      try {
        await api.asOwner(sql);
        return 'nothing';
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? (error as Error).message;
      }
    };

    it.each([
      [`SET result = 'reactive' WHERE consent = 'refused'`, 'screening_by_consent'],
      [`SET taken_on = NULL WHERE consent = 'given'`, 'screening_by_consent'],
      [`SET result = 'reactive' WHERE result = 'pending'`, 'screening_resulted_when'],
      [`SET taken_on = admitted_on - 1 WHERE consent = 'given'`, 'screening_taken_in_stay'],
      [
        `SET result = 'reactive', resulted_on = taken_on - 1 WHERE consent = 'given'`,
        'screening_resulted_after',
      ],
      [`SET discipline = 'sport'`, 'screening_medical'],
    ])('refuses UPDATE screening %s', async (change, constraint) => {
      expect(await refusal(`UPDATE screening ${change}`)).toBe(constraint);
    });

    it('loses none', async () => {
      expect(await refusal('DELETE FROM screening')).toContain('append-only');
    });

    it('takes the centre of the stay, whatever is said, and lets no other centre write it', async () => {
      const app = new pg.Client({ connectionString: api.database.appUrl });
      await app.connect();
      const other = await api.as('practitioner', 1, 'medical');
      await app.query(
        `BEGIN; SET LOCAL ROLE najat_practitioner; SELECT set_config('najat.account', '${other.account?.id ?? ''}', true),
           set_config('najat.centre', '${api.places.centres[1]}', true), set_config('najat.discipline', 'medical', true)`,
      );
      const forged = app.query(
        `INSERT INTO screening (id, admission_id, centre_id, discipline, admitted_on, kind, consent, recorded_by, recorded_at)
         VALUES ($1, $2, $3, 'medical', '2020-01-01', 'hiv', 'refused', $4, now())`,
        [v4(), admission, api.places.centres[1], other.account?.id],
      );
      await expect(forged).rejects.toThrow('row-level security');
      await app.query('ROLLBACK');
      await app.end();
    });

    it('tells of a change in no chain of a case, and of nothing that was found', async () => {
      const rows = await api.asOwner<{ referral_id: unknown; person_id: unknown; data: unknown }>(
        `SELECT referral_id, person_id, data FROM history WHERE subject_kind = 'screening'`,
      );
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) expect(row).toEqual({ referral_id: null, person_id: null, data: {} });
    });

    it('shows the changes to the medical practitioners of the centre and to no other role', async () => {
      const app = new pg.Client({ connectionString: api.database.appUrl });
      await app.connect();
      const seen = async (role: string, centre: string, discipline: string): Promise<number> => {
        await app.query(
          `BEGIN; SET LOCAL ROLE najat_${role}; SELECT set_config('najat.centre', '${centre}', true),
             set_config('najat.discipline', '${discipline}', true), set_config('najat.account', '${v4()}', true)`,
        );
        const { rows } = await app.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM history WHERE compartment = 'restricted' AND action <> 'read'`,
        );
        await app.query('ROLLBACK');
        return rows[0]?.n ?? -1;
      };
      const [own, other] = api.places.centres;
      expect(await seen('practitioner', own, 'medical')).toBeGreaterThan(5);
      for (const [role, centre, discipline] of [
        ['practitioner', own, 'sport'],
        ['practitioner', other, 'medical'],
        ['practitioner_emergency', other, 'medical'],
        ['case_manager', own, ''],
        ['intake_officer', own, ''],
        ['centre_director', own, ''],
        ['centre_director_emergency', own, ''],
        ['auditor', '', ''],
        ['directorate', '', ''],
        ['legal_officer', '', ''],
        ['system_admin', '', ''],
      ] as const)
        expect([role, await seen(role, centre, discipline)]).toEqual([role, 0]);
      await app.end();
    });
  });
});
