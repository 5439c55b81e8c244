import { createHash } from 'node:crypto';
import type { ReportContent } from '@najat/domain';
import { v4 } from 'uuid';
import { startApi, type Api } from './api.js';
import { asRead, readPdf } from './pdf.reading.js';
import {
  attended,
  download,
  members,
  must,
  reported,
  take,
  treated,
  WHOLE,
  type ReportBody,
} from './report.steps.js';
import { admitted, dayAgo, logged, today } from './steps.js';
import { Pdf } from '../src/platform/pdf/pdf.js';
import { documentOf, type FrozenReport } from '../src/report/report.document.js';

interface List {
  readonly items: readonly ReportBody[];
  readonly actions: readonly string[];
  readonly admissionKind: string | null;
}

let api: Api;
let bed = 0;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Somebody of their own for each test, in a bed that the one before has left. */
async function somebody(): Promise<{ referralId: string; admissionId: string }> {
  await api.asOwner(`UPDATE placement SET to_at = now() WHERE to_at IS NULL`);
  bed = (bed + 1) % 4;
  return treated(api, bed);
}

const list = async (
  referralId: string,
  role: 'case_manager' | 'court_clerk' = 'case_manager',
): Promise<List> => must((await api.as(role)).get<List>(`/referrals/${referralId}/reports`));

/** A report as the database has it, to be drawn once more. */
async function frozen(id: string): Promise<FrozenReport> {
  const [row] = await api.asOwner<Omit<FrozenReport, 'content'> & { content: ReportContent }>(
    `SELECT f.content, t.number, t.check_code AS "checkCode", t.approved_name AS "approvedName",
       t.approved_at AS "approvedAt", t.submitted_at AS "submittedAt",
       (SELECT json_agg(json_build_object('name', s.name, 'capacity', s.capacity, 'discipline', s.discipline,
          'signedAt', s.signed_at) ORDER BY s.signed_at, s.account_id)
        FROM report_signature s WHERE s.report_id = t.id AND s.round = t.round) AS signatures
     FROM report t JOIN report_content f ON f.report_id = t.id AND f.round = t.round WHERE t.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('no such report');
  // What the driver makes a date of is the text that the database has.
  const text = (instant: unknown): string => new Date(instant as string).toISOString();
  return {
    ...row,
    approvedAt: text(row.approvedAt),
    submittedAt: text(row.submittedAt),
    signatures: row.signatures.map((one) => ({ ...one, signedAt: text(one.signedAt) })),
  };
}

describe('a report to the court', () => {
  it('goes from the draft through a quorum and the director to the court', async () => {
    const { referralId } = await somebody();
    const report = await reported(api, referralId, 'submitted');
    expect(report).toMatchObject({ state: 'submitted', actions: [], signatures: [{}, {}, {}] });
    expect(report.number).toMatch(/^AAA-R-\d{4}-\d{6}$/u);
    expect(report.checkNumber).toMatch(new RegExp(`^${report.number ?? ''}-[0-9A-Z]{4}-[0-9A-Z]{4}$`, 'u'));
    const clerk = await api.as('court_clerk');
    const { status, bytes, headers } = await download(api, clerk, report.id);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${report.number ?? ''}.pdf"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.sha256);
    const { text } = await readPdf(bytes, 'ar');
    for (const words of [
      'تقرير اللجنة المختصة',
      'سالم كريم جاسم',
      report.number ?? '-',
      'الدعم النفسي',
      'التزم طوال المدة.',
      'الإفراج',
      'case-manager',
      'centre-director',
      `http://localhost:4400/check/${report.checkNumber ?? '-'}`,
    ]) {
      expect(text).toContain(asRead(words));
    }
    expect(text).not.toContain('a secret said in confidence');
  });

  it('counts attendance of its own time: since arrival, then since the last report', async () => {
    const { referralId, admissionId } = await somebody();
    await attended(api, admissionId, dayAgo(20), 'absent');
    const first = await reported(api, referralId, 'submitted');
    expect([first.periodFrom, first.periodTo]).toEqual([dayAgo(30), today()]);
    expect(first.facts?.disciplines.find(({ discipline }) => discipline === 'psychological')).toEqual({
      discipline: 'psychological',
      state: 'in_progress',
      attendance: { present: 1, late: 0, excused: 0, absent: 1 },
    });
    await api
      .asOwner(`SELECT set_config('session_replication_role', 'replica', false)`)
      .catch(() => undefined);
    const second = await reported(api, referralId, 'drafted', { kind: 'progress' });
    expect(second.facts).toMatchObject({ periodFrom: today(), periodTo: today() });
    expect(second.facts?.disciplines).toHaveLength(5);
    expect(second.facts?.disciplines.every(({ attendance }) => attendance.present === 0)).toBe(true);
  });

  it('says in words that there is nothing to report', async () => {
    await api.asOwner(`UPDATE placement SET to_at = now() WHERE to_at IS NULL`);
    const { referralId } = await admitted(api, { bed: 0 });
    const report = await reported(api, referralId, 'submitted', { language: 'en', words: undefined });
    const { bytes } = await download(api, await api.as('court_clerk'), report.id);
    expect((await readPdf(bytes, 'en')).text).toContain('No session was recorded in this period.');
  });

  it('shows the facts of the day while drafted, and what was fixed from then on', async () => {
    const { referralId, admissionId } = await somebody();
    const manager = await api.as('case_manager');
    const draft = await reported(api, referralId, 'drafted');
    await attended(api, admissionId, dayAgo(3), 'late');
    const late = (report: ReportBody) => report.facts?.disciplines[0]?.attendance.late;
    expect(late(await must(manager.get<ReportBody>(`/reports/${draft.id}`)))).toBe(1);
    // Whoever may not read the days of every discipline sees them once they are fixed.
    const member = await api.as('practitioner', 0, 'sport');
    expect((await must(member.get<ReportBody>(`/reports/${draft.id}`))).facts).toBeNull();
    const presented = await take(manager, draft, 'present');
    await attended(api, admissionId, dayAgo(2), 'late');
    expect(late(await must(member.get<ReportBody>(`/reports/${draft.id}`)))).toBe(1);
    const again = await take(
      manager,
      await take(manager, presented, 'send-back', { words: 'Two more sessions.' }),
      'present',
    );
    expect(late(again)).toBe(2);
  });

  it('is drawn to the same bytes whatever becomes of the file', async () => {
    const { referralId, admissionId } = await somebody();
    const report = await reported(api, referralId, 'submitted');
    const clerk = await api.as('court_clerk');
    const before = await download(api, clerk, report.id);
    await attended(api, admissionId, dayAgo(4), 'absent');
    await api.asOwner(
      `UPDATE person SET given = 'عباس' WHERE id = (SELECT person_id FROM referral WHERE id = $1)`,
      [referralId],
    );
    await api.asOwner(`UPDATE account SET display_name = display_name || ' x'`);
    await api.asOwner(`UPDATE centre SET letterhead_ar = 'أخرى', name_ar = name_ar || ' ب'`);
    const after = await download(api, clerk, report.id);
    const pdf = new Pdf();
    const drawn = await pdf.render(documentOf(await frozen(report.id), 'http://localhost:4400'));
    await pdf.onModuleDestroy();
    await api.asOwner(`UPDATE account SET display_name = replace(display_name, ' x', '')`);
    await api.asOwner(`UPDATE centre SET letterhead_ar = NULL, name_ar = replace(name_ar, ' ب', '')`);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect(drawn.equals(before.bytes)).toBe(true);
  });

  it('bears the letterhead of its centre', async () => {
    const { referralId } = await somebody();
    await api.asOwner(`UPDATE centre SET letterhead_en = E'Ministry of Health\\nClinic of the river'`);
    const report = await reported(api, referralId, 'submitted', { language: 'en' });
    await api.asOwner('UPDATE centre SET letterhead_en = NULL');
    const { text } = await readPdf((await download(api, await api.as('court_clerk'), report.id)).bytes, 'en');
    expect(text).toContain('Clinic of the river');
    expect(text).not.toContain('Ministry of Interior');
  });

  it('is handed in once, however often it is asked for', async () => {
    const { referralId } = await somebody();
    const report = await reported(api, referralId, 'approved');
    const director = await api.as('centre_director');
    const key = v4();
    const submit = () =>
      director.post<ReportBody>(`/reports/${report.id}/submit`, { version: report.version }, { key });
    const first = await submit();
    const second = await submit();
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    const again = await director.post<ReportBody>(`/reports/${report.id}/submit`, {
      version: report.version,
    });
    expect([again.status, again.body.code]).toEqual([409, 'record.stale']);
  });
});

describe('what a report refuses', () => {
  const refusal = async (answer: Promise<{ status: number; body: ReportBody }>) => {
    const { status, body } = await answer;
    return [status, body.code, body.errors?.map(({ path }) => path)];
  };

  it('a report on somebody who came of their own accord, or has not arrived', async () => {
    const intake = await api.as('intake_officer');
    const manager = await api.as('case_manager');
    const { body: voluntary } = await intake.post<{ id: string }>('/referrals', {
      legalBasis: 'ART40_VOLUNTARY',
      orderedOn: dayAgo(2),
      centreId: api.places.centres[0],
      person: { given: 'رعد', father: 'كريم', sex: 'male' },
    });
    expect(await refusal(manager.post(`/referrals/${voluntary.id}/reports`, WHOLE))).toEqual([
      422,
      'report.not_for_voluntary',
      [],
    ]);
    expect((await list(voluntary.id)).actions).toEqual([]);
    const waiting = await logged(api);
    expect(await refusal(manager.post(`/referrals/${waiting.id}/reports`, WHOLE))).toEqual([
      422,
      'report.no_stay',
      undefined,
    ]);
    expect((await list(waiting.id)).actions).toEqual([]);
  });

  it('a kind or a recommendation of the other measure, and days of what has none', async () => {
    const { referralId } = await somebody();
    const manager = await api.as('case_manager');
    const draft = (change: object) =>
      refusal(manager.post<ReportBody>(`/referrals/${referralId}/reports`, { ...WHOLE, ...change }));
    expect(await draft({ kind: 'assigned_doctor' })).toEqual([422, 'report.kind_not_for_measure', ['kind']]);
    expect(await draft({ recommendation: 'stop' })).toEqual([
      422,
      'report.recommendation_not_for_measure',
      ['recommendation'],
    ]);
    expect(await draft({ recommendedDays: 30 })).toEqual([
      422,
      'report.days_not_for_recommendation',
      ['recommendedDays'],
    ]);
  });

  it('a second report while one is on its way, and a draft that is not whole', async () => {
    const { referralId } = await somebody();
    const manager = await api.as('case_manager');
    const draft = await reported(api, referralId, 'drafted', {
      compliance: undefined,
      recommendation: undefined,
    });
    expect((await list(referralId)).actions).toEqual([]);
    expect(await refusal(manager.post(`/referrals/${referralId}/reports`, WHOLE))).toEqual([
      409,
      'report.one_open',
      undefined,
    ]);
    expect(await refusal(manager.post(`/reports/${draft.id}/present`, { version: draft.version }))).toEqual([
      422,
      'report.incomplete',
      ['compliance', 'recommendation'],
    ]);
    const { kind, language, compliance, recommendation } = WHOLE;
    const edited = await take(manager, draft, 'edit', { kind, language, compliance, recommendation });
    await take(manager, edited, 'discard');
    expect(await list(referralId)).toMatchObject({ items: [], actions: ['draft'] });
  });

  it('a second signature of one person, the end of signing with none, and whoever is no doctor of a clinic', async () => {
    const { referralId } = await somebody();
    const manager = await api.as('case_manager');
    const presented = await reported(api, referralId, 'presented');
    expect(
      await refusal(manager.post(`/reports/${presented.id}/conclude`, { version: presented.version })),
    ).toEqual([422, 'report.no_signature', []]);
    const once = await take(manager, presented, 'sign');
    expect(once.actions).not.toContain('sign');
    expect(await refusal(manager.post(`/reports/${once.id}/sign`, { version: once.version }))).toEqual([
      409,
      'report.already_signed',
      [],
    ]);
    // The figure of three is confirmed by nobody: it warns, and holds nobody up.
    expect(once.quorum).toEqual({ needed: 3, confirmed: false, signed: 1 });
    expect((await take(manager, once, 'conclude')).state).toBe('signed');

    const { id: clinic } = await logged(api, { legalBasis: 'ART39_CLINIC' });
    const intake = await api.as('intake_officer');
    await must(intake.post(`/referrals/${clinic}/verify`, { version: 1 }));
    await must(intake.post(`/referrals/${clinic}/accept`, { version: 2 }));
    await must(intake.post(`/referrals/${clinic}/admit`, { version: 3, admittedOn: dayAgo(2) }));
    const report = await reported(api, clinic, 'presented', {
      kind: 'assigned_doctor',
      recommendation: 'continuation',
      recommendedDays: 30,
    });
    expect(report.quorum).toEqual({ needed: 1, confirmed: true, signed: 0 });
    for (const signer of await members(api)) {
      expect(await refusal(signer.post(`/reports/${report.id}/sign`, { version: report.version }))).toEqual([
        422,
        'report.not_a_signatory',
        [],
      ]);
    }
    const doctor = await api.as('practitioner', 0, 'medical');
    expect((await take(doctor, report, 'sign')).signatures).toMatchObject([{ capacity: 'assigned_doctor' }]);
  });

  it('the end of signing below a quorum that a legal officer has confirmed', async () => {
    const { referralId } = await somebody();
    const manager = await api.as('case_manager');
    const officer = await api.as('legal_officer');
    const [figure] = await api.asOwner<{ id: string; version: number }>(
      `SELECT id, version FROM legal_parameter WHERE key = 'committee_quorum' AND jurisdiction = 'federal'`,
    );
    const { id = '', version = 0 } = figure ?? {};
    await must(
      officer.post(`/legal-parameters/${id}/confirm`, { version, instrument: 'Instruction 5 of 2026' }),
    );
    let report = await take(manager, await reported(api, referralId, 'presented'), 'sign');
    expect(report.quorum).toEqual({ needed: 3, confirmed: true, signed: 1 });
    const concluding = manager.post<ReportBody>(`/reports/${report.id}/conclude`, {
      version: report.version,
    });
    expect(await refusal(concluding)).toEqual([422, 'report.quorum_missing', []]);
    for (const member of (await members(api)).slice(0, 2)) report = await take(member, report, 'sign');
    expect((await take(manager, report, 'conclude')).state).toBe('signed');
  });

  it('signatures under what was sent back', async () => {
    const { referralId } = await somebody();
    const manager = await api.as('case_manager');
    const signed = await reported(api, referralId, 'signed');
    const director = await api.as('centre_director');
    const back = await take(director, signed, 'send-back', { words: 'Too short.' });
    expect(back.signatures).toEqual([]);
    const again = await take(manager, back, 'present');
    expect(again.quorum.signed).toBe(0);
    expect((await take(manager, again, 'sign')).quorum.signed).toBe(1);
  });

  it('to change the number of what was approved, or anything of what was handed in', async () => {
    const { referralId } = await somebody();
    const director = await api.as('centre_director');
    const approved = await reported(api, referralId, 'approved');
    const taken = await take(director, approved, 'withdraw-approval');
    expect(taken.state).toBe('signed');
    const again = await take(director, taken, 'approve');
    expect(again.checkNumber).toBe(approved.checkNumber);
    const submitted = await take(director, again, 'submit');
    for (const action of ['withdraw-approval', 'submit']) {
      expect(
        await refusal(director.post(`/reports/${submitted.id}/${action}`, { version: submitted.version })),
      ).toEqual([409, 'record.wrong_state', undefined]);
    }
    for (const change of [
      `words = 'y'`,
      `sha256 = NULL`,
      `state = 'drafted'`,
      `submitted_on = '2020-01-01'`,
    ]) {
      await expect(
        api.asOwner(`UPDATE report SET ${change} WHERE id = $1`, [submitted.id]),
      ).rejects.toThrow();
    }
  });
});

describe('who is told of a report', () => {
  it('a court of what was handed in to it, with its history from then on', async () => {
    const { referralId } = await somebody();
    const clerk = await api.as('court_clerk');
    const approved = await reported(api, referralId, 'approved');
    expect(await list(referralId, 'court_clerk')).toMatchObject({ items: [], actions: [] });
    expect((await clerk.get(`/reports/${approved.id}`)).status).toBe(404);
    expect((await download(api, clerk, approved.id)).status).toBe(404);
    const told = async (): Promise<string[]> => {
      const { items } = await must(
        clerk.get<{ items: { sentence: string }[] }>(`/referrals/${referralId}/timeline`),
      );
      return items.map(({ sentence }) => sentence).filter((sentence) => sentence.startsWith('report.'));
    };
    expect(await told()).toEqual([]);
    await take(await api.as('centre_director'), approved, 'submit');
    expect(await told()).toEqual(['report.submit']);
    const seen = await must(clerk.get<ReportBody>(`/reports/${approved.id}`));
    expect(seen).toMatchObject({ state: 'submitted', facts: null, signatures: [], actions: [] });
    const other = await api.as('court_clerk', 1);
    expect((await other.get(`/reports/${approved.id}`)).status).toBe(404);
    expect((await download(api, other, approved.id)).status).toBe(404);
  });

  it('and each look at it is written down', async () => {
    const { referralId } = await somebody();
    const { id } = await reported(api, referralId, 'submitted');
    const clerk = await api.as('court_clerk');
    const looks = async (): Promise<number> => {
      const [row] = await api.asOwner<{ n: number }>(
        `SELECT count(*)::int AS n FROM history h JOIN account a ON a.id = h.actor_id
         WHERE h.subject_id = $1 AND h.action = 'read' AND a.role = 'court_clerk' AND h.compartment = 'legal'`,
        [id],
      );
      return row?.n ?? -1;
    };
    await clerk.get(`/reports/${id}`);
    expect(await looks()).toBe(1);
    await download(api, clerk, id);
    expect(await looks()).toBe(2);
  });
});

describe('the public check', () => {
  interface Check {
    readonly superseded: boolean;
    readonly code?: string;
  }
  const check = (number: string | null) =>
    api.nobody.get<Check>(`/checks/${encodeURIComponent(number ?? '')}`);

  it('says number, day, hash and whether the report still stands, and nothing more', async () => {
    const { referralId } = await somebody();
    const report = await reported(api, referralId, 'submitted');
    const { status, body } = await check(report.checkNumber);
    expect(status).toBe(200);
    expect(body).toEqual({
      number: report.number,
      submittedOn: today(),
      sha256: report.sha256,
      superseded: false,
    });
    expect((await check(report.checkNumber?.toLowerCase().replaceAll('-', ' ') ?? '')).status).toBe(200);
  });

  it('a corrected report is superseded once the correction is handed in, and is corrected once', async () => {
    const { referralId } = await somebody();
    const report = await reported(api, referralId, 'submitted');
    const manager = await api.as('case_manager');
    const corrects = { correctsId: report.id };
    const draft = await reported(api, referralId, 'drafted', corrects);
    expect(draft.facts).toMatchObject({ periodFrom: report.periodFrom, periodTo: report.periodTo });
    expect((await check(report.checkNumber)).body.superseded).toBe(false);
    await take(manager, draft, 'discard');
    const correction = await reported(api, referralId, 'submitted', corrects);
    expect((await check(report.checkNumber)).body.superseded).toBe(true);
    expect((await check(correction.checkNumber)).body.superseded).toBe(false);
    expect((await must(manager.get<ReportBody>(`/reports/${report.id}`))).correctedBy).toBe(
      correction.number,
    );
    const { text } = await readPdf((await download(api, manager, correction.id)).bytes, 'ar');
    expect(text).toContain(report.number);
    const again = await manager.post<ReportBody>(`/referrals/${referralId}/reports`, {
      ...WHOLE,
      ...corrects,
    });
    expect([again.status, again.body.code]).toEqual([409, 'report.already_corrected']);
    const { referralId: elsewhere } = await somebody();
    const wrong = await manager.post<ReportBody>(`/referrals/${elsewhere}/reports`, {
      ...WHOLE,
      ...corrects,
    });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ path: 'correctsId', code: 'report.unknown' }],
    ]);
  });

  it('answers an unknown number plainly: of what is not handed in, with another code, or no number at all', async () => {
    const { referralId } = await somebody();
    const { number, checkNumber } = await reported(api, referralId, 'approved');
    for (const asked of [
      checkNumber,
      number,
      `${number ?? ''}-0000-0000`,
      'x',
      '0',
      `${checkNumber ?? ''}0`,
    ]) {
      const { status, body } = await check(asked);
      expect([status, body.code]).toEqual([404, 'not_found']);
    }
  });

  it('is asked so often a minute from one address and no more', async () => {
    const other = await api.again({ GUESSES_PER_ADDRESS: '3' });
    const ask = async (path: string): Promise<number> => (await fetch(`${other.address}${path}`)).status;
    const answers = [];
    for (let turn = 0; turn < 5; turn += 1) answers.push(await ask('/checks/AAA-R-2026-000001-0000-0000'));
    expect(answers).toEqual([404, 404, 404, 429, 429]);
    expect(await ask('/health')).toBe(200);
    await other.close();
  });
});
