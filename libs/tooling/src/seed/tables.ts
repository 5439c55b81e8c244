import { COLUMNS } from './columns.js';

export { COLUMNS };

export type Table = keyof typeof COLUMNS;
export type Value = string | number | boolean | null;
export type Row<T extends Table> = Readonly<Record<(typeof COLUMNS)[T][number], Value>>;

export const TABLES = Object.keys(COLUMNS) as Table[];

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const CHUNK = 128 * 1024;

function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign) : value;
}

/** The rows of one table as COPY reads them, kept as bytes: half a million strings would keep the collector busy. */
class Sheet {
  readonly chunks: Buffer[] = [];
  rows = 0;
  private open = '';

  constructor(private readonly columns: readonly string[]) {}

  add(row: Readonly<Record<string, Value>>): void {
    let line = '';
    for (const column of this.columns) line += `${line === '' ? '' : '\t'}${cell(row[column])}`;
    this.open += `${line}\n`;
    this.rows += 1;
    if (this.open.length > CHUNK) this.flush();
  }

  flush(): void {
    if (this.open !== '') this.chunks.push(Buffer.from(this.open));
    this.open = '';
  }
}

export class Tables {
  private readonly sheets: ReadonlyMap<Table, Sheet>;

  constructor() {
    this.sheets = new Map(TABLES.map((table) => [table, new Sheet(COLUMNS[table])]));
  }

  add<T extends Table>(table: T, row: Row<T>): void {
    this.sheets.get(table)?.add(row);
  }

  /** Everything added so far, in pieces. */
  bytesOf(table: Table): readonly Buffer[] {
    const sheet = this.sheets.get(table);
    sheet?.flush();
    return sheet?.chunks ?? [];
  }

  countOf(table: Table): number {
    return this.sheets.get(table)?.rows ?? 0;
  }
}
