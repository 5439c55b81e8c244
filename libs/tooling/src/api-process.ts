import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Problem } from './problem.js';
import { fromRoot, root } from './workspace.js';

export interface ApiOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** A module to load first. */
  readonly preload?: string;
}

export interface Api {
  readonly log: string;
  /** Settles when the process ends by itself or by `stop`. */
  readonly ended: Promise<void>;
  /** The last lines of its log, for an ending nobody asked for. */
  lastWords(): Promise<string>;
  stop(): Promise<void>;
  kill(): void;
}

const LOG_LIMIT = 16 * 1024 * 1024;
const PATIENCE = 60_000;
const GRACE = 10_000;

/** Where the API keeps files, unless it is told otherwise. */
export const filesDirOf = (dataDir: string): string =>
  process.env['FILES_DIR'] ?? path.join(dataDir, 'files');

/** For the demonstration data: papers come with it where files are kept in a folder. */
export const papers = (dataDir: string): { filesDir?: string } =>
  process.env['S3_BUCKET'] ? {} : { filesDir: filesDirOf(dataDir) };

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

async function isHealthy(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function waitForHealth(child: ChildProcess, port: number): Promise<boolean> {
  const until = performance.now() + PATIENCE;
  while (isRunning(child) && performance.now() < until) {
    if (await isHealthy(port)) return true;
    await pause(50);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (!isRunning(child)) return;
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(hard);
}

/** Starts the API and waits until it answers. Its log goes to a file: request lines would bury ours. */
export async function startApi({ dataDir, port, env, preload }: ApiOptions): Promise<Api> {
  const log = path.join(dataDir, 'api.log');
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT) await truncate(log);
  const offset = size > LOG_LIMIT ? 0 : size;
  const handle = await open(log, 'a', 0o600);
  const first = preload === undefined ? [] : ['--import', pathToFileURL(preload).href];
  const child = spawn(
    process.execPath,
    [...first, '--enable-source-maps', fromRoot('apps/api/dist/main.js')],
    {
      cwd: root,
      env: {
        FILES_DIR: filesDirOf(dataDir),
        // What stands on paper is where this one is reached, unless somebody says otherwise.
        PORTAL_URL: `http://localhost:${port}`,
        ...process.env,
        ...env,
        PORT: String(port),
      },
      // The channel tells it when we are gone; its own group keeps Ctrl-C for us, who stop it first.
      stdio: ['ignore', handle.fd, handle.fd, 'ipc'],
      detached: true,
    },
  );
  await handle.close();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const lastWords = async (): Promise<string> =>
    (await readFile(log)).subarray(offset).toString('utf8').trim().split('\n').slice(-15).join('\n');

  if (!(await waitForHealth(child, port))) {
    await stop(child, ended);
    throw new Problem(
      `The API did not start. Its last words (${log}):\n${await lastWords()}`,
      'Mend what they name and start again.',
    );
  }
  return { log, ended, lastWords, stop: () => stop(child, ended), kill: () => void child.kill('SIGKILL') };
}
