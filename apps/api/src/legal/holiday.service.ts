import { Injectable } from '@nestjs/common';
import { checkListedHoliday, isHolidayOpen, reachOf } from '@najat/domain';
import type { AddHoliday, HolidayListQuery } from './legal.dto.js';
import type { HolidayList, HolidayView } from './legal.view.js';
import { PublicHoliday } from './public-holiday.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

/** Far more than are announced in a century. */
const MOST = 5000;

@Injectable()
export class HolidayService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, { year }: HolidayListQuery): Promise<HolidayList> {
    return this.db.read(actor, async (tx) => {
      const params = new Params();
      const conditions = [reach(actor, 'legalParameter.read', {}, params)];
      if (year !== undefined)
        conditions.push(`h.day BETWEEN ${params.add(`${String(year)}-01-01`)}
        AND ${params.add(`${String(year)}-12-31`)}`);
      return { items: await this.query(tx, actor, conditions, params) };
    });
  }

  add(actor: Actor, body: AddHoliday): Promise<HolidayView> {
    return this.db.write(actor, async (tx) => {
      assertNone(checkListedHoliday(body.day, this.clock.today()));
      const id = newId();
      const { day, nameEn, nameAr, nameCkb } = body;
      const jurisdiction = body.jurisdiction ?? null;
      const there = await tx.query(
        'SELECT 1 FROM public_holiday WHERE day = $1 AND (jurisdiction IS NULL OR jurisdiction IS NOT DISTINCT FROM $2)',
        [day, jurisdiction],
      );
      if (there.length > 0) throw new Problem('holiday.already_there');
      const added = { addedBy: actor.accountId, addedAt: tx.now };
      await tx.insert(PublicHoliday, { id, day, jurisdiction, nameEn, nameAr, nameCkb, ...added });
      await this.tell(tx, id, 'add', day);
      return this.read(tx, actor, id);
    });
  }

  /** Takes out a day that has not come yet; nothing has fallen due because of it. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, 'holiday.edit', {}, params);
      const { day } = await tx.one<{ day: string }>(
        `SELECT h.day FROM public_holiday h WHERE h.id = ${params.add(id)} AND ${where}`,
        params,
      );
      if (!isHolidayOpen(day, this.clock.today())) assertNone([{ code: 'holiday.past' }]);
      await tx.one('DELETE FROM public_holiday WHERE id = $1 RETURNING id', [id]);
      await this.tell(tx, id, 'remove', day);
    });
  }

  private async read(tx: Tx, actor: Actor, id: string): Promise<HolidayView> {
    const params = new Params();
    const [found] = await this.query(tx, actor, [`h.id = ${params.add(id)}`], params);
    if (found === undefined) throw new Problem('not_found');
    return found;
  }

  private async query(
    tx: Tx,
    actor: Actor,
    conditions: readonly string[],
    params: Params,
  ): Promise<HolidayView[]> {
    const rows = await tx.query<Omit<HolidayView, 'actions'>>(
      `SELECT h.id, h.day, h.jurisdiction, h.name_en AS "nameEn", h.name_ar AS "nameAr", h.name_ckb AS "nameCkb"
       FROM public_holiday h WHERE ${conditions.join(' AND ')}
       ORDER BY h.day, h.jurisdiction NULLS FIRST LIMIT ${String(MOST)}`,
      params,
    );
    const may = reachOf(actor.role, 'holiday.edit') !== undefined;
    const today = this.clock.today();
    return rows.map((row) => ({ ...row, actions: may && isHolidayOpen(row.day, today) ? ['remove'] : [] }));
  }

  private tell(tx: Tx, id: string, action: 'add' | 'remove', day: string): Promise<void> {
    const version = action === 'add' ? 1 : 2;
    return tx.record({
      subject: { kind: 'holiday', id },
      action,
      version,
      compartment: 'legal',
      data: { on: day },
    });
  }
}
