import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COLUMNS, TABLES, type Table, type Tables } from './tables.js';

/** Referred to by the rows of every other table; history refers to nothing else. */
const FIRST: readonly Table[] = ['centre', 'court', 'account', 'bed', 'person', 'case_counter', 'referral'];
const LONGEST: Table = 'history';

type Say = (text: string) => void;

async function copy(client: pg.Client, table: Table, tables: Tables): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${COLUMNS[table].join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(tables.bytesOf(table)), target);
}

/** One transaction, with every constraint on. */
async function load(client: pg.Client, chosen: readonly Table[], tables: Tables, say: Say): Promise<void> {
  await client.query('BEGIN');
  for (const table of chosen) {
    if (tables.countOf(table) === 0) continue;
    say(`${table.replace('_', ' ')}, ${tables.countOf(table)} rows`);
    await copy(client, table, tables);
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
  await load(one, FIRST, tables, say);
  const rest = TABLES.filter((table) => !FIRST.includes(table) && table !== LONGEST);
  await Promise.all([load(one, rest, tables, say), load(other, [LONGEST], tables, say)]);
}
