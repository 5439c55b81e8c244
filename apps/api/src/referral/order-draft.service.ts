import { Injectable } from '@nestjs/common';
import type { OrderDraftContent, OrderDraftView } from './order-draft.dto.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { HOUR, Recurring } from '../platform/clock/recurring.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

const KEPT = `interval '7 days'`;
const NONE: OrderDraftView = { content: null, savedAt: null };

/** An order that is still being typed: its author's alone, for seven days, and of no case. */
@Injectable()
export class OrderDraftService extends Recurring {
  constructor(private readonly db: Db) {
    super(HOUR);
  }

  find(actor: Actor): Promise<OrderDraftView> {
    return this.db.read(actor, async (tx) => {
      const params = new Params();
      const [draft] = await tx.query<OrderDraftView>(
        `SELECT d.content, d.saved_at AS "savedAt" FROM order_draft d
         WHERE ${own(actor, params)} AND d.saved_at > ${params.add(tx.now)}::timestamptz - ${KEPT}`,
        params,
      );
      return draft ?? NONE;
    });
  }

  /** The answer is kept for a repeat, so it says nothing of what was typed. */
  async keep(actor: Actor, content: OrderDraftContent): Promise<OrderDraftView> {
    return this.db.write(actor, async (tx) => {
      await tx.query(
        `INSERT INTO order_draft (account_id, content, saved_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
        [actor.accountId, JSON.stringify(content), tx.now],
      );
      return { content: null, savedAt: tx.now.toISOString() };
    });
  }

  discard(actor: Actor): Promise<void> {
    return this.db.write(actor, (tx) => dropDraft(tx, actor));
  }

  /** One that is too old is shown to nobody; that it goes an hour later does no harm. */
  async round(): Promise<void> {
    await this.db.lookup('SELECT drop_old_order_drafts()', []);
  }
}

const own = (actor: Actor, params: Params): string =>
  reach(actor, 'orderDraft.keep', { account: 'd.account_id' }, params);

/** Sent or given up, a draft is gone. */
export async function dropDraft(tx: Tx, actor: Actor): Promise<void> {
  const params = new Params();
  await tx.query(`DELETE FROM order_draft d WHERE ${own(actor, params)}`, params);
}
