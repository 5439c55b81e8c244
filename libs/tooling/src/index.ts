export { startApi, type Api, type ApiOptions } from './api-process.js';
export { resolveBrowser, type Browser } from './browser.js';
export {
  findSeed,
  onePerRole,
  type DemoAccount,
  type SeedModule,
  type SeedOptions,
} from './demonstration.js';
export { readDatabase } from './audit/database.js';
export { verify, type Verdict } from './audit/verify.js';
export { anyPort } from './port.js';
export { startPostgres, type Postgres, type StartOptions } from './postgres.js';
export { explain, Problem } from './problem.js';
export { databaseOf, ensureRoles, urlTo, withPurpose, type RoleOptions, type RoleUrls } from './roles.js';
export { openTestDatabase, type TestDatabase } from './testing.js';
export { openStage, type Stage } from './stage.js';
