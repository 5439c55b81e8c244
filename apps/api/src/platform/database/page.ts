import { isDay } from '@najat/domain';
import type { Params } from './params.js';
import type { Tx } from './tx.js';
import { Flag, Whole, Text } from '../http/fields.js';
import { Problem } from '../problem/problem.js';

/** How every list is asked for: a page size, and the cursor the page before answered with. */
export class PageQuery {
  @Whole({ optional: true, min: 1, max: 200 })
  limit?: number;

  @Text({ optional: true, max: 400 })
  cursor?: string;
}

/** How many rows a list has; a long one is counted no further than `COUNTED_TO`. */
export interface Total {
  readonly total: number;
  readonly more?: boolean;
}

export interface Page<Item> extends Total {
  readonly items: Item[];
  readonly next?: string;
}

/** The fields every page of a list has besides its items. */
export class PageView {
  @Text({ optional: true, description: 'Where the next page starts; absent on the last one' }) next?: string;
  @Whole({ description: 'Rows in the whole list, counted up to 10,000' }) total!: number;
  @Flag({ optional: true, description: 'True when the list has more rows than `total` says' }) more?: boolean;
}

/** Nobody pages further, and an exact figure beyond it would read every row to say little. */
export const COUNTED_TO = 10_000;

export const PAGE_SIZE = 50;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a sort value must be, for the database breaks on a comparison with anything else. */
const SORT_VALUES = {
  id: (value: string) => UUID.test(value),
  day: (value: string) => isDay(value) && value >= '1900-01-01',
  instant: (value: string) =>
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && value >= '1900' && !Number.isNaN(Date.parse(value)),
  clock: (value: string) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value),
  whole: (value: string) => /^\d{1,9}$/.test(value),
  text: (value: string) => !value.includes('\0'),
} as const;

/** The sort values of the last row of the page before, or undefined on the first page. */
export function readCursor(
  cursor: string | undefined,
  kinds: readonly (keyof typeof SORT_VALUES)[],
): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      kinds.every((kind, index) => {
        const value: unknown = values[index];
        return typeof value === 'string' && SORT_VALUES[kind](value);
      })
    ) {
      return values as string[];
    }
  } catch {
    // Falls through to the same answer as a cursor of another shape.
  }
  throw new Problem('request.invalid', { errors: [{ path: 'cursor', code: 'invalid' }] });
}

export function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** How many rows of `from` are `where`, counted no further than `COUNTED_TO`. */
export async function totalOf(tx: Tx, from: string, where: string, params: Params): Promise<Total> {
  const { total } = await tx.one<{ total: number }>(
    `SELECT count(*) AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${String(COUNTED_TO + 1)}) counted`,
    params,
  );
  return total > COUNTED_TO ? { total: COUNTED_TO, more: true } : { total };
}

/** A page of `rows`, which were fetched one more than `limit` to learn whether there is a next. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  total: Total,
  cursorOf: (row: Row) => readonly string[],
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(view);
  return rows.length > limit && last !== undefined
    ? { items, next: writeCursor(cursorOf(last)), ...total }
    : { items, ...total };
}
