import { startApi, type Api, type User } from './api.js';
import { members, must, reported, take, WHOLE, type ReportBody } from './report.steps.js';
import { admitted, dayAgo, logged, today } from './steps.js';

interface Item {
  readonly id: string;
  readonly referralId: string;
  readonly state: string;
  readonly personName: string;
  readonly signed: number | null;
  readonly needed: number | null;
  readonly submittedOn: string | null;
  readonly term: { readonly to: string } | null;
}
interface Page {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next?: string;
  readonly errors?: readonly { path: string; code: string }[];
}

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Somebody who attends the clinic, of whose term so many days have passed. */
async function attending(daysAgo: number): Promise<string> {
  const intake = await api.as('intake_officer');
  const { id } = await logged(api, { legalBasis: 'ART39_CLINIC', orderedOn: dayAgo(daysAgo) });
  await must(intake.post(`/referrals/${id}/verify`, { version: 1 }));
  await must(intake.post(`/referrals/${id}/accept`, { version: 2 }));
  await must(intake.post(`/referrals/${id}/admit`, { version: 3, admittedOn: dayAgo(daysAgo) }));
  return id;
}

const OF_DOCTOR = { kind: 'assigned_doctor', recommendation: 'none' };

/** The report on a clinic, with its court. */
async function handedIn(referralId: string, change = {}): Promise<ReportBody> {
  const presented = await reported(api, referralId, 'presented', { ...OF_DOCTOR, ...change });
  const director = await api.as('centre_director');
  const signed = await take(await api.as('practitioner', 0, 'medical'), presented, 'sign');
  const concluded = await take(await api.as('case_manager'), signed, 'conclude');
  return take(director, await take(director, concluded, 'approve'), 'submit');
}

const listed = async (user: User, query = ''): Promise<Page> => must(user.get<Page>(`/reports?${query}`));
const idsOf = ({ items }: Page): string[] => items.map(({ id }) => id);
const finds = async (user: User, attention: string, { id }: ReportBody): Promise<boolean> =>
  idsOf(await listed(user, `attention=${attention}&limit=200`)).includes(id);

describe('the lists of reports', () => {
  it('go by the day the term of the case is due, page by page, and leave out what is done with', async () => {
    const manager = await api.as('case_manager');
    const [late, soon, fresh] = [await attending(70), await attending(80), await attending(2)];
    const drafts = [
      await reported(api, late, 'drafted', OF_DOCTOR),
      await reported(api, fresh, 'drafted', OF_DOCTOR),
      await reported(api, soon, 'drafted', OF_DOCTOR),
    ].map(({ id }) => id);
    const inOrder = [drafts[2], drafts[0], drafts[1]];
    expect(idsOf(await listed(manager, 'attention=to_present'))).toEqual(inOrder);
    const walked: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Page = await listed(manager, `limit=1${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(3);
      walked.push(...idsOf(page));
      cursor = page.next;
    }
    expect(walked).toEqual(inOrder);
    const [first] = (await listed(manager)).items;
    expect(first).toMatchObject({ state: 'drafted', signed: 0, needed: 1, submittedOn: null });
    expect(first?.personName).not.toBe('');
    const report = await must(manager.get<ReportBody>(`/reports/${drafts[1] ?? ''}`));
    await take(manager, report, 'discard');
    expect((await listed(manager)).total).toBe(2);
    const wrong = await manager.get<Page>('/reports?attention=lost&cursor=x');
    expect([wrong.status, wrong.body.errors?.map(({ path }) => path)]).toEqual([400, ['attention']]);
    expect((await manager.get('/reports?cursor=x')).status).toBe(400);
    expect(idsOf(await listed(await api.as('case_manager', 1)))).toEqual([]);
    const auditor = await api.as('auditor');
    expect((await listed(auditor, `centreId=${api.places.centres[0]}`)).total).toBe(2);
    expect((await listed(auditor, `centreId=${api.places.centres[1]}`)).total).toBe(0);
    expect((await listed(auditor, `courtId=${api.places.courts[1]}`)).total).toBe(0);
  });

  it('ask each signatory for what they may still sign, and the case manager to end the signing', async () => {
    const { referralId } = await admitted(api, { bed: 0 });
    const manager = await api.as('case_manager');
    const doctor = await api.as('practitioner', 0, 'medical');
    const nurse = await api.as('practitioner', 0, 'nutrition');
    let report = await reported(api, referralId, 'presented');
    for (const member of await members(api)) {
      expect([await finds(member, 'to_sign', report), await finds(manager, 'to_conclude', report)]).toEqual([
        true,
        false,
      ]);
      report = await take(member, report, 'sign');
      expect(await finds(member, 'to_sign', report)).toBe(false);
    }
    expect((await listed(manager, 'attention=to_conclude')).items).toMatchObject([
      { id: report.id, signed: 3, needed: 3 },
    ]);
    expect(await finds(nurse, 'to_sign', report)).toBe(true);
    expect(await finds(await api.as('intake_officer'), 'to_sign', report)).toBe(false);
    const ofClinic = await reported(api, await attending(3), 'presented', OF_DOCTOR);
    expect([await finds(doctor, 'to_sign', ofClinic), await finds(nurse, 'to_sign', ofClinic)]).toEqual([
      true,
      false,
    ]);
    expect(await finds(manager, 'to_conclude', await take(doctor, ofClinic, 'sign'))).toBe(true);
    const concluded = await take(manager, report, 'conclude');
    const director = await api.as('centre_director');
    expect([
      await finds(director, 'to_approve', concluded),
      await finds(nurse, 'to_sign', concluded),
    ]).toEqual([true, false]);
    const approved = await take(director, concluded, 'approve');
    expect([
      await finds(director, 'to_approve', approved),
      await finds(director, 'to_submit', approved),
    ]).toEqual([false, true]);
    await api.asOwner(`UPDATE placement SET to_at = now() WHERE to_at IS NULL`);
  });

  it('tell the court and the centre what waits for a decision, until there is one', async () => {
    const clerk = await api.as('court_clerk');
    const director = await api.as('centre_director');
    const referralId = await attending(5);
    const report = await handedIn(referralId);
    const [item] = (await listed(clerk, 'attention=unanswered')).items;
    expect(item).toMatchObject({ id: report.id, submittedOn: today(), signed: null, needed: null });
    expect(await finds(director, 'unanswered', report)).toBe(true);
    expect(await finds(await api.as('court_clerk', 1), 'unanswered', report)).toBe(false);
    // What has not been handed in does not exist for a court, under whatever name it is asked for.
    await reported(api, await attending(6), 'drafted', OF_DOCTOR);
    for (const query of ['', 'attention=to_present', 'attention=to_sign', 'attention=to_approve']) {
      expect(idsOf(await listed(clerk, query))).toEqual(query === '' ? [report.id] : []);
    }
    const correction = await handedIn(referralId, { correctsId: report.id });
    expect([await finds(clerk, 'unanswered', report), await finds(clerk, 'unanswered', correction)]).toEqual([
      false,
      true,
    ]);
    const [file] = await api.asOwner<{ version: number }>('SELECT version FROM referral WHERE id = $1', [
      referralId,
    ]);
    await must(
      clerk.post(`/referrals/${referralId}/decisions`, {
        version: file?.version,
        kind: 'continuation',
        decidedOn: today(),
        reference: 'C/1',
      }),
    );
    expect(await finds(clerk, 'unanswered', correction)).toBe(false);
  });

  it('are of no report to whoever may read none', async () => {
    for (const role of ['directorate', 'legal_officer', 'system_admin'] as const) {
      expect((await (await api.as(role)).get('/reports')).status).toBe(403);
    }
  });
});

describe('the list of terms', () => {
  it('names those that end soon of which the court has no report, until it has one or lets the person go', async () => {
    const manager = await api.as('case_manager');
    const clerk = await api.as('court_clerk');
    const [reportedOn, released, early] = [await attending(80), await attending(80), await attending(20)];
    const due = async (user: User): Promise<string[]> => {
      const { items } = await must(
        user.get<{ items: { referralId: string }[] }>('/terms?attention=report_due&limit=200'),
      );
      return items
        .map(({ referralId }) => referralId)
        .filter((id) => [reportedOn, released, early].includes(id));
    };
    expect((await due(manager)).sort()).toEqual([reportedOn, released].sort());
    expect(await due(clerk)).toHaveLength(2);
    await handedIn(reportedOn);
    const [file] = await api.asOwner<{ version: number }>('SELECT version FROM referral WHERE id = $1', [
      released,
    ]);
    const stop = { version: file?.version, kind: 'stop', decidedOn: today(), reference: 'S/1' };
    await must(clerk.post(`/referrals/${released}/decisions`, stop));
    expect(await due(manager)).toEqual([]);
  });

  it('tell of reports to nobody who may read none', async () => {
    for (const role of ['directorate', 'legal_officer'] as const) {
      expect((await (await api.as(role)).get('/terms?attention=report_due')).status).toBe(403);
    }
  });
});

describe('sending a report back', () => {
  it('says why: to the case manager while it is a draft, and to the centre for good', async () => {
    const referralId = await attending(4);
    const manager = await api.as('case_manager');
    const director = await api.as('centre_director');
    const presented = await reported(api, referralId, 'presented', OF_DOCTOR);
    for (const words of [undefined, '   ']) {
      const { status, body } = await director.post<ReportBody>(`/reports/${presented.id}/send-back`, {
        version: presented.version,
        words,
      });
      expect([status, body.errors]).toEqual([400, [{ path: 'words', code: 'required' }]]);
    }
    await take(director, presented, 'send-back', { words: 'The absence in May is missing.' });
    const draft = await must(manager.get<ReportBody>(`/reports/${presented.id}`));
    expect(draft).toMatchObject({
      state: 'drafted',
      sentBack: [{ words: 'The absence in May is missing.', by: 'centre-director' }],
    });
    const again = await take(manager, await take(manager, draft, 'present'), 'send-back', {
      words: 'A typo.',
    });
    expect(again.sentBack.map(({ words }) => words)).toEqual(['A typo.', 'The absence in May is missing.']);
    const clinic = await attending(4);
    const report = await handedIn(clinic);
    await expect(
      api.asOwner(`INSERT INTO report_return VALUES ($1, 9, $2, 'x', $3, now())`, [
        report.id,
        api.places.centres[0],
        director.account?.id,
      ]),
    ).rejects.toThrow('report_return_content');
    const clerk = await api.as('court_clerk');
    expect((await must(clerk.get<ReportBody>(`/reports/${report.id}`))).sentBack).toEqual([]);
  });

  it('happens in no other way, and its words stay', async () => {
    const presented = await reported(api, await attending(4), 'presented', { ...WHOLE, ...OF_DOCTOR });
    await expect(
      api.asOwner(`UPDATE report SET state = 'drafted' WHERE id = $1`, [presented.id]),
    ).rejects.toThrow('report_sent_back_says_why');
    await take(await api.as('case_manager'), presented, 'send-back', { words: 'x' });
    for (const sql of [`UPDATE report_return SET words = 'y'`, 'DELETE FROM report_return']) {
      await expect(api.asOwner(sql)).rejects.toThrow('append-only');
    }
  });
});
