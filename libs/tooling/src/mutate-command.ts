import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { jest } from './checks.js';
import { writeReport } from './mutation/report.js';
import { elapsedSince } from './progress.js';
import { onStop } from './stopping.js';
import { startTestCluster } from './testing.js';

/** What makes the mutants: the same specs that `npm test` runs, with every mutant and every question. */
const SPECS = ['wall/mutants.spec', 'test/grants.spec', 'application.mutants.spec'];

/** Makes every hole in both walls, one at a time, and writes down which test noticed it. */
export async function run(): Promise<number> {
  const started = performance.now();
  const stopping = onStop();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'najat-mutation-'));
  stopping.cleanUp(() => rm(folder, { recursive: true, force: true }));
  try {
    const cluster = await startTestCluster();
    stopping.cleanUp(() => cluster.stop());
    const env = { NAJAT_TEST_ADMIN_URL: cluster.adminUrl, DATABASE_URL: '', NAJAT_MUTATION_REPORTS: folder };
    const { failed } = await stopping.guard(jest(env, SPECS));
    if (failed > 0) {
      console.log(
        'A mutant survived, or the specs broke: see above. docs/generated/mutation.md is as it was.',
      );
      return 1;
    }
    const survived = await writeReport(folder);
    console.log(`docs/generated/mutation.md: ${survived} survived (${elapsedSince(started)})`);
    return survived === 0 ? 0 : 1;
  } finally {
    await stopping.finish();
  }
}
