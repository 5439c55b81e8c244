import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COLUMNS, TABLES, type Table, type Tables } from './tables.js';

const CHUNK = 500;

function* chunks(lines: readonly string[]): Generator<string> {
  for (let index = 0; index < lines.length; index += CHUNK) {
    yield `${lines.slice(index, index + CHUNK).join('\n')}\n`;
  }
}

async function copy(client: pg.Client, table: Table, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const target = client.query(copyFrom(`COPY ${table} (${COLUMNS[table].join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(chunks(lines)), target);
}

/** All or nothing, with every constraint on; then the planner is told what came. */
export async function load(client: pg.Client, tables: Tables, say: (text: string) => void): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const table of TABLES) {
      say(`${table.replace('_', ' ')}, ${tables.of(table).length} rows`);
      await copy(client, table, tables.of(table));
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  say('statistics');
  await client.query(`ANALYZE ${TABLES.join(', ')}`);
}
