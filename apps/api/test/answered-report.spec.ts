import { startApi, type Api } from './api.js';
import { must, reported, treated, type ReportBody } from './report.steps.js';
import { dayAgo, today } from './steps.js';

interface File {
  readonly version: number;
  readonly entries: readonly { number: number; kind: string; answersReport: string | null }[];
  readonly errors?: readonly { path: string; code: string }[];
}

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function decide(
  referralId: string,
  change: Readonly<Record<string, unknown>>,
  role: 'court_clerk' | 'case_manager' = 'court_clerk',
): Promise<{ status: number; body: File }> {
  const user = await api.as(role);
  const { version } = await must(user.get<File>(`/referrals/${referralId}`));
  const decision = { version, kind: 'extension', decidedOn: today(), reference: '77', termDays: 30 };
  return user.post<File>(`/referrals/${referralId}/decisions`, { ...decision, ...change });
}

const stateOf = async (id: string): Promise<string> =>
  (await must((await api.as('case_manager')).get<ReportBody>(`/reports/${id}`))).state;

describe('a decision that answers a report', () => {
  it('names it in the ledger, and the report is answered in the same transaction', async () => {
    const { referralId } = await treated(api, 0);
    const report = await reported(api, referralId, 'submitted');

    // A decision that the ledger refuses leaves the report unanswered.
    const refused = await decide(referralId, { answersReport: report.number, decidedOn: dayAgo(90) });
    expect([refused.status, await stateOf(report.id)]).toEqual([422, 'submitted']);

    const file = await must(decide(referralId, { answersReport: report.number }));
    expect(file.entries.map(({ answersReport }) => answersReport)).toEqual([null, report.number]);
    expect(await stateOf(report.id)).toBe('answered');
    const told = await must(
      (await api.as('court_clerk')).get<{ items: { sentence: string }[] }>(
        `/referrals/${referralId}/timeline`,
      ),
    );
    expect(told.items.map(({ sentence }) => sentence)).toContain('report.answer');

    // A second decision may rest on the same report, and a correction keeps what the entry answers.
    const clerk = await api.as('court_clerk');
    const again = await must(decide(referralId, { answersReport: report.number, reference: '78' }));
    const corrected = await must(
      clerk.post<File>(`/referrals/${referralId}/entries/2/corrections`, {
        version: again.version,
        kind: 'extension',
        termDays: 45,
        reason: 'The paper says 45.',
      }),
    );
    expect(corrected.entries.map(({ answersReport }) => answersReport)).toEqual([
      null,
      ...[report.number, report.number, report.number],
    ]);
    // The legal officer reads the ledger, and no reports: the number stands in the entry itself.
    const officer = await must((await api.as('legal_officer')).get<File>(`/referrals/${referralId}`));
    expect(officer.entries[1]?.answersReport).toBe(report.number);
  });

  it('is refused at its field where the court has no such report on this file', async () => {
    const { referralId } = await treated(api, 1);
    const other = await treated(api, 2);
    const ofOther = await reported(api, other.referralId, 'submitted');
    const approved = await reported(api, referralId, 'approved');
    for (const answersReport of [ofOther.number, approved.number, 'AAA-R-2026-999999', 'x']) {
      const { status, body } = await decide(referralId, { answersReport }, 'case_manager');
      expect([status, body.errors]).toEqual([
        422,
        [expect.objectContaining({ path: 'answersReport', code: 'report.unknown' })],
      ]);
    }
    expect(await stateOf(approved.id)).toBe('approved');
  });

  it('is held to that by the database', async () => {
    const { referralId } = await treated(api, 3);
    const approved = await reported(api, referralId, 'approved');
    const enter = (number: string | null, at: number) =>
      api.asOwner(
        `INSERT INTO order_entry (id, referral_id, number, kind, court_id, decided_on, recorded_by, recorded_at, answers_report)
         SELECT gen_random_uuid(), referral_id, $3, kind, court_id, decided_on, recorded_by, now(), $2
         FROM order_entry WHERE referral_id = $1 AND number = 1`,
        [referralId, number, at],
      );
    await expect(enter(approved.number, 2)).rejects.toThrow('order_entry_answers_handed_in');
    await expect(enter('AAA-R-2026-999999', 2)).rejects.toThrow('order_entry_answers_handed_in');
    await api.asOwner('ALTER TABLE order_entry DISABLE TRIGGER order_entry_answers_handed_in');
    await expect(enter('AAA-R-2026-999999', 2)).rejects.toThrow('order_entry_answers_same_case');
    await api.asOwner('ALTER TABLE order_entry ENABLE TRIGGER order_entry_answers_handed_in');
  });
});
