import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { Cell } from './matrix.cell.js';

/** A report on a stay. Of Article 40 there is none, and on a file no two are on their way at once. */
export async function reported(
  api: Api,
  of: { side: 0 | 1; referral: string; admission: string },
  state: string,
  by: { drafter: string; director: string },
): Promise<Cell> {
  const centre = api.places.centres[of.side];
  const id = v7();
  await api.asOwner(
    `INSERT INTO report (id, referral_id, admission_id, centre_id, kind, author, language, state, compliance,
       recommendation, drafted_by, drafted_at, round, period_from, period_to, number, check_code, version)
     VALUES ($1, $2, $3, $4, 'progress', 'assigned_doctor', 'ar', 'drafted', 'complies', 'none', $5, now(), 1,
       '2026-01-05', '2026-02-01', $6, '00000000', 3)`,
    [id, of.referral, of.admission, centre, by.drafter, id],
  );
  await api.asOwner(
    `INSERT INTO report_document (report_id, centre_id, sha256, bytes) VALUES ($1, $2, sha256('x'), 'x')`,
    [id, centre],
  );
  const approved = ['approved', 'submitted', 'answered'].includes(state);
  const handedIn = ['submitted', 'answered'].includes(state);
  await api.asOwner(
    `UPDATE report SET state = $2, approved_by = $3, approved_name = $4, approved_at = $5, submitted_by = $6,
       submitted_at = $7::timestamptz, submitted_on = $7::timestamptz::date, sha256 = $8 WHERE id = $1`,
    [
      id,
      state,
      approved ? by.director : null,
      approved ? 'x' : null,
      approved ? '2026-02-02' : null,
      handedIn ? by.director : null,
      handedIn ? '2026-02-02T09:00:00Z' : null,
      handedIn ? createHash('sha256').update('x').digest() : null,
    ],
  );
  return { kind: 'report', id, state, referralId: of.referral, side: of.side, voluntary: false };
}

/** A day in court in every state. Of Article 40 there is none. */
export async function heard(
  api: Api,
  { side, referral }: { side: 0 | 1; referral: string },
  setter: string,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  const write = async (state: string, on: string, postponedTo?: Cell): Promise<Cell> => {
    const id = v7();
    const reason = { postponed: 'report_missing', cancelled: 'entered_in_error' }[state] ?? null;
    await api.asOwner(
      `INSERT INTO hearing (id, referral_id, court_id, on_day, set_by, set_at, state, ended_by, ended_at, end_reason,
         postponed_to, postponed_to_on, version)
       VALUES ($1, $2, $3, $4, $5, now(), $6, $7, $8, $9, $10, $11, 3)`,
      [
        id,
        referral,
        api.places.courts[side],
        on,
        setter,
        state,
        state === 'set' ? null : setter,
        state === 'set' ? null : '2026-05-01',
        reason,
        postponedTo?.id ?? null,
        postponedTo === undefined ? null : '2026-04-01',
      ],
    );
    const cell: Cell = { kind: 'hearing', id, state, referralId: referral, side, voluntary: false };
    cells.push(cell);
    return cell;
  };
  const next = await write('set', '2026-04-01');
  await write('postponed', '2026-03-01', next);
  await write('held', '2026-03-02');
  await write('cancelled', '2026-03-03');
  return cells;
}
