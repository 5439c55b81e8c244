import type { ReportedAbsence } from '@najat/domain';
import { startApi, type Api } from './api.js';
import { asRead, readPdf } from './pdf.reading.js';
import { download, must, reported, treated, type ReportBody } from './report.steps.js';
import { dayAgo } from './steps.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function away(admissionId: string, kind: string, from: string, to: string | null): Promise<void> {
  await api.asOwner(
    `INSERT INTO absence (id, admission_id, kind, from_on, to_on, words, recorded_by, recorded_at)
     SELECT gen_random_uuid(), $1, $2, $3, $4, 'what was said of it', id, now() FROM account LIMIT 1`,
    [admissionId, kind, from, to],
  );
}

describe('days away, in a report', () => {
  it('are told by kind and day, of the time of the report alone, and nothing that was said of them', async () => {
    const { referralId, admissionId } = await treated(api, 0);
    await away(admissionId, 'leave', dayAgo(20), dayAgo(18));
    const first = await reported(api, referralId, 'submitted', { language: 'en' });
    await away(admissionId, 'absconded', dayAgo(2), null);
    const read = async ({ id }: ReportBody): Promise<string> =>
      (await readPdf((await download(api, await api.as('court_clerk'), id)).bytes, 'en')).text;
    expect(await read(first)).toMatch(/Leave: \d+ \w+ \d{4} to \d+ \w+ \d{4}/u);
    expect(await read(first)).not.toContain('what was said of it');

    // The time of the second begins after the first was fixed; nothing of the leave is told again.
    await api.asOwner('ALTER TABLE report DISABLE TRIGGER report_final');
    await api.asOwner('UPDATE report SET period_to = $2 WHERE id = $1', [first.id, dayAgo(10)]);
    await api.asOwner('ALTER TABLE report ENABLE TRIGGER report_final');
    const second = await must(
      (await api.as('case_manager')).post<ReportBody & { facts: { absences: ReportedAbsence[] } }>(
        `/referrals/${referralId}/reports`,
        { kind: 'progress', language: 'en' },
      ),
    );
    expect(second.facts.absences).toEqual([{ kind: 'absconded', from: dayAgo(2), to: null }]);
  });

  it('are said to be none in words', async () => {
    const { referralId } = await treated(api, 1);
    const report = await reported(api, referralId, 'submitted', { language: 'ar' });
    const { bytes } = await download(api, await api.as('court_clerk'), report.id);
    expect((await readPdf(bytes, 'ar')).text).toContain(asRead('خلال هذه المدة'));
  });
});
