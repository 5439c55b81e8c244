import { v7 } from 'uuid';
import type { Api } from './api.js';
import { usernameOf } from './fixtures.js';
import type { Cell } from './matrix.cell.js';

/** Looks at one person: by staff of their centre, by staff of the other one, and at a file of theirs over there. */
export async function lookedAt(api: Api, cells: Cell[]): Promise<void> {
  const find = (kind: Cell['kind'], side: 0 | 1): string =>
    cells.find((cell) => cell.kind === kind && cell.side === side && !cell.voluntary)?.id ?? '';
  const person = find('person', 0);
  const account = async (username: string): Promise<string> =>
    (await api.asOwner<{ id: string }>('SELECT id FROM account WHERE username = $1', [username]))[0]?.id ??
    '';
  const lookers = [
    await account(usernameOf('practitioner', 0, 'sport')),
    await account(usernameOf('practitioner', 1, 'sport')),
    await account(usernameOf('practitioner', 1, 'nutrition')),
  ] as const;
  for (const [index, looker] of lookers.entries()) {
    const file = index === 2 ? find('referral', 1) : null;
    await api.asOwner(
      `INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action,
         version, compartment, data)
       VALUES ($1, now(), $2, 'practitioner', $3, $4, $5, $6, 'read', 0, 'legal', '{}')`,
      [v7(), looker, file === null ? 'person' : 'referral', file ?? person, file, person],
    );
  }
  cells.push({ kind: 'looked', id: person, state: '', side: 0, voluntary: false, lookers });
}
