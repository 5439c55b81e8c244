import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import { usernameOf } from './fixtures.js';
import type { Cell } from './matrix.cell.js';

/** An order that covers the stay, verified: nobody is in residence by a court without one. */
export async function ordered(
  api: Api,
  of: { referral: string; centre: string; court: string },
  by: { logger: string; verifier: string },
): Promise<void> {
  const { referral, centre, court } = of;
  const entry = v7();
  await api.asOwner(
    `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, term_days, recorded_by, recorded_at)
     VALUES ($1, $2, 1, 'placement_order', '2026-01-01', 3650, $3, now())`,
    [entry, referral, by.logger],
  );
  await api.asOwner(
    `INSERT INTO order_verification (entry_id, referral_id, recorded_by, verified_by, verified_at)
     VALUES ($1, $2, $3, $4, now())`,
    [entry, referral, by.logger, by.verifier],
  );
  await api.asOwner(
    `INSERT INTO term_phase (referral_id, centre_id, court_id, since, status, measure, from_on, to_on, to_moves, covered,
       without_basis, without_basis_grows, held_past, held_past_grows, open)
     VALUES ($1, $2, $3, '2026-01-01', 'running', 'placement', '2026-01-01', '2035-12-29', false, true, 0, false, 0, false, true)`,
    [referral, centre, court],
  );
}

/** Papers of either part of the file, kept and struck, of those who may add them. */
export async function papersOf(
  api: Api,
  file: string,
  own: Pick<Cell, 'side' | 'voluntary' | 'openTo'>,
): Promise<Cell[]> {
  const { side, voluntary } = own;
  const [place] = await api.asOwner<{ id: string }>('SELECT id FROM file_store');
  const found: Cell[] = [];
  const adder = voluntary ? 'intake_officer' : 'court_clerk';
  const other = side === 0 ? 1 : 0;
  for (const [kind, state, username] of [
    ['order', 'kept', usernameOf(adder, side)],
    ['order', 'struck', usernameOf(adder, side)],
    ['centre_letter', 'kept', usernameOf('case_manager', side)],
    // Added by somebody who is elsewhere now.
    ['order', 'kept', usernameOf(adder, other)],
  ] as const) {
    const id = v7();
    const content = Buffer.from(id);
    const folder = join(api.files, 'kept', place?.id ?? '', id.slice(-2));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, id), content);
    await api.asOwner(
      `INSERT INTO attachment (id, referral_id, kind, media_type, bytes, pages, sha256, added_by, added_at, struck_by,
         struck_at, strike_reason, version)
       SELECT $1, $2, $3, 'image/png', $4, 1, sha256($5), a.id, '2026-01-06', CASE WHEN $6 THEN a.id END,
         CASE WHEN $6 THEN now() END, CASE WHEN $6 THEN 'duplicate' END, 3 FROM account a WHERE a.username = $7`,
      [id, file, kind, content.length, content, state === 'struck', username],
    );
    const compartment = kind === 'order' ? 'legal' : 'administrative';
    found.push({ kind: 'attachment', id, state, username, compartment, ...own });
  }
  return [...found, { kind: 'papers', id: file, state: '', papers: found, ...own }];
}
