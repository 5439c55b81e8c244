import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Add, Fact, Owner } from './facts.js';
import { CHECK_CODE } from './rows.reports.js';

interface Case {
  readonly referral: string;
  readonly admission: string;
  readonly centre: string;
  readonly court: string;
}

/** A notice that waits and one that was issued, each with its document; behind each stand people of the centre. */
export async function writeNoticeRows(
  owner: Owner,
  add: Add,
  { referral, admission, centre, court }: Case,
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  const bytes = Buffer.from('%PDF-');
  const sha256 = createHash('sha256').update(bytes).digest();
  const day = '2026-01-21';
  const somebody = async (who: string): Promise<string> => {
    const sql = `SELECT id FROM account WHERE centre_id = $1 AND ${who} ORDER BY id LIMIT 1`;
    return (await owner<{ id: string }>(sql, [centre]))[0]?.id ?? '';
  };
  const proposer = {
    issued: await somebody(`role = 'practitioner' AND discipline = 'psychological'`),
    proposed: await somebody(`role = 'case_manager'`),
  };
  const doctor = await somebody(`role = 'practitioner' AND discipline = 'medical'`);
  const director = await somebody(`role = 'centre_director'`);
  for (const isIssued of [true, false]) {
    const id = v7();
    const author = isIssued ? proposer.issued : proposer.proposed;
    const own = { ...of, author, ...(isIssued ? { handedIn: true as const } : {}) };
    await add(
      'notice',
      {
        id,
        referral_id: referral,
        admission_id: admission,
        centre_id: centre,
        court_id: court,
        language: 'ar',
        reasons: 'x'.repeat(20),
        tried: 'x'.repeat(20),
        state: 'proposed',
        proposed_by: author,
        proposed_at: day,
      },
      own,
    );
    // It belongs to whoever the notice belongs to, and to no account.
    const { author: _, ...document } = own;
    await add('notice_document', { notice_id: id, centre_id: centre, sha256, bytes }, document, id);
    if (isIssued)
      await owner(
        `UPDATE notice SET state = 'issued', supported_by = $2, supported_name = 'x', supported_at = $4::date,
           approved_by = $3, approved_name = 'x', approved_at = $4::date, number = id::text, check_code = $5,
           issued_by = $3, issued_at = $4::date, issued_on = $4::date, sha256 = $6 WHERE id = $1`,
        [id, doctor, director, day, CHECK_CODE, sha256],
      );
  }
}
