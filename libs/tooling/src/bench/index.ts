import { isDeepStrictEqual } from 'node:util';
import type { Role } from '@najat/domain';
import { Problem } from '../problem.js';
import { step } from '../progress.js';
import { withClient } from '../roles.js';
import { migrate } from '../schema.js';
import { DEMO_ACCOUNTS, seed } from '../seed/index.js';
import { readSettings } from '../settings.js';
import { onStop, type Stopping } from '../stopping.js';
import { readFacts, type Facts } from './facts.js';
import { drive, once, type Round, type Target } from './load.js';
import { OPERATIONS, type Operation } from './operations.js';
import { figuresOf, MEASURABLE, tableOf, writeReport, type Measurable, type Measured } from './report.js';
import { openApi, openBareServer, openBenchDatabase, type BenchDatabase, type Opened } from './servers.js';

const PERSONS = 10_000;
const SEED = 1;
const WARM_UP = 1;
const ROUNDS = 3;
const SECONDS = 3;

const accountOf = (role: Role): { username: string; password: string } => {
  const found = DEMO_ACCOUNTS.find((account) => account.role === role);
  if (found === undefined) throw new Error(`There is no account for ${role}`);
  return found;
};

async function signIn(address: string, role: Role): Promise<string> {
  const { username, password } = accountOf(role);
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { accessToken } = (await response.json()) as { accessToken?: string };
  if (accessToken === undefined) throw new Problem(`${role} could not sign in.`, 'Run the tests first.');
  return accessToken;
}

async function prepare(database: BenchDatabase): Promise<Facts> {
  await step('Database schema up to date', () => migrate(database.ownerUrl));
  await step(`${PERSONS.toLocaleString('en')} persons loaded`, async (say) => {
    await seed(database.ownerUrl, { seed: SEED, persons: PERSONS, onProgress: say });
    await withClient(database.ownerUrl, (client) => client.query('VACUUM'));
  });
  return readFacts(database.ownerUrl, {
    clerk: accountOf('court_clerk').username,
    manager: accountOf('case_manager').username,
  });
}

/** The comparison is worth something only while both do the same. */
async function checkAlike(api: Target, bare: Target, operation: Operation, facts: Facts): Promise<void> {
  const asked = operation.ask(facts);
  const same = { ...operation, ask: () => asked };
  const gist = operation.gist as ((body: unknown) => unknown) | undefined;
  if (gist === undefined) return;
  const [one, other] = [await once(api, same, facts), await once(bare, same, facts)];
  if (isDeepStrictEqual(gist(one), gist(other))) return;
  throw new Problem(
    `"${operation.name}" is answered differently by the bare server.`,
    'Bring libs/tooling/src/bench/statements.ts up to date with what the API asks.',
  );
}

/** Those that are compared, and how each is asked. */
type Targets = Readonly<Record<Measurable, Target>>;

async function measure(targets: Targets, operation: Operation, facts: Facts): Promise<Measured> {
  const rounds: Record<Measurable, Round[]> = { whole: [], without: [], bare: [] };
  for (const which of MEASURABLE) await drive(targets[which], operation, facts, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const which of MEASURABLE)
      rounds[which].push(await drive(targets[which], operation, facts, SECONDS));
  }
  return {
    name: operation.name,
    whole: figuresOf(rounds.whole),
    without: figuresOf(rounds.without),
    bare: figuresOf(rounds.bare),
  };
}

async function compare(stopping: Stopping): Promise<number> {
  const open = async <T extends Opened>(opening: Promise<T>): Promise<T> => {
    const one = await opening;
    stopping.cleanUp(() => one.stop());
    return one;
  };
  const database = await open(openBenchDatabase(readSettings().databaseUrl));
  const facts = await stopping.guard(prepare(database));
  const copy = await database.copyWithout(facts.centreId);
  const whole = await open(openApi(database, 'whole'));
  const without = await open(openApi({ ...copy, folder: database.folder }, 'without'));
  const bare = await open(openBareServer({ ...facts, url: copy.ownerUrl }));
  const targetsOf = async ({ role }: Operation): Promise<Targets> => ({
    whole: { address: whole.address, token: await signIn(whole.address, role) },
    without: { address: without.address, token: await signIn(without.address, role) },
    bare: { address: bare.address, token: '' },
  });
  // Before the first of them writes anything.
  for (const operation of OPERATIONS) {
    const targets = await targetsOf(operation);
    for (const which of ['whole', 'without'] as const)
      await checkAlike(targets[which], targets.bare, operation, facts);
  }
  const measured: Measured[] = [];
  for (const operation of OPERATIONS) {
    const work = measure(await targetsOf(operation), operation, facts);
    measured.push(await step(operation.name, () => stopping.guard(work)));
  }
  const run = `Each figure stands on ${ROUNDS} rounds of ${SECONDS} seconds after ${WARM_UP} second to warm up.`;
  const file = await writeReport(measured, facts, run);
  console.log(`\n${tableOf(measured)}\n\nWritten to ${file}`);
  return 0;
}

/** Measures the API against a bare server on a database of 10,000 persons, and writes the table. */
export async function bench(): Promise<number> {
  const stopping = onStop();
  try {
    return await compare(stopping);
  } catch (error) {
    if (!stopping.isAsked()) throw error;
    return 130;
  } finally {
    await stopping.finish();
  }
}
