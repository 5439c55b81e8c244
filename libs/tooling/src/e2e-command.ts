import { journeys } from './checks.js';
import { onStop } from './stopping.js';
import { startTestCluster } from './testing.js';

/** The journeys in the browser alone; arguments go to Playwright. */
export async function run(args: readonly string[]): Promise<number> {
  const stopping = onStop();
  try {
    const cluster = await startTestCluster();
    stopping.cleanUp(() => cluster.stop());
    const { passed, failed } = await stopping.guard(
      journeys({ NAJAT_TEST_ADMIN_URL: cluster.adminUrl }, args),
    );
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await stopping.finish();
  }
}
