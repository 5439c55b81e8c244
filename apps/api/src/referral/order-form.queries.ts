import type { OrderFormQuery, OrderFormView } from './order-form.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

/** Orders that are looked at: a few months of a busy court. */
const LATELY = 200;
const JUDGES = 10;

const byFrequency = (column: string): string =>
  `(SELECT coalesce(json_agg(f.value ORDER BY f.times DESC, f.value), '[]')
    FROM (SELECT ${column} AS value, count(*) AS times FROM lately WHERE ${column} IS NOT NULL GROUP BY 1) f)`;

/** What orders within the actor's reach said lately. */
export function orderedLately(
  tx: Tx,
  actor: Actor,
  { courtId = actor.courtId ?? undefined }: OrderFormQuery,
): Promise<Omit<OrderFormView, 'mostBytes'>> {
  const params = new Params();
  const within = reach(actor, 'referral.log', referralColumns('r'), params);
  const ofCourt = params.add(courtId ?? null);
  const latest = 'ORDER BY r.logged_at DESC, r.id DESC LIMIT';
  return tx.one(
    `WITH lately AS (SELECT r.legal_basis, r.centre_id, r.court_id FROM referral r WHERE ${within} ${latest} ${String(LATELY)}),
       decided AS (SELECT r.judge, r.ordered_on, r.logged_at FROM referral r
         WHERE ${within} AND r.court_id = ${ofCourt}::uuid ${latest} ${String(LATELY)})
     SELECT ${byFrequency('legal_basis')} AS "legalBases", ${byFrequency('centre_id')} AS "centreIds",
       ${byFrequency('court_id')} AS "courtIds",
       (SELECT coalesce(json_agg(j.judge ORDER BY j.on_day DESC, j.at DESC), '[]')
        FROM (SELECT judge, max(ordered_on) AS on_day, max(logged_at) AS at FROM decided WHERE judge IS NOT NULL
              GROUP BY judge ORDER BY 2 DESC, 3 DESC LIMIT ${String(JUDGES)}) j) AS judges`,
    params,
  );
}
