import { existsSync } from 'node:fs';
import { runNode } from './child.js';
import { Problem } from './problem.js';
import { withClient } from './roles.js';
import { fromRoot } from './workspace.js';

/** Brings the database to the newest schema, as the role that owns it. */
export async function migrate(ownerUrl: string): Promise<void> {
  const program = fromRoot('apps/api/dist/migrate.js');
  if (!existsSync(program)) throw new Problem('The API is not compiled.', 'Run "npm run build".');
  const { code, output } = await runNode(['--enable-source-maps', program], {
    env: { DATABASE_OWNER_URL: ownerUrl },
  });
  if (code === 0) return;
  throw new Problem(
    `The migrations failed:\n${output.trim()}`,
    'Nothing of the failed migration was kept. Mend what it names and start again.',
  );
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
