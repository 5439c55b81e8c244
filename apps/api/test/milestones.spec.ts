import { addDays, daysBetween } from '@najat/domain';
import { startApi, type Api } from './api.js';
import { reported, treated } from './report.steps.js';
import { admitted, dayAgo, logged, today } from './steps.js';

interface Milestone {
  readonly step: string;
  readonly on: string | null;
  readonly due: string | null;
}
interface File {
  readonly version: number;
  readonly milestones: readonly Milestone[];
}

type Role = Parameters<Api['as']>[0];

/** What the clerk who logged an order follows: each step is a fact, and the report is due by the law's clock. */
describe('milestones', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const fileOf = async (id: string, role: Role = 'court_clerk'): Promise<File> =>
    (await (await api.as(role)).get<File>(`/referrals/${id}`)).body;
  const stepsOf = async (id: string, role: Role = 'court_clerk'): Promise<string[]> =>
    (await fileOf(id, role)).milestones.map(({ step }) => step);
  const of = async (id: string, step: string): Promise<Milestone | undefined> =>
    (await fileOf(id)).milestones.find((each) => each.step === step);
  const decide = async (id: string, change: object): Promise<void> => {
    const clerk = await api.as('court_clerk');
    const { version } = await fileOf(id);
    const answer = await clerk.post(`/referrals/${id}/decisions`, {
      version,
      reference: '9/2026',
      ...change,
    });
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  };

  const ALL = [
    'logged',
    'verified',
    'bed_reserved',
    'arrived',
    'report_due',
    'report_submitted',
    'decision',
    'left',
  ];

  it('names every step of an order from the first day, and no report of a file that came to nothing', async () => {
    const { id, version } = await logged(api, { orderedOn: today() });
    const { milestones } = await fileOf(id);
    expect(milestones.map(({ step }) => step)).toEqual(ALL);
    expect(milestones.filter(({ on }) => on !== null)).toEqual([{ step: 'logged', on: today(), due: null }]);
    const clerk = await api.as('court_clerk');
    const withdrawn = { version, reason: 'entered_in_error' };
    expect((await clerk.post(`/referrals/${id}/withdraw`, withdrawn)).status).toBe(200);
    expect(await stepsOf(id)).not.toContain('report_due');
  });

  it('says when the report is due, that the court has it, and that the next is due once it has extended', async () => {
    const { referralId } = await treated(api);
    const clerk = await api.as('court_clerk');
    const lastDay = async (): Promise<string> =>
      (await clerk.get<{ to: string }>(`/referrals/${referralId}/term`)).body.to;
    const first = await of(referralId, 'report_due');
    // Fourteen days before the end, or on the open day before that.
    const lead = daysBetween(first?.due ?? '', await lastDay());
    expect([14, 15, 16]).toContain(lead);
    expect(first?.on).toBe((first?.due ?? '') <= today() ? first?.due : null);
    expect(await of(referralId, 'report_submitted')).toMatchObject({ on: null });

    // What is on its way is the centre's own business.
    await reported(api, referralId, 'submitted');
    expect(await of(referralId, 'report_submitted')).toMatchObject({ on: today() });
    expect(await of(referralId, 'report_due')).toMatchObject({ on: null, due: null });

    await decide(referralId, { kind: 'extension', decidedOn: today(), termDays: 90 });
    const next = await of(referralId, 'report_due');
    expect(next?.on).toBeNull();
    expect((next?.due ?? '') > addDays(today(), 14)).toBe(true);
    expect(await of(referralId, 'report_submitted')).toMatchObject({ on: null });
    expect(await of(referralId, 'decision')).toMatchObject({ on: today() });
  });

  it('keeps the report before the court when the file is transferred: nothing has been decided on it', async () => {
    const { referralId } = await treated(api, 2);
    await reported(api, referralId, 'submitted');
    const due = await of(referralId, 'report_due');
    await decide(referralId, {
      kind: 'transfer_of_court',
      decidedOn: today(),
      courtId: api.places.courts[1],
    });
    expect(await of(referralId, 'report_submitted')).toMatchObject({ on: today() });
    expect(await of(referralId, 'report_due')).toEqual(due);
    expect(await of(referralId, 'decision')).toMatchObject({ on: null });
  });

  // A correction of the order, and what was struck, once stood there as the decision of the court.
  it('knows of no decision where the order was corrected or a decision struck', async () => {
    const { referralId } = await admitted(api, { bed: 3, orderedDaysAgo: 10, change: { termDays: 60 } });
    // The bed is wanted again.
    await api.asOwner('UPDATE placement SET to_at = now() WHERE referral_id = $1 AND to_at IS NULL', [
      referralId,
    ]);
    const correct = async (number: number, change: object): Promise<void> => {
      const { version } = await fileOf(referralId);
      const path = `/referrals/${referralId}/entries/${String(number)}/corrections`;
      const clerk = await api.as('court_clerk');
      expect((await clerk.post(path, { version, reason: 'Misread', ...change })).status).toBe(200);
    };
    await correct(1, { kind: 'placement_order', termDays: 50 });
    expect(await of(referralId, 'decision')).toMatchObject({ on: null });
    await decide(referralId, { kind: 'extension', decidedOn: dayAgo(1), termDays: 10 });
    expect(await of(referralId, 'decision')).toMatchObject({ on: dayAgo(1) });
    await correct(3, { kind: 'extension', decidedOn: dayAgo(2), termDays: 10 });
    expect(await of(referralId, 'decision')).toMatchObject({ on: dayAgo(2) });
    await correct(4, {});
    expect(await of(referralId, 'decision')).toMatchObject({ on: dayAgo(1) });
    await correct(3, {});
    expect(await of(referralId, 'decision')).toMatchObject({ on: null });
  });

  it('knows a report that is due and missing, and asks for none once the court has released', async () => {
    const { referralId } = await admitted(api, { bed: 1, orderedDaysAgo: 60, change: { termDays: 60 } });
    const due = await of(referralId, 'report_due');
    expect(due?.on).not.toBeNull();
    expect(due?.on).toBe(due?.due);
    await reported(api, referralId, 'approved');
    expect(await of(referralId, 'report_submitted')).toMatchObject({ on: null });
    await decide(referralId, { kind: 'release', decidedOn: dayAgo(0) });
    expect(await of(referralId, 'report_due')).toMatchObject({ on: null, due: null });
  });

  it('says that a report is due before the court hears the case, unless it has one', async () => {
    const { referralId } = await treated(api, 3);
    const before = (await of(referralId, 'report_due'))?.due ?? '';
    const clerk = await api.as('court_clerk');
    const on = addDays(today(), 12);
    const set = await clerk.post<{ id: string }>(`/referrals/${referralId}/hearings`, { on });
    expect(set.status).toBe(200);
    const due = (await of(referralId, 'report_due'))?.due ?? '';
    expect(due < before).toBe(true);
    // Seven days before the hearing, or on the open day before that.
    expect([7, 8, 9]).toContain(daysBetween(due, on));
    await clerk.post(`/hearings/${set.body.id}/cancel`, { version: 1, reason: 'entered_in_error' });
    expect((await of(referralId, 'report_due'))?.due).toBe(before);
    await clerk.post(`/referrals/${referralId}/hearings`, { on });
    await reported(api, referralId, 'submitted');
    expect((await of(referralId, 'report_due'))?.due).toBeNull();
  });

  it('tells nothing of reports to whoever reads none', async () => {
    const { id: referralId } = await logged(api, { orderedOn: today() });
    for (const role of ['directorate', 'legal_officer'] as const)
      expect(await stepsOf(referralId, role)).toEqual(ALL.filter((step) => !step.startsWith('report')));
    expect(await stepsOf(referralId, 'auditor')).toEqual(ALL);
  });
});
