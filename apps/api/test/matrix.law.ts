import { legalParameterMachine } from '@najat/domain';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { Cell } from './matrix.cell.js';

/** A version of a figure in every state, and a holiday that has been: neither is anybody's. */
export async function ofTheLaw(api: Api, cells: Cell[]): Promise<void> {
  const [proposer, confirmer] = await api.asOwner<{ id: string }>(
    `SELECT id FROM account WHERE role = 'auditor' ORDER BY id`,
  );
  for (const [index, state] of legalParameterMachine.states.entries()) {
    const id = v7();
    const confirmed = state === 'adopted';
    await api.asOwner(
      `INSERT INTO legal_parameter (id, key, jurisdiction, number, value, effective_from, state, source, note, words,
         proposed_by, proposed_at, instrument, confirmed_by, confirmed_at, version)
       VALUES ($1, 'term_days', 'kri', $2, 60, '2026-01-01', $3, 'found', 'none', 'x', $4, now(), $5, $6, $7, 3)`,
      [
        id,
        index + 1,
        state,
        proposer?.id,
        confirmed ? 'x' : null,
        confirmed ? confirmer?.id : null,
        confirmed ? '2026-01-01' : null,
      ],
    );
    cells.push({ kind: 'legalParameter', id, state, side: 0, voluntary: false });
  }
  const id = v7();
  await api.asOwner(
    `INSERT INTO public_holiday (id, day, name_en, name_ar, name_ckb, added_by, added_at)
     VALUES ($1, '2026-01-01', 'x', 'x', 'x', $2, now())`,
    [id, proposer?.id],
  );
  cells.push({ kind: 'holiday', id, state: '', side: 0, voluntary: false });
}
