import type { BedListQuery } from './centre.dto.js';
import type { BedsByCentre, CentreBedsView } from './centre.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';

/**
 * A bed `b` with the placement `o` that holds it now, if any, and its file `r`. Whom the reader does not reach does not
 * exist for them: to them such a bed is free.
 */
export const bedPlaced = (within: string): string =>
  `bed b LEFT JOIN (placement o JOIN referral r ON r.id = o.referral_id AND ${within})
     ON o.bed_id = b.id AND o.to_at IS NULL`;

/** Two facts in one word: whether the bed serves, and who has it. */
export const STANDING = `CASE WHEN b.state = 'out_of_service' THEN b.state ELSE coalesce(o.kind, 'free') END`;

/** How many beds each centre within reach has; centres without such a bed are left out. */
export async function bedsByCentre(tx: Tx, actor: Actor, query: BedListQuery): Promise<BedsByCentre> {
  const params = new Params();
  const within = reach(actor, 'bed.read', referralColumns('r'), params);
  const conditions = [reach(actor, 'bed.read', { centre: 'b.centre_id' }, params)];
  if (query.standing !== undefined) conditions.push(`${STANDING} = ${params.add(query.standing)}`);
  if (query.sex !== undefined) conditions.push(`b.sex = ${params.add(query.sex)}`);
  const items = await tx.query<CentreBedsView>(
    `SELECT ${placeSql('c')} AS centre, n.beds
     FROM (SELECT b.centre_id, count(*) AS beds FROM ${bedPlaced(within)} WHERE ${conditions.join(' AND ')}
           GROUP BY b.centre_id) n
     JOIN centre c ON c.id = n.centre_id ORDER BY c.code`,
    params,
  );
  return { items, total: items.reduce((sum, { beds }) => sum + beds, 0) };
}

/** How many beds `query` finds: the total over the centres. */
export const countBeds = async (tx: Tx, actor: Actor, query: BedListQuery): Promise<number> =>
  (await bedsByCentre(tx, actor, query)).total;
