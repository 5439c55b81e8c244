import 'reflect-metadata';
import { withDataSource } from './platform/database/data-source.js';
import { keepMissingTerms } from './referral/term.js';
import { readMigrationUrl } from './platform/config/config.js';

/** Brings the database to the newest migration, or `down` by one. Runs as the role that owns the tables. */
await withDataSource(readMigrationUrl(), async (source) => {
  if (process.argv[2] === 'down') {
    await source.undoLastMigration({ transaction: 'each' });
    return;
  }
  const done = await source.runMigrations({ transaction: 'each' });
  process.stdout.write(`${String(done.length)} migrations applied\n`);
  // What follows from the ledgers by a function of the program's own no migration can reckon.
  const terms = await source.transaction(async (manager) => {
    await manager.query(`SELECT set_config('najat.purpose', 'keeping', true)`);
    return keepMissingTerms({ query: (sql, values) => manager.query(sql, [...values]) });
  });
  if (terms > 0) process.stdout.write(`${String(terms)} terms reckoned\n`);
});
