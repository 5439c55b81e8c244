import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { anyPort, portState } from './port.js';
import { cleanEnvironment, identity, serverAccount } from './postgres.account.js';
import { findBinaries } from './postgres.binaries.js';
import {
  checkVersion,
  exists,
  initialise,
  readSecret,
  saveSecret,
  urlFor,
  type Secret,
  type Site,
} from './postgres.cluster.js';
import { chooseHome } from './postgres.folder.js';
import { findRunning, stopServer } from './postgres.orphan.js';
import { textOf } from './problem.js';

export interface StartOptions {
  readonly dataDir: string;
  /** Faster, and not safe against a power cut. */
  readonly test?: boolean;
}

export interface Postgres {
  readonly adminUrl: string;
  readonly port: number;
  readonly folder: string;
  /** What the person who started it should know, e.g. that the files are elsewhere. */
  readonly notice?: string;
  stop(): Promise<void>;
}

const LOG_LIMIT = 8 * 1024 * 1024;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  'max_connections=200',
  'shared_buffers=256MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  // The text of a failed statement, and the row it names, can hold a person's data.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

const TEST_SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=4GB',
  'io_method=sync',
];

async function answers(url: string): Promise<true | Error> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function launch(site: Site, port: number, test: boolean): Promise<ChildProcess> {
  if (((await stat(site.log).catch(() => undefined))?.size ?? 0) > LOG_LIMIT) await truncate(site.log);
  const log = await open(site.log, 'a', 0o600);
  const settings = [...SETTINGS, ...(test ? TEST_SETTINGS : []), `port=${port}`].flatMap((item) => [
    '-c',
    item,
  ]);
  const child = spawn(site.binaries.postgres, ['-D', site.cluster, ...settings], {
    ...identity(site.account),
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['ignore', log.fd, log.fd],
    // In a group of its own, so that Ctrl-C reaches the API first and the database only when we say so.
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  return child;
}

async function logSince(site: Site, offset: number): Promise<string> {
  const text = await readFile(site.log).catch(() => Buffer.alloc(0));
  return text.subarray(offset).toString('utf8').trim().split('\n').slice(-12).join('\n');
}

/** True once the server answers, false when it ended before. Recovery after a crash may take its time. */
async function waitUntilReady(child: ChildProcess, url: string): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const outcome = await answers(url);
    if (outcome === true) return true;
    if (/password authentication/.test(textOf(outcome))) throw outcome;
    await pause(30);
  }
  return false;
}

const choosePort = async (last: number | undefined): Promise<number> =>
  last && (await portState(last, '127.0.0.1')) === 'free' ? last : anyPort();

async function startNew(site: Site, secret: Secret, test: boolean): Promise<{ pid: number; port: number }> {
  let complaint = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await choosePort(secret.port);
    await saveSecret(site.home, { password: secret.password, port });
    const offset = (await stat(site.log).catch(() => undefined))?.size ?? 0;
    const child = await launch(site, port, test);
    if (await waitUntilReady(child, urlFor({ password: secret.password, port })))
      return { pid: child.pid ?? 0, port };
    complaint = await logSince(site, offset > LOG_LIMIT ? 0 : offset);
    // Backends of a killed server need a moment to notice that it is gone.
    if (/still in use|lock file/.test(complaint)) await pause(1_000);
    else if (!/in use/i.test(complaint)) break;
  }
  throw new Error(`The database did not start. Its last words (${site.log}):\n${complaint}`);
}

async function adopt(site: Site, secret: Secret): Promise<{ pid: number; port: number } | undefined> {
  const running = await findRunning(site.cluster);
  if (!running) return undefined;
  if ((await answers(urlFor({ password: secret.password, port: running.port }))) === true) return running;
  await stopServer(running.pid);
  return undefined;
}

/** Starts the PostgreSQL that comes with the install, or takes over the one a killed parent left behind. */
export async function startPostgres({ dataDir, test = false }: StartOptions): Promise<Postgres> {
  const account = await serverAccount();
  const { folder: home, notice } = await chooseHome(path.resolve(dataDir), account);
  const binaries = await findBinaries(account, home);
  const site: Site = {
    home,
    cluster: path.join(home, 'cluster'),
    log: path.join(home, 'postgres.log'),
    account,
    binaries,
  };

  const secret = (await readSecret(home)) ?? { password: randomBytes(24).toString('hex') };
  if (!(await exists(path.join(site.cluster, 'PG_VERSION')))) {
    await saveSecret(home, secret);
    await initialise(site, secret);
  }
  await checkVersion(site);
  const { pid, port } = (await adopt(site, secret)) ?? (await startNew(site, secret, test));
  return {
    adminUrl: urlFor({ password: secret.password, port }),
    port,
    folder: home,
    ...(notice === undefined ? {} : { notice }),
    stop: () => stopServer(pid),
  };
}
