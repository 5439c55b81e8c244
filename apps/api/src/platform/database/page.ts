import { Whole, Text } from '../http/fields.js';
import { Problem } from '../problem/problem.js';

/** How every list is asked for: a page size, and the cursor the page before answered with. */
export class PageQuery {
  @Whole({ optional: true, min: 1, max: 200 })
  limit?: number;

  @Text({ optional: true, max: 400 })
  cursor?: string;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly next?: string;
  readonly total: number;
}

export const PAGE_SIZE = 50;

/** The sort values of the last row of the page before, or undefined on the first page. */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string')) {
      return values;
    }
  } catch {
    // Falls through to the same answer as a cursor of another shape.
  }
  throw new Problem('request.invalid', { errors: [{ path: 'cursor', code: 'invalid' }] });
}

export function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** A page of `rows`, which were fetched one more than `limit` to learn whether there is a next. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  total: number,
  cursorOf: (row: Row) => readonly string[],
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(view);
  return rows.length > limit && last !== undefined
    ? { items, next: writeCursor(cursorOf(last)), total }
    : { items, total };
}
