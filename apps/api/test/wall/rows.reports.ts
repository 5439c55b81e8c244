import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Add, Fact, Owner } from './facts.js';

/** Of every report here; its number is its id. */
export const CHECK_CODE = '00000000';

interface Case {
  readonly referral: string;
  readonly admission: string;
  readonly centre: string;
  readonly author: string;
  readonly second: string;
}

/** A report still in the centre and one that the court has, each whole: its content, a signature and its document. */
export async function writeReportRows(
  owner: Owner,
  add: Add,
  { referral, admission, centre, author, second }: Case,
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  const bytes = Buffer.from('%PDF-');
  const sha256 = createHash('sha256').update(bytes).digest();
  const day = '2026-01-20';
  for (const isHandedIn of [true, false]) {
    const id = v7();
    const own = { ...of, author, ...(isHandedIn ? { handedIn: true as const } : {}) };
    await add(
      'report',
      {
        id,
        referral_id: referral,
        admission_id: admission,
        centre_id: centre,
        kind: 'progress',
        author: 'assigned_doctor',
        language: 'ar',
        state: 'drafted',
        compliance: 'complies',
        recommendation: 'none',
        drafted_by: author,
        drafted_at: day,
        round: 1,
        period_from: day,
        period_to: day,
        number: id,
        check_code: CHECK_CODE,
      },
      own,
    );
    await add(
      'report_content',
      { report_id: id, round: 1, centre_id: centre, content: {}, fixed_by: author, fixed_at: day },
      own,
      `${id}|1`,
    );
    await add(
      'report_signature',
      {
        report_id: id,
        round: 1,
        account_id: author,
        centre_id: centre,
        name: 'x',
        capacity: 'committee_member',
        signed_at: day,
      },
      own,
      `${id}|1|${author}`,
    );
    await add(
      'report_return',
      { report_id: id, round: 1, centre_id: centre, words: 'x', returned_by: author, returned_at: day },
      own,
      `${id}|1`,
    );
    // It belongs to whoever the report belongs to, and to no account.
    const { author: _, ...document } = own;
    await add('report_document', { report_id: id, centre_id: centre, sha256, bytes }, document, id);
    if (isHandedIn) {
      await owner(
        `UPDATE report SET state = 'submitted', approved_by = $2, approved_name = 'x', approved_at = $3::date, submitted_by = $2,
           submitted_at = $3::date, submitted_on = $3::date, sha256 = $4 WHERE id = $1`,
        [id, second, day, sha256],
      );
    }
  }
  await add('report_counter', { centre_id: centre, year: 2026, last: 1 }, { ...of }, `${centre}|2026`);
}
