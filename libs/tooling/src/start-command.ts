import { existsSync } from 'node:fs';
import { papers, startApi, type Api } from './api-process.js';
import { openDatabase, type Database } from './database.js';
import { demoState, findSeed, load, onePerRole, type SeedModule } from './demonstration.js';
import { onStop, type Stopping } from './stopping.js';
import { claimDataFolder } from './instance.js';
import { portState } from './port.js';
import { Problem } from './problem.js';
import { elapsedSince, step } from './progress.js';
import { ensureAdministrator, isUntouched, migrate } from './schema.js';
import { secretOf, secretsOf } from './secrets.js';
import { prepareDataFolder, readSettings, USUAL_PORT, type Settings } from './settings.js';
import { fromRoot } from './workspace.js';

async function isFree(port: number, host: string): Promise<boolean> {
  return (await portState(port, host)) === 'free' && (await portState(port)) === 'free';
}

async function choosePort({ port, host }: Settings): Promise<number> {
  if (port === undefined) {
    for (let candidate = USUAL_PORT; candidate < USUAL_PORT + 100; candidate += 1) {
      if (await isFree(candidate, host)) return candidate;
    }
    throw new Problem(`No port from ${USUAL_PORT} on is free.`, 'Set PORT to one that is.');
  }
  if ((await portState(port, host)) === 'forbidden') {
    throw new Problem(`Port ${port} needs an administrator.`, 'Set PORT to a number above 1023.');
  }
  if (await isFree(port, host)) return port;
  throw new Problem(
    `Port ${port} is taken by another program.`,
    `Stop that program, set PORT to another number, or leave PORT out and Najat finds a free one.`,
  );
}

async function prepareData(
  database: Database,
  { seed, dataDir }: Settings,
  portal: string,
): Promise<SeedModule | undefined> {
  if ((await demoState(database.ownerUrl)) === 'loading') {
    await step('Clearing demonstration data that were not loaded to the end', () => database.recreate());
  }
  const untouched = await isUntouched(database.ownerUrl);
  await step('Database schema up to date', () => migrate(database.ownerUrl));
  const module = await findSeed();
  if (!module || seed === undefined) return module;
  const empty = module.isEmpty ? await module.isEmpty(database.ownerUrl) : untouched;
  if (empty) {
    await step('Demonstration data loaded', (say) =>
      load(module, database.ownerUrl, { seed, onProgress: say, portal, ...papers(dataDir) }),
    );
  }
  return module;
}

async function serve(settings: Settings, database: Database, port: number, isDemo: boolean): Promise<Api> {
  const portal = fromRoot('apps/portal/dist');
  const env: Record<string, string> = {
    DATABASE_URL: database.appUrl,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    JWT_SECRET: process.env['JWT_SECRET'] ?? (await secretsOf(settings.dataDir, 'jwt')),
    SECOND_FACTOR_KEY:
      process.env['SECOND_FACTOR_KEY'] ?? (await secretsOf(settings.dataDir, 'second-factor')),
    SECOND_FACTOR: process.env['SECOND_FACTOR'] ?? (isDemo ? 'optional' : 'required'),
    NODE_ENV: process.env['NODE_ENV'] ?? (isDemo ? 'development' : 'production'),
    DEMO: String(isDemo),
    ...(existsSync(portal) ? { PORTAL_DIR: portal } : {}),
  };
  return startApi({ dataDir: settings.dataDir, port, env });
}

function greet(address: string, seed: SeedModule | undefined, log: string, started: number): void {
  console.log(`\nNajat is at ${address} (ready in ${elapsedSince(started)})\n`);
  if (seed) {
    console.log('Everything in it is synthetic. Sign in as:');
    const accounts = onePerRole(seed.DEMO_ACCOUNTS);
    const width = Math.max(...accounts.map(({ role }) => role.length));
    const name = Math.max(...accounts.map(({ username }) => username.length));
    for (const { role, username, password } of accounts) {
      console.log(`  ${role.padEnd(width)}  ${username.padEnd(name)}  ${password}`);
    }
    if (!process.env['SECOND_FACTOR']) {
      console.log('\nNobody has to have a second factor here; SECOND_FACTOR=required npm start asks for it.');
    }
    console.log('');
  }
  console.log(`Its log is ${log}. Ctrl-C stops everything.`);
}

/** Ends when somebody asks for it, or with a fault when the API dies by itself. */
async function untilTheEnd(api: Api, stopping: Stopping): Promise<void> {
  await Promise.race([api.ended, stopping.asked]);
  if (stopping.isAsked()) return;
  throw new Problem(
    `The API stopped by itself. Its last words (${api.log}):\n${await api.lastWords()}`,
    'Start again; if it happens again, the log says more.',
  );
}

export async function run(): Promise<number> {
  const started = performance.now();
  const settings = readSettings();
  await prepareDataFolder(settings.dataDir);
  const instance = await claimDataFolder(settings.dataDir);
  const stopping = onStop();
  stopping.cleanUp(() => instance.release());
  try {
    const port = await choosePort(settings);
    const address = `http://localhost:${port}`;
    const secret = await secretOf(settings.dataDir, 'database');
    const kind = settings.databaseUrl ? 'Database server reached' : 'Database started';
    const database = await step(kind, () => openDatabase(settings, secret));
    stopping.cleanUp(() => database.stop());
    if (database.notice) console.log(`    ${database.notice}`);
    const seed = await stopping.guard(prepareData(database, settings, address));
    const isDemo = (await demoState(database.ownerUrl)) === 'loaded';
    const administrator = isDemo ? undefined : await ensureAdministrator(database.ownerUrl);
    const api = await step('API started', () => serve(settings, database, port, isDemo));
    stopping.cleanUp(
      () => api.stop(),
      () => api.kill(),
    );
    await instance.announce(address);
    if (administrator) console.log(`\n${administrator}`);
    greet(address, isDemo ? seed : undefined, api.log, started);
    await untilTheEnd(api, stopping);
  } catch (error) {
    if (!stopping.isAsked()) throw error;
  } finally {
    await instance.leave();
    await stopping.finish();
  }
  return 0;
}
