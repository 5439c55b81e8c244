import { accessSuite } from './access.suite.js';
import { startApi, type Api } from './api.js';
import { emergencySuite } from './emergency-access.suite.js';
import { screeningSuite } from './screening.suite.js';

/** The wall of the database falls: every role may touch every row. What is left is the wall of the application. */
async function startWithoutPolicies(): Promise<Api> {
  const api = await startApi();
  const tables = await api.asOwner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace`,
  );
  const seats = await api.asOwner<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles WHERE pg_has_role('najat_app', oid, 'MEMBER') AND rolname <> 'najat_app'`,
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables) await api.asOwner(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
  for (const { name } of seats) {
    await api.asOwner(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`);
    await api.asOwner(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${name}`);
  }
  // The one place where a query itself asks the database's wall.
  await api.asOwner(`CREATE OR REPLACE FUNCTION najat_sees_centre(centre uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT true $$`);
  return api;
}

accessSuite('the wall of the application alone', startWithoutPolicies);
emergencySuite('the wall of the application alone', startWithoutPolicies);
screeningSuite('the wall of the application alone', startWithoutPolicies);
