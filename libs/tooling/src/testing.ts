import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from './schema.js';
import { findRunning, isAlive, stopServer } from './postgres.orphan.js';
import { startPostgres } from './postgres.js';
import { Problem, textOf } from './problem.js';
import { ensureRoles, OWNER, restrict, roleUrls, withAdmin, type RoleUrls } from './roles.js';
import { fromRoot, root, shortHash } from './workspace.js';

export interface TestCluster {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export interface TestDatabase extends RoleUrls {
  drop(): Promise<void>;
}

const CLUSTER_PREFIX = `najat-test-${shortHash(root)}-`;
const TEMPLATE_PREFIX = `najat_template_${shortHash(root)}_`;
const BUILDS = ['apps/api', 'libs/domain'];

const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** A test run that was killed could not clean up after itself, so the next one does. */
async function sweep(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    if (!name.startsWith(CLUSTER_PREFIX) || isAlive(Number(name.slice(CLUSTER_PREFIX.length)))) continue;
    const folder = path.join(os.tmpdir(), name);
    const running = await findRunning(path.join(folder, 'cluster'));
    if (running) await stopServer(running.pid);
    await removeFolder(folder);
  }
}

/** The server of DATABASE_URL when there is one, else a cluster of our own that goes away with `stop`. */
export async function startTestCluster(): Promise<TestCluster> {
  const server = process.env['DATABASE_URL'];
  if (server) return { adminUrl: server, stop: () => withAdmin(server, dropTemplates) };
  await sweep();
  const dataDir = path.join(os.tmpdir(), `${CLUSTER_PREFIX}${process.pid}`);
  const postgres = await startPostgres({ dataDir, test: true });
  return {
    adminUrl: postgres.adminUrl,
    stop: async () => {
      await postgres.stop();
      await removeFolder(postgres.folder);
      await removeFolder(dataDir);
    },
  };
}

/** Named after what it was made from, so a change of the compiled API never meets an old schema. */
async function templateName(): Promise<string> {
  const parts: string[] = [];
  for (const project of BUILDS) {
    const stamp = await readFile(fromRoot(project, 'dist/.build.json'), 'utf8').catch(() => '{}');
    const { files = {} } = JSON.parse(stamp) as { files?: Record<string, { hash: string }> };
    parts.push(...Object.entries(files).map(([file, { hash }]) => `${file}:${hash}`));
  }
  return `${TEMPLATE_PREFIX}${shortHash(parts.join('\n'))}`;
}

async function templates(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [TEMPLATE_PREFIX],
  );
  return rows.map(({ name }) => name);
}

async function dropTemplates(admin: pg.Client): Promise<void> {
  for (const name of await templates(admin)) await dropDatabase(admin, name);
}

async function makeTemplate(admin: pg.Client, adminUrl: string, template: string): Promise<void> {
  if ((await templates(admin)).includes(template)) return;
  await dropTemplates(admin);

  const draft = `${template}_new`;
  const { ownerUrl } = await ensureRoles(adminUrl, { database: draft });
  await migrate(ownerUrl);
  // The name appears only when the schema is whole, so a run that was killed half-way leaves no half template.
  await admin.query(
    `ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(template)}`,
  );
}

async function dropDatabase(admin: pg.Client, database: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
}

/** Makes the migrated database that `openTestDatabase` clones, unless this very version of it exists. */
export async function prepareTemplate(adminUrl: string): Promise<string> {
  const template = await templateName();
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtext('najat template'))`);
    await makeTemplate(admin, adminUrl, template);
  });
  return template;
}

/** A template cannot be cloned while the server itself (autovacuum, a closing connection) is in it. */
async function clone(admin: pg.Client, database: string, template: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await admin.query(
        `CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE ${pg.escapeIdentifier(template)} OWNER ${OWNER}`,
      );
      return;
    } catch (error) {
      if (attempt >= 20 || !/55006|being accessed/.test(textOf(error))) throw error;
      await pause(100);
    }
  }
}

/** A database of its own for one test file: migrated, empty, reachable as the owner and as the API's role. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env['NAJAT_TEST_ADMIN_URL'];
  if (!adminUrl) throw new Problem('There is no test database server.', 'Start the tests with "npm test".');
  const template = await prepareTemplate(adminUrl);
  const database = `najat_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, async (admin) => {
    await clone(admin, database, template);
    await restrict(admin, database);
  });
  return {
    ...roleUrls(adminUrl, { database }),
    drop: () => withAdmin(adminUrl, (admin) => dropDatabase(admin, database)),
  };
}
