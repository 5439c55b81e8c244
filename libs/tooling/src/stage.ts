import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startApi } from './api-process.js';
import { findSeed, type DemoAccount } from './demonstration.js';
import { anyPort } from './port.js';
import { Problem } from './problem.js';
import { openTestDatabase, startTestCluster } from './testing.js';
import { fromRoot } from './workspace.js';

export interface Stage {
  /** Where the portal and the API answer. */
  readonly origin: string;
  readonly ownerUrl: string;
  readonly accounts: readonly DemoAccount[];
  stop(): Promise<void>;
}

const SEED = 7;
/** Enough that every list has rows in every state, few enough to be there in seconds. */
const FEW = 600;

/**
 * The whole product on a database of its own with a small demonstration population: what the browser tests and
 * the screenshots play on. Nothing of it is left after `stop`.
 */
export async function openStage({
  persons = FEW,
  secondFactor = 'optional',
}: { persons?: number; secondFactor?: 'required' | 'optional' } = {}): Promise<Stage> {
  const own = process.env['NAJAT_TEST_ADMIN_URL'] === undefined;
  const cluster = own ? await startTestCluster() : undefined;
  if (cluster) process.env['NAJAT_TEST_ADMIN_URL'] = cluster.adminUrl;
  const closing: (() => Promise<unknown>)[] = cluster ? [() => cluster.stop()] : [];
  const stop = async (): Promise<void> => {
    for (const close of closing.reverse()) await close();
    if (own) delete process.env['NAJAT_TEST_ADMIN_URL'];
  };
  try {
    const database = await openTestDatabase();
    closing.push(() => database.drop());
    const seed = await findSeed();
    if (!seed) throw new Problem('The demonstration data are not compiled.', 'Run "npm run build".');
    await seed.seed(database.ownerUrl, { seed: SEED, persons, onProgress: () => undefined });
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'najat-stage-'));
    closing.push(() => rm(dataDir, { recursive: true, force: true }));
    const port = await anyPort();
    const env = {
      DATABASE_URL: database.appUrl,
      JWT_SECRET: randomBytes(48).toString('base64url'),
      SECOND_FACTOR_KEY: randomBytes(48).toString('base64url'),
      SECOND_FACTOR: secondFactor,
      PORTAL_DIR: fromRoot('apps/portal/dist'),
      DEMO: 'true',
      LOG_LEVEL: 'error',
      // Nobody clicks as fast as a test does.
      REQUESTS_PER_ACCOUNT: '1000000',
      REQUESTS_PER_ADDRESS: '1000000',
    };
    const api = await startApi({ dataDir, port, env });
    closing.push(() => api.stop());
    return {
      origin: `http://127.0.0.1:${String(port)}`,
      ownerUrl: database.ownerUrl,
      accounts: seed.DEMO_ACCOUNTS,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
