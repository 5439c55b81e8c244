import 'reflect-metadata';
import { withDataSource } from './platform/database/data-source.js';
import { readMigrationUrl } from './platform/config/config.js';

/** Brings the database to the newest migration, or `down` by one. Runs as the role that owns the tables. */
await withDataSource(readMigrationUrl(), async (source) => {
  if (process.argv[2] === 'down') {
    await source.undoLastMigration({ transaction: 'each' });
    return;
  }
  const done = await source.runMigrations({ transaction: 'each' });
  process.stdout.write(`${String(done.length)} migrations applied\n`);
});
