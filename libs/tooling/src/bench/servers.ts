import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startApi } from '../api-process.js';
import { anyPort } from '../port.js';
import { startPostgres } from '../postgres.js';
import { Problem } from '../problem.js';
import { ensureRoles, withAdmin, type RoleUrls } from '../roles.js';
import { fromRoot } from '../workspace.js';
import type { Assumed } from './bare.server.js';

const DATABASE = 'najat_bench';
const POOL = 10;

export interface Opened {
  stop(): Promise<void>;
}

export interface BenchDatabase extends RoleUrls, Opened {
  readonly folder: string;
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
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(DATABASE)} WITH (FORCE)`);
    });
  const stop = async (): Promise<void> => {
    await drop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await drop();
  const secret = randomBytes(24).toString('hex');
  return { ...(await ensureRoles(server.adminUrl, { database: DATABASE, secret })), folder, stop };
}

export async function openApi(database: BenchDatabase): Promise<Opened & { address: string }> {
  const port = await anyPort();
  const env = {
    DATABASE_URL: database.appUrl,
    DATABASE_POOL: String(POOL),
    JWT_SECRET: randomBytes(48).toString('base64url'),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    // What is measured is the API, not its limits.
    REQUESTS_PER_ACCOUNT: '100000000',
    REQUESTS_PER_ADDRESS: '100000000',
  };
  const api = await startApi({ dataDir: database.folder, port, env });
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
