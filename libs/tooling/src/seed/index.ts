import { hash } from 'argon2';
import { dayOf } from '@najat/domain';
import { withClient } from '../roles.js';
import { loadAll } from './load.js';
import { addPapers } from './papers.js';
import { populate } from './population.js';
import { Random } from './random.js';
import { addReports } from './reports.js';
import { DEMO_PASSWORD } from './staff.js';
import type { Table } from './tables.js';
import { TABLES } from './tables.js';

export { DEMO_ACCOUNTS } from './staff.js';

export interface SeedOptions {
  readonly seed: number;
  readonly onProgress?: (text: string) => void;
  /** The day it is in Baghdad; left out, the database is asked. */
  readonly today?: string;
  /** Where the API keeps files; left out, no order has its paper. */
  readonly filesDir?: string;
  /** Where the portal is found, for the letters of the demonstration name it. */
  readonly portal?: string;
  /** How many people; left out, as many as the published figures need. */
  readonly persons?: number;
}

const PORTAL = 'http://localhost:4400';

export type Loaded = Readonly<Record<Table, number>>;

/** Salted from the seed too, so that the same seed gives the same rows. All accounts share the one password. */
function hashOf(password: string, seed: number): Promise<string> {
  const random = new Random(seed);
  return hash(password, { salt: Buffer.from(Array.from({ length: 16 }, () => random.bits() & 0xff)) });
}

/** Fills a migrated, empty database with synthetic data, as the owner of its tables. */
export async function seed(ownerUrl: string, options: SeedOptions): Promise<Loaded> {
  const { seed: number, persons, filesDir, onProgress = () => undefined } = options;
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ now: string }>(
      'SELECT (extract(epoch FROM now()) * 1000)::text AS now',
    );
    const today = options.today ?? dayOf(Math.floor(Number(rows[0]?.now)));
    onProgress('living through four years');
    const passwordHash = await hashOf(DEMO_PASSWORD, number);
    const book = populate({
      seed: number,
      today,
      passwordHash,
      ...(persons === undefined ? {} : { persons }),
    });
    const { tables } = book;
    await withClient(ownerUrl, (second) => loadAll([client, second], tables, onProgress));
    onProgress('writing to the courts');
    await addReports(client, { seed: number, today, portal: options.portal ?? PORTAL });
    if (filesDir !== undefined) await addPapers(client, filesDir);
    return Object.fromEntries(TABLES.map((table) => [table, tables.countOf(table)])) as Loaded;
  });
}

/** Whether nobody's data are there yet. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT 1 FROM account) AND NOT EXISTS (SELECT 1 FROM centre) AS empty',
    );
    return rows[0]?.empty ?? false;
  });
}
