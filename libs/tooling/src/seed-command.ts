import { papers } from './api-process.js';
import { openDatabase } from './database.js';
import { findSeed, load } from './demonstration.js';
import { claimDataFolder } from './instance.js';
import { Problem } from './problem.js';
import { step } from './progress.js';
import { isUntouched, migrate } from './schema.js';
import { secretOf } from './secrets.js';
import { prepareDataFolder, readSettings } from './settings.js';

/** Loads the demonstration data without serving anything, e.g. into the server of DATABASE_URL. */
export async function run(): Promise<void> {
  const settings = readSettings();
  const module = await findSeed();
  if (!module) throw new Problem('There are no demonstration data to load.', 'Run "npm run build".');
  await prepareDataFolder(settings.dataDir);
  const instance = await claimDataFolder(settings.dataDir);
  const database = await openDatabase(settings, await secretOf(settings.dataDir, 'database'));
  try {
    const untouched = await isUntouched(database.ownerUrl);
    await step('Database schema up to date', () => migrate(database.ownerUrl));
    const empty = module.isEmpty ? await module.isEmpty(database.ownerUrl) : untouched;
    if (!empty) {
      throw new Problem('The database is not empty, so nothing was loaded.', 'Set DATA_DIR to a new folder.');
    }
    const seed = settings.seed ?? 1;
    await step('Demonstration data loaded', (say) =>
      load(module, database.ownerUrl, { seed, onProgress: say, ...papers(settings.dataDir) }),
    );
  } finally {
    await database.stop();
    await instance.release();
  }
}
