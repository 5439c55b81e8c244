import type { Attempt } from './attempts.js';
import type { Seat } from './intent.words.js';
import type { Fact } from './facts.js';

/** What is tried in the name of a seat. */
export type Tried = readonly [what: string, sql: string, expected: string, witness?: string];

const CHANGED = `SELECT string_agg(id::text, ' ' ORDER BY id::text) FROM emergency_access
  WHERE xmin::text::bigint >= txid_current() % 4294967296`;

/**
 * Who ends an emergency access and who judges one, where the two are one role; and what a number opens. Refused means by
 * the wall: what it lets through may still meet a constraint.
 */
export function emergencyTried(
  facts: readonly Fact[],
  seat: Seat,
  files: readonly Fact[],
  others: string,
): Tried[] {
  const { account } = seat;
  const own = 'account_id = najat_account()';
  const review = (by: string, which: string): string =>
    `UPDATE emergency_access SET reviewed_by = ${by}, reviewed_at = now() WHERE ${which}`;
  const director = seat.who.startsWith('centre_director');
  const opener = director || seat.who.startsWith('practitioner');
  const tried: Tried[] = [];
  if (account === undefined) return [];
  if (director) {
    const open = facts.filter(
      ({ author, file, over }) => author === account && file !== undefined && over !== true,
    );
    tried.push(
      [
        'ends their own',
        `UPDATE emergency_access SET ended_at = now() WHERE ${own} AND ended_at IS NULL AND ends_at > now()`,
        `=${open
          .map(({ key }) => key)
          .sort()
          .join(' ')}`,
        CHANGED,
      ],
      ['judges their own', review('najat_account()', own), 'refused'],
      ['ends those of others', `UPDATE emergency_access SET ended_at = now() WHERE NOT ${own}`, 'refused'],
    );
  }
  if (director || seat.who === 'auditor')
    tried.push(['judges in the name of another', review(`'${others}'`, `NOT ${own}`), 'refused']);
  if (opener) tried.push(...openings(seat, files));
  // Of one attempt a day, whoever has made one has none left.
  if (opener && facts.some(({ author }) => author === account))
    tried.push(['opens more than they may in a day', opening(files[0]?.key ?? '', 1), '=too_often']);
  return tried;
}

const opening = (number: string, most = 50): string =>
  `SELECT result FROM open_emergency_access('019a0000-0000-7000-8000-000000000009', '${number}', NULL, 'handover',
     'Nobody in particular.', 60, ${String(most)})`;

/** What each number leads to; the answer of the function, and no row of their own making. */
function openings({ account, side, who }: Seat, files: readonly Fact[]): Tried[] {
  const found = files.map((file): Tried => {
    const within = who.startsWith('centre_director') && file.side === side;
    const already = account !== undefined && file.openTo?.includes(account) === true;
    const result = within ? 'within_reach' : already ? 'already_open' : 'opened';
    return [`opens a file of ${String(file.side)}, ${file.file ?? ''}`, opening(file.key), `=${result}`];
  });
  return [...found, ['opens a file that is none', opening('AAA-2026-000000'), '=found_nothing']];
}

export const asAttempts = (
  tried: readonly Tried[],
  { role, settings, name }: Pick<Attempt, 'role' | 'settings'> & { readonly name: string },
): Attempt[] =>
  tried.map(([what, sql, expected, witness]) => ({
    says: `${name} ${what}`,
    role,
    settings,
    sql,
    expected,
    // An update answers nothing.
    ...(sql.startsWith('UPDATE') ? { witness: witness ?? 'SELECT NULL' } : {}),
  }));
