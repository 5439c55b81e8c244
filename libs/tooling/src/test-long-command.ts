import { jest, type Tally } from './checks.js';
import { run as mutate } from './mutate-command.js';
import { elapsedSince } from './progress.js';
import { onStop } from './stopping.js';
import { startTestCluster } from './testing.js';

const REQUESTS = '100000';
const RUNS = '50000';

/** The long tests, each at its full size. What they find, `npm test` finds too, only less of it. */
const STEPS: readonly [name: string, env: Readonly<Record<string, string>>, patterns: readonly string[]][] = [
  [`properties, ${RUNS} runs each`, { PROPERTY_RUNS: RUNS }, ['libs/domain/']],
  [`fuzz, ${REQUESTS} requests`, { FUZZ_REQUESTS: REQUESTS }, ['fuzz/fuzz.spec']],
  [
    'response times of what exists and what does not',
    {},
    ['--testMatch', '**/firewall.timing.ts', '--testTimeout', '1800000'],
  ],
];

export async function run(): Promise<number> {
  const started = performance.now();
  const stopping = onStop();
  let failed = 0;
  try {
    const cluster = await startTestCluster();
    stopping.cleanUp(() => cluster.stop());
    for (const [name, env, patterns] of STEPS) {
      console.log(`\n${name} …`);
      const all = { NAJAT_TEST_ADMIN_URL: cluster.adminUrl, DATABASE_URL: '', ...env };
      const tally: Tally = await stopping.guard(jest(all, patterns));
      console.log(
        `${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} passed, ${tally.failed} failed`,
      );
      failed += tally.failed;
    }
  } finally {
    await stopping.finish();
  }
  console.log('\nmutants, every one …');
  failed += await mutate();
  console.log(`\nTook ${elapsedSince(started)}; ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
