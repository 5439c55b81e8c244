import os from 'node:os';
import { add, CHECKS, jest, type Check, type Tally } from './checks.js';
import { explain } from './problem.js';
import { elapsedSince } from './progress.js';
import { checkRoom } from './settings.js';
import { onStop, type Stopping } from './stopping.js';
import { startTestCluster } from './testing.js';

const NOTHING: Tally = { passed: 0, failed: 0 };

/** A step that breaks instead of answering has failed. */
async function attempt(check: Check, env: Readonly<Record<string, string>>): Promise<Tally> {
  try {
    return await check.run(env);
  } catch (error) {
    const { message, remedy } = explain(error);
    console.log(`${message}\n${remedy}`);
    return { passed: 0, failed: 1 };
  }
}

async function runChecks(
  checks: readonly Check[],
  env: Readonly<Record<string, string>>,
  stopping: Stopping,
): Promise<Tally> {
  let sum = NOTHING;
  for (const [index, check] of checks.entries()) {
    const started = performance.now();
    console.log(`\n[${index + 1}/${checks.length}] ${check.name} …`);
    const tally = await stopping.guard(attempt(check, env));
    sum = add(sum, tally);
    const mark = tally.failed === 0 ? '✓' : '✗';
    console.log(
      `${mark} ${check.name}: ${tally.passed} passed, ${tally.failed} failed (${elapsedSince(started)})`,
    );
    if (tally.failed === 0) continue;
    console.log(`\nStopped at "${check.name}". To repeat only this: ${check.again}`);
    break;
  }
  return sum;
}

/** Every check, or with patterns only the Jest tests whose path matches. */
export async function run(patterns: readonly string[]): Promise<number> {
  const started = performance.now();
  const stopping = onStop();
  let sum = NOTHING;
  try {
    await checkRoom(os.tmpdir());
    const cluster = await startTestCluster();
    stopping.cleanUp(() => cluster.stop());
    const env = {
      NAJAT_TEST_ADMIN_URL: cluster.adminUrl,
      DATABASE_URL: '',
      PORT: '',
      DATA_DIR: '',
      SEED: '',
    };
    sum =
      patterns.length > 0
        ? await stopping.guard(jest(env, patterns))
        : await runChecks(CHECKS, env, stopping);
  } catch (error) {
    if (!stopping.isAsked()) throw error;
    sum = add(sum, { passed: 0, failed: 1 });
  } finally {
    await stopping.finish();
  }
  console.log(`\nTook ${elapsedSince(started)}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}
