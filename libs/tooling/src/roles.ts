import { createHmac } from 'node:crypto';
import { EMERGENCY_ROLES, ROLES } from '@najat/domain';
import pg from 'pg';
import { Problem, textOf } from './problem.js';

export interface RoleOptions {
  readonly database: string;
  /** What the passwords of the two roles are derived from when the address of the server holds none. */
  readonly secret?: string;
}

export interface RoleUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export const OWNER = 'najat_owner';
export const APP = 'najat_app';

/** What the API becomes, for one transaction, on behalf of somebody; none may sign in. */
interface Seat {
  readonly name: string;
  /** The seat whose rights it has as well. */
  readonly extends?: string;
}

/** One for each role of Najat, and one more for each that may open a file in an emergency: what reads that one file. */
const SEATS: readonly Seat[] = [
  ...ROLES.map((role) => ({ name: `najat_${role}` })),
  ...EMERGENCY_ROLES.map((role) => ({ name: `najat_${role}_emergency`, extends: `najat_${role}` })),
];

const EXTENSIONS = ['pg_trgm', 'btree_gist', 'pgcrypto', 'unaccent'];
const FIRST_VERSION = 15;

const name = pg.escapeIdentifier;

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlTo(base: string, change: { user?: string; password?: string; database?: string }): string {
  const url = new URL(base);
  if (change.user !== undefined) url.username = encodeURIComponent(change.user);
  if (change.password !== undefined) url.password = encodeURIComponent(change.password);
  if (change.database !== undefined) url.pathname = `/${encodeURIComponent(change.database)}`;
  return url.href;
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** Derived, not stored: every machine that knows the server's address arrives at the same two passwords. */
function passwordFor(role: string, adminUrl: string, secret: string | undefined): string {
  const chosen = process.env[role === OWNER ? 'NAJAT_OWNER_PASSWORD' : 'NAJAT_APP_PASSWORD'];
  if (chosen) return chosen;
  const source = decodeURIComponent(new URL(adminUrl).password) || process.env['PGPASSWORD'] || secret;
  if (source) return createHmac('sha256', source).update(`najat role ${role}`).digest('hex');
  throw new Problem(
    'DATABASE_URL holds no password, so none can be made for the roles of Najat.',
    'Put the password into DATABASE_URL, or set NAJAT_OWNER_PASSWORD and NAJAT_APP_PASSWORD.',
  );
}

interface Powers {
  readonly user: string;
  readonly superuser: boolean;
  readonly createsRoles: boolean;
  readonly createsDatabases: boolean;
  readonly version: number;
}

async function powersOf(client: pg.Client): Promise<Powers> {
  const { rows } = await client.query<Powers>(
    `SELECT rolname AS user, rolsuper AS superuser, rolsuper OR rolcreaterole AS "createsRoles",
            rolsuper OR rolcreatedb AS "createsDatabases",
            current_setting('server_version_num')::int / 10000 AS version
       FROM pg_roles WHERE rolname = current_user`,
  );
  const powers = rows[0];
  if (!powers) throw new Error('The server does not know the role it let in');
  if (powers.version >= FIRST_VERSION) return powers;
  throw new Problem(
    `The server runs PostgreSQL ${powers.version}; Najat needs ${FIRST_VERSION} or later.`,
    'Upgrade the server, or leave DATABASE_URL unset to use the PostgreSQL that comes with Najat.',
  );
}

async function exists(client: pg.Client, catalogue: 'role' | 'database', wanted: string): Promise<boolean> {
  const sql = {
    role: 'SELECT 1 FROM pg_roles WHERE rolname = $1',
    database: 'SELECT 1 FROM pg_database WHERE datname = $1',
  }[catalogue];
  return (await client.query(sql, [wanted])).rowCount === 1;
}

async function ensureRole(client: pg.Client, role: string, url: string): Promise<void> {
  if ((await signIn(url)) !== 'refused') return;
  const password = decodeURIComponent(new URL(url).password);
  const verb = (await exists(client, 'role', role)) ? 'ALTER' : 'CREATE';
  const limits = verb === 'CREATE' ? 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS' : '';
  await client.query(`${verb} ROLE ${name(role)} LOGIN ${limits} PASSWORD ${pg.escapeLiteral(password)}`);
}

/**
 * Each role of Najat is a role of the database, and the API is a member of all of them without inheriting anything:
 * until it has become one of them it may read no case.
 */
async function ensureSeats(client: pg.Client): Promise<void> {
  const missing = await missingSeats(client);
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1 AND rolinherit', [APP]);
  if (rowCount === 1) await client.query(`ALTER ROLE ${name(APP)} NOINHERIT`);
  for (const seat of missing) {
    if (!(await exists(client, 'role', seat.name)))
      await client.query(`CREATE ROLE ${name(seat.name)} NOLOGIN`);
    await client.query(grants(seat));
  }
}

/** Seats that are not there, that the API is no member of, or that lack the rights they extend. */
async function missingSeats(client: pg.Client): Promise<readonly Seat[]> {
  const { rows } = await client.query<{ member: string; of: string }>(
    `SELECT m.member::regrole::text AS member, m.roleid::regrole::text AS of FROM pg_auth_members m`,
  );
  const belongs = (member: string, of: string): boolean =>
    rows.some((row) => row.member === member && row.of === of);
  return SEATS.filter(
    (seat) => !belongs(APP, seat.name) || (seat.extends !== undefined && !belongs(seat.name, seat.extends)),
  );
}

const grants = (seat: Seat): string =>
  `GRANT ${name(seat.name)} TO ${name(APP)};` +
  (seat.extends === undefined ? '' : ` GRANT ${name(seat.extends)} TO ${name(seat.name)};`);

type SignIn = 'open' | 'closed' | 'refused';

/** PostgreSQL checks the password first, so "no such database" means that the password was right. */
async function signIn(url: string): Promise<SignIn> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return 'open';
  } catch (error) {
    const text = textOf(error);
    if (/^(3D000|42501)/.test(text)) return 'closed';
    if (/^(28P01|28000)/.test(text)) return 'refused';
    throw error;
  }
}

async function ensureDatabase(client: pg.Client, powers: Powers, database: string): Promise<void> {
  if (!powers.superuser) await client.query(`GRANT ${name(OWNER)} TO CURRENT_USER`);
  if (await exists(client, 'database', database)) {
    const { rows } = await client.query<{ owner: string }>(
      'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
      [database],
    );
    if (rows[0]?.owner !== OWNER) {
      await client.query(`ALTER DATABASE ${name(database)} OWNER TO ${name(OWNER)}`);
    }
  } else {
    await client.query(
      `CREATE DATABASE ${name(database)} OWNER ${name(OWNER)} ENCODING 'UTF8' TEMPLATE template0`,
    );
  }
}

/** Only the two roles may enter; a clone of a database does not take this over. */
export async function restrict(client: pg.Client, database: string): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(APP)}`);
}

async function ensureExtensions(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const extension of EXTENSIONS)
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${name(extension)}`);
    const { rows } = await client.query<{ works: boolean }>(
      `SELECT cardinality(show_trgm('نجات')) > 0 AS works`,
    );
    if (rows[0]?.works) return;
    throw new Problem(
      'This database cannot search Arabic text: its character type (LC_CTYPE) knows only ASCII.',
      "Make the database by hand with LC_CTYPE 'C.UTF-8' and TEMPLATE template0, then start again.",
    );
  });
}

/** One start at a time: two that meet on a new server would both try to make the same role. */
async function alone(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(hashtext('najat roles'))`);
  try {
    await work();
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('najat roles'))`);
  }
}

export function roleUrls(adminUrl: string, { database, secret }: RoleOptions): RoleUrls {
  const login = (user: string): string =>
    urlTo(adminUrl, { user, password: passwordFor(user, adminUrl, secret), database });
  return { ownerUrl: login(OWNER), appUrl: login(APP) };
}

/** The database that the address names may have to be made first; until then the server's own one is the way in. */
export async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const closed = (await signIn(adminUrl)) === 'closed';
  return withClient(closed ? urlTo(adminUrl, { database: 'postgres' }) : adminUrl, work);
}

/** Makes the two roles and the database where they are missing; changes nothing where all is in place. */
export async function ensureRoles(adminUrl: string, options: RoleOptions): Promise<RoleUrls> {
  const { database } = options;
  const urls = roleUrls(adminUrl, options);
  return withAdmin(adminUrl, async (admin) => {
    const powers = await powersOf(admin);
    if (!powers.createsRoles) return ownerOnly(powers, adminUrl, urls.appUrl, database);
    await alone(admin, async () => {
      await ensureRole(admin, OWNER, urls.ownerUrl);
      await ensureRole(admin, APP, urls.appUrl);
      await ensureSeats(admin);
      await ensureDatabase(admin, powers, database);
      await restrict(admin, database);
      await ensureExtensions(powers.superuser ? urlTo(adminUrl, { database }) : urls.ownerUrl);
    });
    return urls;
  });
}

/** With a role that may not make others, the administrator of the server has prepared the roles and the database. */
async function ownerOnly(
  powers: Powers,
  adminUrl: string,
  appUrl: string,
  database: string,
): Promise<RoleUrls> {
  const ownerUrl = urlTo(adminUrl, { database });
  if ((await signIn(appUrl)) !== 'open') {
    throw new Problem(
      `The role ${powers.user} may not make roles, and the role ${APP} cannot sign in to ${database}.`,
      `As an administrator of the server run: CREATE ROLE ${APP} LOGIN PASSWORD '…'; ` +
        `GRANT CONNECT ON DATABASE ${database} TO ${APP}; and start with NAJAT_APP_PASSWORD set to that password.`,
    );
  }
  await assertSeats(ownerUrl);
  await ensureExtensions(ownerUrl);
  return { ownerUrl, appUrl };
}

async function assertSeats(url: string): Promise<void> {
  const missing = await withClient(url, missingSeats);
  if (missing.length === 0) return;
  throw new Problem(
    `The server lacks the roles ${missing.map((seat) => seat.name).join(', ')}, or ${APP} is not a member of them.`,
    `As an administrator of the server run: ALTER ROLE ${APP} NOINHERIT; ` +
      missing.map((seat) => `CREATE ROLE ${name(seat.name)} NOLOGIN; ${grants(seat)}`).join(' '),
  );
}

/** The owner of the tables reads no case before it says what for; this is how it says so. */
export function withPurpose(ownerUrl: string, purpose: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', `-c najat.purpose=${purpose}`);
  return url.href;
}

/**
 * Row-level security binds the owner of most tables too, and COPY does not work while it does: a bulk load into an empty
 * database lifts it. Answers where it did, to be bound again.
 */
export async function unbindOwner(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  for (const { table } of rows) await owner.query(`ALTER TABLE ${name(table)} NO FORCE ROW LEVEL SECURITY`);
  return rows.map(({ table }) => table);
}

export async function bindOwner(owner: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) await owner.query(`ALTER TABLE ${name(table)} FORCE ROW LEVEL SECURITY`);
}
