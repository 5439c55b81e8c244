import path from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.js';
import { databaseOf, ensureRoles, withAdmin, type RoleUrls } from './roles.js';
import type { Settings } from './settings.js';

export interface Database extends RoleUrls {
  readonly notice?: string;
  /** Throws the database away and makes it anew, empty. */
  recreate(): Promise<void>;
  stop(): Promise<void>;
}

const DATABASE = 'najat';
const SERVERS_OWN = ['', 'postgres', 'template0', 'template1'];

interface Server {
  readonly adminUrl: string;
  readonly database: string;
  readonly notice?: string;
  stop(): Promise<void>;
}

async function openServer({ databaseUrl, dataDir }: Settings): Promise<Server> {
  if (databaseUrl === undefined) {
    return { database: DATABASE, ...(await startPostgres({ dataDir: path.join(dataDir, 'postgres') })) };
  }
  const named = databaseOf(databaseUrl);
  const database = SERVERS_OWN.includes(named) ? DATABASE : named;
  return { adminUrl: databaseUrl, database, stop: () => Promise.resolve() };
}

/** The embedded database, or the server that DATABASE_URL names, with the two roles ready. */
export async function openDatabase(settings: Settings, secret: string): Promise<Database> {
  const server = await openServer(settings);
  const ready = (): Promise<RoleUrls> => ensureRoles(server.adminUrl, { database: server.database, secret });
  try {
    const urls = await ready();
    return {
      ...urls,
      ...(server.notice === undefined ? {} : { notice: server.notice }),
      stop: () => server.stop(),
      recreate: async () => {
        await withAdmin(server.adminUrl, async (admin) => {
          await admin.query(`DROP DATABASE ${pg.escapeIdentifier(server.database)} WITH (FORCE)`);
        });
        await ready();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
