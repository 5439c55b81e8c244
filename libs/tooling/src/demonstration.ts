import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { databaseOf, withClient } from './roles.js';
import { fromRoot } from './workspace.js';

export interface DemoAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
}

export interface SeedOptions {
  readonly seed: number;
  readonly onProgress: (text: string) => void;
  /** Where the API keeps files; left out, no order has its paper. */
  readonly filesDir?: string;
  /** Where the portal is found, for the letters of the demonstration name it. */
  readonly portal?: string;
  /** How many people; left out, as many as the published figures need. */
  readonly persons?: number;
}

/** What `seed/index.ts` exports. */
export interface SeedModule {
  readonly DEMO_ACCOUNTS: readonly DemoAccount[];
  seed(ownerUrl: string, options: SeedOptions): Promise<unknown>;
  /** Whether the database holds nobody's data; without it, whether no migration had run before this start. */
  isEmpty?(ownerUrl: string): Promise<boolean>;
}

export type DemoState = 'none' | 'loading' | 'loaded';

const MARKS: Record<DemoState, string | null> = {
  none: null,
  loading: 'Najat: demonstration data, not loaded to the end',
  loaded: 'Najat: demonstration data, all of it synthetic',
};

export async function findSeed(): Promise<SeedModule | undefined> {
  const file = fromRoot('libs/tooling/dist/seed/index.js');
  if (!existsSync(file)) return undefined;
  return (await import(pathToFileURL(file).href)) as SeedModule;
}

/** Written beside the data, not into it: a load that was interrupted must be told from data somebody entered. */
export async function demoState(ownerUrl: string): Promise<DemoState> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()`,
    );
    const states: DemoState[] = ['loading', 'loaded'];
    return states.find((state) => MARKS[state] === rows[0]?.mark) ?? 'none';
  });
}

async function mark(ownerUrl: string, state: DemoState): Promise<void> {
  const database = pg.escapeIdentifier(databaseOf(ownerUrl));
  const text = MARKS[state] === null ? 'NULL' : pg.escapeLiteral(MARKS[state]);
  await withClient(ownerUrl, (client) => client.query(`COMMENT ON DATABASE ${database} IS ${text}`));
}

export async function load(module: SeedModule, ownerUrl: string, options: SeedOptions): Promise<void> {
  await mark(ownerUrl, 'loading');
  await module.seed(ownerUrl, options);
  await mark(ownerUrl, 'loaded');
}

/** One account for each role, in the order in which the seed names them. */
export function onePerRole(accounts: readonly DemoAccount[]): DemoAccount[] {
  const seen = new Set<string>();
  return accounts.filter(({ role }) => !seen.has(role) && seen.add(role));
}
