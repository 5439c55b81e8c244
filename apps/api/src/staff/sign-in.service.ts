import { Injectable } from '@nestjs/common';
import type { SignInView } from './sign-in.view.js';
import { Tokens } from './tokens.js';
import type { Actor } from '../platform/access/actor.js';
import { Db } from '../platform/database/db.js';
import { PAGE_SIZE, readCursor, toPage, type Page, type PageQuery } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

/** One's own sign-ins that may still be used. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
  ) {}

  list(actor: Actor, query: PageQuery): Promise<Page<SignInView>> {
    return this.db.read(actor, async (tx) => {
      const params = new Params();
      const where = this.open(tx, actor, params);
      const { total } = await tx.one<{ total: number }>(
        `SELECT count(*) AS total FROM sign_in WHERE ${where}`,
        params,
      );
      const after = readCursor(query.cursor, ['id']);
      const page = after === undefined ? 'true' : `id < ${params.add(after[0])}`;
      const limit = query.limit ?? PAGE_SIZE;
      const rows = await tx.query<SignInView>(
        `SELECT id, opened_at AS "openedAt", last_used_at AS "lastUsedAt", address, browser, system,
                id = ${params.add(actor.familyId)} AS current
         FROM sign_in WHERE ${where} AND ${page} ORDER BY id DESC LIMIT ${params.add(limit + 1)}`,
        params,
      );
      return toPage(
        rows,
        limit,
        { total },
        ({ id }) => [id],
        (row) => row,
      );
    });
  }

  /** Ends one; one's own way out is the sign-out, which also takes the cookie back. */
  end(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = `id = ${params.add(id)} AND ${this.open(tx, actor, params)}`;
      const found = await tx.query(`SELECT 1 FROM sign_in WHERE ${where} FOR UPDATE`, params);
      if (found.length === 0) throw new Problem('not_found');
      await this.tokens.endFamily(tx, id);
    });
  }

  endOthers(actor: Actor): Promise<void> {
    return this.db.write(actor, (tx) => this.tokens.endAll(tx, actor.accountId, actor.familyId));
  }

  private open(tx: Tx, actor: Actor, params: Params): string {
    const { openedAfter, usedAfter } = this.tokens.limits(tx.now);
    return `account_id = ${params.add(actor.accountId)} AND ended_at IS NULL
      AND opened_at > ${params.add(openedAfter)} AND last_used_at > ${params.add(usedAfter)}`;
  }
}
