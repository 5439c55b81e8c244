import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { setForced } from '../roles.js';
import { COLUMNS, TABLES, type Table, type Tables } from './tables.js';

/** Referred to by the rows of every other table; history refers to nothing else. */
const FIRST: readonly Table[] = [
  'centre',
  'court',
  'account',
  'bed',
  'person',
  'person_key',
  'case_counter',
  'referral',
];
const LONGEST: Table = 'history';

type Say = (text: string) => void;

/** Tells how far the load has come, ten times in all. */
class Progress {
  private readonly whole: number;
  private sent = 0;
  private told = 0;

  constructor(
    private readonly tables: Tables,
    private readonly say: Say,
  ) {
    const sizes = TABLES.flatMap((table) => tables.bytesOf(table).map(({ length }) => length));
    this.whole = sizes.reduce((sum, size) => sum + size, 0);
  }

  *of(table: Table): Generator<Buffer> {
    for (const bytes of this.tables.bytesOf(table)) {
      yield bytes;
      this.sent += bytes.length;
      const tenths = Math.floor((this.sent / this.whole) * 10);
      if (tenths > this.told) this.say(`${tenths * 10} %`);
      this.told = tenths;
    }
  }
}

/** One transaction, with every constraint on. */
async function load(client: pg.Client, chosen: readonly Table[], progress: Progress): Promise<void> {
  await client.query('BEGIN');
  for (const table of chosen) {
    const target = client.query(copyFrom(`COPY ${table} (${COLUMNS[table].join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(progress.of(table)), target);
  }
  await client.query('COMMIT');
  await client.query(`ANALYZE ${chosen.join(', ')}`);
}

/**
 * Loads everything over two connections: the history is as long as all the rest, and checking its references takes
 * the database as long. A load that fails half-way leaves rows behind; whoever asked for it throws the database away.
 */
export async function loadAll(
  clients: readonly [pg.Client, pg.Client],
  tables: Tables,
  say: Say,
): Promise<void> {
  const [one, other] = clients;
  const progress = new Progress(tables, say);
  await setForced(one, false);
  await load(one, FIRST, progress);
  const rest = TABLES.filter((table) => !FIRST.includes(table) && table !== LONGEST);
  await Promise.all([load(one, rest, progress), load(other, [LONGEST], progress)]);
  await setForced(one, true);
}
