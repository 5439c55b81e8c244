import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPort, openTestDatabase, startApi, withPurpose } from '@najat/tooling';
import pg from 'pg';
import { writeFixtures, type Places } from './fixtures.js';

export interface Process {
  readonly origin: string;
  readonly places: Places;
  log(): Promise<string>;
  /** Ends it as the system does when memory is short: without a word. */
  kill(): void;
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** The API as it is run: compiled, a process of its own with a log and a small portal to serve. */
export async function startProcess(settings: Readonly<Record<string, string>> = {}): Promise<Process> {
  const database = await openTestDatabase();
  const places = await writeFixtures(database.ownerUrl);
  const folder = await mkdtemp(join(tmpdir(), 'najat-process-'));
  await mkdir(join(folder, 'portal/assets'), { recursive: true });
  await writeFile(join(folder, 'portal/index.html'), '<meta property="csp-nonce" nonce="__NONCE__" />');
  await writeFile(join(folder, 'portal/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'portal/assets/main-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'out of reach');
  const port = await anyPort();
  const api = await startApi({
    dataDir: folder,
    port,
    env: {
      DATABASE_URL: database.appUrl,
      JWT_SECRET: randomBytes(32).toString('hex'),
      SECOND_FACTOR_KEY: randomBytes(32).toString('hex'),
      PORTAL_DIR: join(folder, 'portal'),
      NODE_ENV: 'production',
      LOG_LEVEL: 'debug',
      ...settings,
    },
  });
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    places,
    log: () => readFile(api.log, 'utf8'),
    kill: () => api.kill(),
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
      const owner = new pg.Client({ connectionString: withPurpose(database.ownerUrl, 'tests') });
      await owner.connect();
      const { rows } = await owner.query<Row>(sql, [...values]);
      await owner.end();
      return rows;
    },
    stop: async () => {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}
