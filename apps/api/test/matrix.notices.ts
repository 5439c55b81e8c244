import { noticeMachine, type NoticeState } from '@najat/domain';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import { usernameOf } from './fixtures.js';
import type { Cell } from './matrix.cell.js';

const DECIDED: readonly NoticeState[] = ['supported', 'approved', 'issued'];

/** Notices of Article 40(4) on a stay, in each state in turn: on a file no two are open at once. */
export async function noticedOf(
  api: Api,
  of: { side: 0 | 1; referral: string; admission: string },
  turn: number,
): Promise<Cell[]> {
  const { side } = of;
  const open = noticeMachine.states.filter((one) => !noticeMachine.settled.includes(one));
  const states = [...(turn === 0 ? noticeMachine.settled : []), open[Math.min(turn, open.length - 1)]];
  const account = async (username: string): Promise<string | undefined> =>
    (await api.asOwner<{ id: string }>('SELECT id FROM account WHERE username = $1', [username]))[0]?.id;
  const proposer = usernameOf('case_manager', side);
  const [manager, doctor, director] = await Promise.all([
    account(proposer),
    account(usernameOf('practitioner', side, 'medical')),
    account(usernameOf('centre_director', side)),
  ]);
  const cells: Cell[] = [];
  for (const state of states) {
    if (state === undefined) continue;
    const id = v7();
    const reached = DECIDED.indexOf(state);
    const ended = state === 'declined' || state === 'withdrawn';
    await api.asOwner(
      `INSERT INTO notice (id, referral_id, admission_id, centre_id, court_id, language, reasons, tried, state,
         proposed_by, proposed_at, version)
       VALUES ($1, $2, $3, $4, $5, 'ar', repeat('x', 20), repeat('x', 20), 'proposed', $6, now(), 3)`,
      [id, of.referral, of.admission, api.places.centres[side], api.places.courts[side], manager],
    );
    await api.asOwner(
      `INSERT INTO notice_document (notice_id, centre_id, sha256, bytes) VALUES ($1, $2, sha256('x'), 'x')`,
      [id, api.places.centres[side]],
    );
    await api.asOwner(
      `UPDATE notice SET state = $2, supported_by = $3::uuid, supported_name = $3, supported_at = $4::date,
         approved_by = $5::uuid, approved_name = $5, approved_at = $6::date, number = $7, check_code = $8,
         issued_by = $9, issued_at = $10::date, issued_on = $10::date,
         sha256 = CASE WHEN $10::date IS NULL THEN NULL ELSE sha256('x') END,
         ended_by = $11, ended_at = $12::date, end_words = $13 WHERE id = $1`,
      [
        id,
        state,
        ...(reached >= 0 ? [doctor, '2026-02-01'] : [null, null]),
        ...(reached >= 1 ? [director, '2026-02-02', id, '00000000'] : [null, null, null, null]),
        ...(reached >= 2 ? [director, '2026-02-03'] : [null, null]),
        ...(ended ? [state === 'declined' ? director : manager, '2026-02-02'] : [null, null]),
        state === 'declined' ? 'x' : null,
      ],
    );
    cells.push({
      kind: 'notice',
      id,
      state,
      referralId: of.referral,
      side,
      voluntary: true,
      username: proposer,
    });
  }
  return cells;
}
