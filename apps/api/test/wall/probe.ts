import { openTestDatabase, withPurpose, urlTo, databaseOf } from '@najat/tooling';
import pg from 'pg';
import { type Discipline, type Role } from '@najat/domain';
import { faultsOf, prepareAttempts } from './attempts.js';
import { INTENT } from './intent.js';
import { columnsOf, faultsOfCalls, faultsOfRights, type Column } from './rights.js';
import { writeRows } from './rows.js';
import { usernameOf, writeFixtures } from '../fixtures.js';
import { attemptsOf } from './tried.js';

export interface Wall {
  readonly admin: pg.Client;
  readonly columns: readonly Column[];
  /** What of a table's rows is not as meant; without a table, what concerns none. */
  faults(table?: string): Promise<string[]>;
  readonly tables: readonly string[];
  close(): Promise<void>;
}

/** A migrated database with a row for every case, and no API: the wall of the database alone. */
export async function openWall(): Promise<Wall> {
  const database = await openTestDatabase();
  const places = await writeFixtures(database.ownerUrl);
  const owner = new pg.Client({ connectionString: withPurpose(database.ownerUrl, 'probe') });
  await owner.connect();
  const asOwner = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await owner.query<Row>(sql, [...values])).rows;
  const facts = await writeRows(asOwner, places);
  const accounts = await asOwner<{ id: string; username: string }>('SELECT id, username FROM account');
  await owner.end();

  const adminUrl = urlTo(process.env['NAJAT_TEST_ADMIN_URL'] ?? '', {
    database: databaseOf(database.ownerUrl),
  });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await prepareAttempts(admin);
  const columns = await columnsOf(admin);
  const tables = [...new Set([...columns.map(({ table }) => table), ...Object.keys(INTENT)])];
  const idOf = (role: Role, discipline: Discipline = 'psychological'): string => {
    const username = usernameOf(role, 0, role === 'practitioner' ? discipline : undefined);
    return accounts.find((account) => account.username === username)?.id ?? '';
  };
  const byTable = await attemptsOf({ admin, places, facts, columns, idOf });

  return {
    admin,
    columns,
    tables,
    faults: async (table) => {
      if (table === undefined) {
        return [...(await faultsOfCalls(admin)), ...(await faultsOf(admin, byTable.get('') ?? []))];
      }
      const names = columns.filter((column) => column.table === table).map(({ name }) => name);
      if (names.length === 0) return [`there is no table ${table}`];
      const rights = await faultsOfRights(admin, table, names);
      return rights.length > 0 ? rights : faultsOf(admin, byTable.get(table) ?? []);
    },
    close: async () => {
      await admin.end();
      await database.drop();
    },
  };
}
