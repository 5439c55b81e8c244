import { existsSync } from 'node:fs';
import path from 'node:path';
import { compile, root } from './build.mjs';

/** Gives the test files a database server to clone from, unless the test command has started one already. */
export default async function setUp() {
  await compile();
  const { prepareTemplate, startTestCluster } = await import('./dist/testing.js');
  let adminUrl = process.env.NAJAT_TEST_ADMIN_URL;
  if (!adminUrl) {
    const cluster = await startTestCluster();
    globalThis.najatTestCluster = cluster;
    adminUrl = process.env.NAJAT_TEST_ADMIN_URL = cluster.adminUrl;
  }
  if (existsSync(path.join(root, 'apps/api/dist/migrate.js'))) await prepareTemplate(adminUrl);
}
