import { existsSync } from 'node:fs';
import { runNode, type Finished } from './child.js';
import { Problem } from './problem.js';
import { withClient } from './roles.js';
import { fromRoot } from './workspace.js';

async function runAsOwner(ownerUrl: string, program: string): Promise<Finished> {
  const file = fromRoot('apps/api/dist', program);
  if (!existsSync(file)) throw new Problem('The API is not compiled.', 'Run "npm run build".');
  return runNode(['--enable-source-maps', file], { env: { DATABASE_OWNER_URL: ownerUrl } });
}

/** Brings the database to the newest schema, as the role that owns it. */
export async function migrate(ownerUrl: string): Promise<void> {
  const { code, output } = await runAsOwner(ownerUrl, 'migrate.js');
  if (code === 0) return;
  throw new Problem(
    `The migrations failed:\n${output.trim()}`,
    'Nothing of the failed migration was kept. Mend what it names and start again.',
  );
}

/** Makes an administrator where there is none; answers what to tell them, once. */
export async function ensureAdministrator(ownerUrl: string): Promise<string | undefined> {
  const administrator = `SELECT 1 FROM account WHERE role = 'system_admin' AND state = 'active' LIMIT 1`;
  const { rowCount } = await withClient(ownerUrl, (client) => client.query(administrator));
  if (rowCount === 1) return undefined;
  const { code, output } = await runAsOwner(ownerUrl, 'first-administrator.js');
  if (code !== 0) {
    throw new Problem(`No administrator could be made:\n${output.trim()}`, 'The lines above say why.');
  }
  return output.trim() || undefined;
}

/** Whether no migration has ever run here. */
export async function isUntouched(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LIMIT 1`,
    );
    return rowCount === 0;
  });
}
