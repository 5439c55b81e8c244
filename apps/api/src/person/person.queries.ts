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
 * Ways to find people, best first; each is one indexed search. The second way is only run when the first has not
 * filled the list, because a limit stops the UNION.
 */
function ways(sought: Sought, params: Params): string[] {
  if (sought.caseNumber !== undefined) {
    return [`p.id = (SELECT person_id FROM referral WHERE case_number = ${params.add(sought.caseNumber)})`];
  }
  if (sought.nationalNumber !== undefined)
    return [`p.national_number = ${params.add(sought.nationalNumber)}`];
  // Nothing but signs: no name starts with nothing.
  if (sought.key === '') return ['false'];
  const prefix = `p.name_key LIKE ${params.add(`${escapeLike(sought.key)}%`)}`;
  const words = sought.key.split(' ').map((word) => `p.name_key LIKE ${params.add(`%${escapeLike(word)}%`)}`);
  return [prefix, [...words, `NOT (${prefix})`].join(' AND ')];
}

/** People matching what is sought who have a case within reach, with the newest such case. */
export function hitRows(tx: Tx, actor: Actor, columns: ReachColumns, sought: Sought): Promise<HitRow[]> {
  const params = new Params();
  const within = reach(actor, 'person.search', columns, params);
  const branches = ways(sought, params).map(
    (way, rank) =>
      `SELECT p.id, ${String(rank)} AS rank FROM person p
       WHERE ${way} AND EXISTS (SELECT 1 FROM referral r WHERE r.person_id = p.id AND ${within})`,
  );
  return tx.query<HitRow>(
    `WITH found AS (SELECT id, rank FROM (${branches.join(' UNION ALL ')}) way LIMIT ${String(HITS)})
     SELECT p.id, p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
            p.mother_given AS "motherGiven", p.birth_date AS "birthDate", p.sex, newest.case_number AS "caseNumber",
            newest.id AS "referralId", newest.state
     FROM found JOIN person p ON p.id = found.id
     CROSS JOIN LATERAL (
       SELECT r.id, r.case_number, r.state, r.logged_at FROM referral r
       WHERE r.person_id = p.id AND ${within} ORDER BY r.logged_at DESC LIMIT 1) newest
     ORDER BY found.rank, p.name_key, newest.logged_at DESC`,
    params,
  );
}
