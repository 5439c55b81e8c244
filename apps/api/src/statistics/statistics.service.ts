import { Injectable } from '@nestjs/common';
import { addMonths, MEASURES, type Measure } from '@najat/domain';
import type { CountFilter, CountQuery, CountRowsQuery } from './statistics.dto.js';
import { countCases, countSql, rowsSql } from './statistics.queries.js';
import type {
  CountedCasePage,
  CountedCaseView,
  CountRowView,
  CountsView,
  MeasuresView,
} from './statistics.view.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { PAGE_SIZE, readCursor, toPage } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql, type PlaceView } from '../platform/http/place.view.js';
import { assertNone } from '../platform/problem/problem.js';

const LONGEST_PERIOD_MONTHS = 240;

const none = (): MeasuresView => ({
  referred: 0,
  admitted: 0,
  in_residence: 0,
  completed: 0,
  discharged_otherwise: 0,
  sustained: 0,
  held_past_expiry: 0,
  days_held_past_expiry: 0,
});

@Injectable()
export class StatisticsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  counts(actor: Actor, query: CountQuery): Promise<CountsView> {
    assertPeriod(query);
    return this.db.read(actor, async (tx) => {
      const byKey = new Map<string, MeasuresView>();
      const total = none();
      for (const measure of MEASURES) await this.count(tx, actor, measure, query, byKey, total);
      const places = await this.places(tx, query, [...byKey.keys()]);
      const rows = [...byKey]
        .map(([key, counts]): CountRowView => ({ key, centre: places.get(key) ?? null, counts }))
        .sort((a, b) => (a.centre?.nameEn ?? a.key).localeCompare(b.centre?.nameEn ?? b.key, 'en'));
      return {
        from: query.from,
        to: query.to,
        asOf: this.clock.today(),
        groupBy: query.groupBy,
        total,
        rows,
      };
    });
  }

  /** The cases behind one figure: the same definition, listed. */
  rows(actor: Actor, query: CountRowsQuery): Promise<CountedCasePage> {
    assertPeriod(query);
    return this.db.read(actor, async (tx) => {
      const params = new Params();
      const counting = { actor, today: this.clock.today() };
      const { from, file, day, days, outcome, where } = rowsSql(counting, query.measure, query, params);
      const after = readCursor(query.cursor, ['day', 'id']);
      const limit = query.limit ?? PAGE_SIZE;
      const page =
        after === undefined ? 'true' : `(${day}, r.id) < (${params.add(after[0])}, ${params.add(after[1])})`;
      const found = await tx.query<CountedCaseView>(
        `SELECT r.id AS "referralId", a.id AS "admissionId", r.case_number AS "caseNumber", ${placeSql('c')} AS centre,
                r.legal_basis AS "legalBasis", ${day} AS day, ${days} AS days, ${outcome} AS outcome
         FROM ${from} ${file} JOIN centre c ON c.id = r.centre_id WHERE ${where} AND ${page}
         ORDER BY ${day} DESC, r.id DESC LIMIT ${params.add(limit + 1)}`,
        params,
      );
      return toPage(
        found,
        limit,
        { total: await countCases(tx, counting, query) },
        (row) => [row.day, row.referralId],
        (row) => row,
      );
    });
  }

  /** The counts as a spreadsheet reads them: UTF-8 with a byte-order mark, codes and names, one row a group. */
  async csv(actor: Actor, query: CountQuery): Promise<string> {
    const { rows, total, groupBy, from, to, asOf } = await this.counts(actor, query);
    const header = [groupBy, 'name_en', 'name_ar', 'name_ckb', ...MEASURES];
    const lines = rows.map(({ key, centre, counts }) => [
      key,
      centre?.nameEn ?? '',
      centre?.nameAr ?? '',
      centre?.nameCkb ?? '',
      ...MEASURES.map((measure) => String(counts[measure])),
    ]);
    const sum = ['total', '', '', '', ...MEASURES.map((measure) => String(total[measure]))];
    const period = [`from ${from} to ${to}, as of ${asOf}`];
    return `\ufeff${[header, ...lines, sum, period].map(csvLine).join('\r\n')}\r\n`;
  }

  private async count(
    tx: Tx,
    actor: Actor,
    measure: Measure,
    query: CountQuery,
    byKey: Map<string, MeasuresView>,
    total: MeasuresView,
  ): Promise<void> {
    const params = new Params();
    const rows = await tx.query<{ key: string; count: number }>(
      countSql({ actor, today: this.clock.today() }, measure, query.groupBy, query, params),
      params,
    );
    for (const { key, count } of rows) {
      const counts = byKey.get(key) ?? none();
      counts[measure] = count;
      byKey.set(key, counts);
    }
    total[measure] = await this.totalOf(tx, actor, measure, query, rows);
  }

  /**
   * Groups add up to the total, but by month: a standing figure has that of its last day for its total, and somebody held
   * in two months is one person.
   */
  private async totalOf(
    tx: Tx,
    actor: Actor,
    measure: Measure,
    query: CountQuery,
    rows: readonly { count: number }[],
  ): Promise<number> {
    const apart = measure === 'in_residence' || measure === 'held_past_expiry';
    if (!apart || query.groupBy !== 'month') return rows.reduce((sum, { count }) => sum + count, 0);
    return countCases(tx, { actor, today: this.clock.today() }, { ...query, measure });
  }

  private async places(tx: Tx, query: CountQuery, ids: readonly string[]): Promise<Map<string, PlaceView>> {
    if (query.groupBy !== 'centre') return new Map();
    const found = await tx.query<{ place: PlaceView }>(
      `SELECT ${placeSql('c')} AS place FROM centre c WHERE c.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(found.map(({ place }) => [place.id, place]));
  }
}

function assertPeriod({ from, to }: Pick<CountFilter, 'from' | 'to'>): void {
  if (to < from) assertNone([{ code: 'statistics.period_reversed', path: 'to' }]);
  if (to > addMonths(from, LONGEST_PERIOD_MONTHS))
    assertNone([{ code: 'statistics.period_too_long', path: 'to' }]);
}

/** Cells that a spreadsheet would take for a formula are quoted as text. */
function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
