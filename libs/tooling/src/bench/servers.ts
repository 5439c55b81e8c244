import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startApi } from '../api-process.js';
import { anyPort } from '../port.js';
import { startPostgres } from '../postgres.js';
import { Problem } from '../problem.js';
import { ensureRoles, OWNER, restrict, roleUrls, withAdmin, withClient, type RoleUrls } from '../roles.js';
import { fromRoot } from '../workspace.js';
import type { Assumed } from './bare.server.js';

const DATABASE = 'najat_bench';
const COPY = 'najat_bench_without';
const POOL = 10;

export interface Opened {
  stop(): Promise<void>;
}

export interface BenchDatabase extends RoleUrls, Opened {
  readonly folder: string;
  /** The same once more, without the wall of the database and without the chains of the history. */
  copyWithout(centreId: string): Promise<RoleUrls>;
}

/** Whoever the API is, it may everything; rows are written as they come. */
const WITHOUT = `
DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;
ALTER TABLE history DISABLE TRIGGER history_chained, ALTER chain_id DROP NOT NULL, ALTER seq DROP NOT NULL,
  ALTER period DROP NOT NULL, ALTER prev DROP NOT NULL, ALTER hash DROP NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO najat_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO najat_app;
`;

/** The search asks the role how far it reaches; where nobody has a role, it is told. */
async function searchFor(client: pg.Client, centreId: string): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT pg_get_functiondef('find_persons'::regproc) AS sql`,
  );
  const reached = `format('r.centre_id = %L', ${pg.escapeLiteral(centreId)})`;
  const changed = rows[0]?.sql.replace(
    /CASE current_setting\('role'\)[\s\S]*?ELSE 'false' END/,
    () => reached,
  );
  if (changed === undefined || changed === rows[0]?.sql)
    throw new Error('find_persons reaches in another way now');
  await client.query(changed);
}

/** A database that nobody else uses: on the server of DATABASE_URL, or on one of its own. Neither outlives the run. */
export async function openBenchDatabase(databaseUrl: string | undefined): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'najat-bench-'));
  await chmod(folder, 0o711);
  const server =
    databaseUrl === undefined
      ? await startPostgres({ dataDir: path.join(folder, 'postgres') })
      : { adminUrl: databaseUrl, stop: () => Promise.resolve() };
  const drop = (): Promise<void> =>
    withAdmin(server.adminUrl, async (admin) => {
      for (const name of [COPY, DATABASE])
        await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    });
  const stop = async (): Promise<void> => {
    await drop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await drop();
  const secret = randomBytes(24).toString('hex');
  const copyWithout = async (centreId: string): Promise<RoleUrls> => {
    await withAdmin(server.adminUrl, async (admin) => {
      await admin.query(`CREATE DATABASE ${COPY} TEMPLATE ${DATABASE} OWNER ${OWNER}`);
      await restrict(admin, COPY);
    });
    const urls = roleUrls(server.adminUrl, { database: COPY, secret });
    await withClient(urls.ownerUrl, async (client) => {
      await client.query(WITHOUT);
      await searchFor(client, centreId);
    });
    return urls;
  };
  return {
    ...(await ensureRoles(server.adminUrl, { database: DATABASE, secret })),
    folder,
    copyWithout,
    stop,
  };
}

/** The API as it is, or without the wall of the database and without its audit: on a database that has neither. */
export async function openApi(
  { appUrl, folder }: RoleUrls & { folder: string },
  which: 'whole' | 'without',
): Promise<Opened & { address: string }> {
  const port = await anyPort();
  const env = {
    DATABASE_URL: appUrl,
    DATABASE_POOL: String(POOL),
    JWT_SECRET: randomBytes(48).toString('base64url'),
    SECOND_FACTOR_KEY: randomBytes(48).toString('base64url'),
    DEMO: 'true',
    SECOND_FACTOR: 'optional',
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    // What is measured is the API, not its limits.
    REQUESTS_PER_ACCOUNT: '100000000',
    REQUESTS_PER_ADDRESS: '100000000',
  };
  const preload =
    which === 'whole' ? {} : { preload: fromRoot('libs/tooling/dist/bench/without/register.js') };
  const dataDir = path.join(folder, which);
  await mkdir(dataDir);
  const api = await startApi({ dataDir, port, env, ...preload });
  return { address: `http://127.0.0.1:${port}`, stop: () => api.stop() };
}

export async function openBareServer(assumed: Omit<Assumed, 'pool'>): Promise<Opened & { address: string }> {
  const child = fork(fromRoot('libs/tooling/dist/bench/bare.server.js'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answer = new Promise<{ address?: string; fault?: string }>((resolve) => {
    child.once('message', (message) => resolve(message as { address?: string; fault?: string }));
    child.once('exit', (code) => resolve({ fault: `it ended with ${code}` }));
  });
  child.send({ ...assumed, pool: POOL });
  const { address, fault } = await answer;
  if (address === undefined)
    throw new Problem(`The bare server did not start: ${fault}`, 'Run "npm run build".');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { address, stop };
}
