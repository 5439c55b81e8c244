import type { Sex } from '@najat/domain';
import type { Actor } from '../platform/access/actor.js';
import { reach, type ReachColumns } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

export interface HitRow {
  readonly id: string;
  readonly given: string;
  readonly father: string;
  readonly grandfather: string | null;
  readonly greatGrandfather: string | null;
  readonly laqab: string | null;
  readonly motherGiven: string | null;
  readonly birthDate: string | null;
  readonly sex: Sex;
  readonly caseNumber: string;
  readonly referralId: string;
  readonly state: string;
}

export interface Sought {
  readonly key: string;
  readonly caseNumber: string | undefined;
  readonly nationalNumber: string | undefined;
}

const HITS = 20;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/**
 * The people who match, as rows of id and name key. Names are sought by a function of the database that alone can read
 * their keys, and that answers only people whom its caller reaches.
 */
function matching({ caseNumber, nationalNumber, key }: Sought, params: Params): string | undefined {
  if (caseNumber !== undefined)
    return `SELECT person_id AS id, '' AS name_key FROM referral WHERE case_number = ${params.add(caseNumber)}`;
  if (nationalNumber !== undefined)
    return `SELECT id, '' AS name_key FROM person WHERE national_number = ${params.add(nationalNumber)}`;
  // Nothing but signs: no name starts with nothing.
  if (key === '') return undefined;
  const starts = params.add(`${escapeLike(key)}%`);
  const words = params.add(key.split(' ').map((word) => `%${escapeLike(word)}%`));
  return `SELECT person_id AS id, name_key FROM find_persons(${starts}, ${words}, ${String(HITS)})`;
}

/** People matching what is sought who have a case within reach, with the newest such case. */
export async function hitRows(
  tx: Tx,
  actor: Actor,
  columns: ReachColumns,
  sought: Sought,
): Promise<HitRow[]> {
  const params = new Params();
  const found = matching(sought, params);
  if (found === undefined) return [];
  const within = reach(actor, 'person.search', columns, params);
  return tx.query<HitRow>(
    `WITH found AS (${found})
     SELECT p.id, p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
            p.mother_given AS "motherGiven", p.birth_date AS "birthDate", p.sex, newest.case_number AS "caseNumber",
            newest.id AS "referralId", newest.state
     FROM found JOIN person p ON p.id = found.id
     CROSS JOIN LATERAL (
       SELECT r.id, r.case_number, r.state, r.logged_at FROM referral r
       WHERE r.person_id = p.id AND ${within} ORDER BY r.logged_at DESC LIMIT 1) newest
     ORDER BY found.name_key, newest.logged_at DESC LIMIT ${String(HITS)}`,
    params,
  );
}
