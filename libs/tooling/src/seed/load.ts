import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { bindOwner, unbindOwner } from '../roles.js';
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

async function copy(client: pg.Client, table: Table, into: string, progress: Progress): Promise<void> {
  const target = client.query(copyFrom(`COPY ${into} (${COLUMNS[table].join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(progress.of(table)), target);
}

/** One transaction, with every constraint on. */
async function load(client: pg.Client, chosen: readonly Table[], progress: Progress): Promise<void> {
  await client.query('BEGIN');
  for (const table of chosen) await copy(client, table, table, progress);
  await client.query('COMMIT');
  await client.query(`ANALYZE ${chosen.join(', ')}`);
}

/** The chains as the trigger of the table makes them row by row, made at once: four times as fast. */
async function loadHistory(client: pg.Client, progress: Progress): Promise<void> {
  await client.query('BEGIN');
  await client.query('CREATE TEMP TABLE told ON COMMIT DROP AS TABLE history WITH NO DATA');
  await copy(client, LONGEST, 'told', progress);
  const told = COLUMNS[LONGEST].join(', ');
  await client.query(`
    ALTER TABLE history DISABLE TRIGGER history_chained;
    UPDATE told SET chain_id = coalesce(referral_id, subject_id),
      period = (SELECT no FROM history_period WHERE closed_at IS NULL);
    INSERT INTO history (${told}, chain_id, period, seq, hash, prev)
      SELECT *, lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (PARTITION BY chain_id ORDER BY seq)
      FROM (SELECT ${told}, chain_id, period, row_number() OVER chain AS seq,
              history_hash(history_content(ROW(told.*)::history)) OVER chain AS hash
            FROM told WINDOW chain AS (PARTITION BY chain_id ORDER BY at, id ROWS UNBOUNDED PRECEDING)) linked;
    INSERT INTO history_chain (id, seq, hash)
      SELECT DISTINCT ON (chain_id) chain_id, seq, hash FROM history ORDER BY chain_id, seq DESC;
    ALTER TABLE history ENABLE TRIGGER history_chained;`);
  await client.query('COMMIT');
  await client.query('ANALYZE history, history_chain');
}

/**
 * Loads everything over two connections: the history is as long as all the rest, and chaining it takes the database
 * as long. A load that fails half-way leaves rows behind; whoever asked for it throws the database away.
 */
export async function loadAll(
  clients: readonly [pg.Client, pg.Client],
  tables: Tables,
  say: Say,
): Promise<void> {
  const [one, other] = clients;
  const progress = new Progress(tables, say);
  const bound = await unbindOwner(one);
  await load(one, FIRST, progress);
  const rest = TABLES.filter((table) => !FIRST.includes(table) && table !== LONGEST);
  await Promise.all([load(one, rest, progress), loadHistory(other, progress)]);
  await bindOwner(one, bound);
}
