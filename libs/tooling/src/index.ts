export { resolveBrowser, type Browser } from './browser.js';
export { startPostgres, type Postgres, type StartOptions } from './postgres.js';
export { ensureRoles, type RoleOptions, type RoleUrls } from './roles.js';
export { openTestDatabase, type TestDatabase } from './testing.js';
export { explain, Problem } from './problem.js';
