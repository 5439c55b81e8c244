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

/** Ways to find people, best first; each is one indexed search with parameters of its own. */
function ways(sought: Sought): readonly ((params: Params) => string)[] {
  const { caseNumber, nationalNumber, key } = sought;
  if (caseNumber !== undefined) {
    return [
      (params) => `p.id = (SELECT person_id FROM referral WHERE case_number = ${params.add(caseNumber)})`,
    ];
  }
  if (nationalNumber !== undefined) return [(params) => `p.national_number = ${params.add(nationalNumber)}`];
  // Nothing but signs: no name starts with nothing.
  if (key === '') return [];
  const prefix = (params: Params) => `p.name_key LIKE ${params.add(`${escapeLike(key)}%`)}`;
  const words = (params: Params) =>
    key.split(' ').map((word) => `p.name_key LIKE ${params.add(`%${escapeLike(word)}%`)}`);
  return [prefix, (params) => [...words(params), `NOT (${prefix(params)})`].join(' AND ')];
}

/** People matching what is sought who have a case within reach, with the newest such case. */
export async function hitRows(
  tx: Tx,
  actor: Actor,
  columns: ReachColumns,
  sought: Sought,
): Promise<HitRow[]> {
  const hits: HitRow[] = [];
  for (const way of ways(sought)) {
    // The next way is tried only while the better one has left room.
    if (hits.length < HITS) hits.push(...(await searchBy(tx, actor, columns, way, HITS - hits.length)));
  }
  return hits;
}

function searchBy(
  tx: Tx,
  actor: Actor,
  columns: ReachColumns,
  way: (params: Params) => string,
  room: number,
): Promise<HitRow[]> {
  const params = new Params();
  const matching = way(params);
  const within = reach(actor, 'person.search', columns, params);
  return tx.query<HitRow>(
    `WITH found AS (
       SELECT p.id FROM person p
       WHERE ${matching} AND EXISTS (SELECT 1 FROM referral r WHERE r.person_id = p.id AND ${within})
       LIMIT ${String(room)})
     SELECT p.id, p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
            p.mother_given AS "motherGiven", p.birth_date AS "birthDate", p.sex, newest.case_number AS "caseNumber",
            newest.id AS "referralId", newest.state
     FROM found JOIN person p ON p.id = found.id
     CROSS JOIN LATERAL (
       SELECT r.id, r.case_number, r.state, r.logged_at FROM referral r
       WHERE r.person_id = p.id AND ${within} ORDER BY r.logged_at DESC LIMIT 1) newest
     ORDER BY p.name_key, newest.logged_at DESC`,
    params,
  );
}
