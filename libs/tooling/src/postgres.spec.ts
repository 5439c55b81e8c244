import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findRunning, isAlive } from './postgres.orphan.js';
import type { Problem } from './problem.js';
import { startPostgres, type Postgres } from './postgres.js';
import { ensureRoles, urlTo, withClient } from './roles.js';

let dataDir: string;
let postgres: Postgres;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'najat spec '));
  postgres = await startPostgres({ dataDir, test: true });
});

afterAll(async () => {
  await postgres.stop();
  await rm(postgres.folder, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
});

const scalar = async (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  });

describe('the embedded database', () => {
  it('keeps the superuser password to its owner and demands it', async () => {
    const file = path.join(postgres.folder, 'superuser.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const wrong = urlTo(postgres.adminUrl, { password: 'guess' });
    await expect(scalar(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await scalar(postgres.adminUrl, 'SHOW listen_addresses')).toBe('127.0.0.1');
  });

  it('finds Arabic and Sorani words by trigram', async () => {
    const { ownerUrl } = await ensureRoles(postgres.adminUrl, { database: 'words' });
    expect(await scalar(ownerUrl, `SELECT similarity('نەجات', 'نەجاد') > 0.3`)).toBe(true);
  });

  it('takes over the server that a killed parent left running, with its data', async () => {
    await withClient(postgres.adminUrl, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
    const again = await startPostgres({ dataDir, test: true });
    expect(again.port).toBe(postgres.port);
    expect(await scalar(again.adminUrl, 'SELECT n FROM kept')).toBe(7);
  });

  it('starts again on the same port after a stop, also when another program got the old process number', async () => {
    const cluster = path.join(postgres.folder, 'cluster');
    const before = await findRunning(cluster);
    await postgres.stop();
    expect(before && isAlive(before.pid)).toBe(false);
    const lines = [process.pid, cluster, 0, postgres.port, '', '127.0.0.1', '', 'ready'];
    await writeFile(path.join(cluster, 'postmaster.pid'), lines.join('\n'));
    postgres = await startPostgres({ dataDir, test: true });
    expect(postgres.port).toBe(before?.port);
    expect(await findRunning(cluster)).toMatchObject({ port: postgres.port });
  });
});

describe('the two roles', () => {
  it('lets the owner change the schema and the application role read and write only what it was given', async () => {
    const { ownerUrl, appUrl } = await ensureRoles(postgres.adminUrl, { database: 'roles' });
    await withClient(ownerUrl, (client) => client.query('CREATE TABLE secret (n int)'));
    await expect(scalar(appUrl, 'SELECT n FROM secret')).rejects.toMatchObject({ code: '42501' });
    await expect(scalar(appUrl, 'CREATE TABLE mine (n int)')).rejects.toMatchObject({ code: '42501' });
    const powers = `SELECT bool_or(rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                      FROM pg_roles WHERE rolname IN ('najat_owner', 'najat_app')`;
    expect(await scalar(appUrl, powers)).toBe(false);
  });

  it('answers the same addresses a second time and changes nothing', async () => {
    const first = await ensureRoles(postgres.adminUrl, { database: 'twice' });
    const hash = `SELECT string_agg(rolpassword, ' ' ORDER BY rolname) FROM pg_authid`;
    const before = await scalar(postgres.adminUrl, hash);
    expect(await ensureRoles(postgres.adminUrl, { database: 'twice' })).toEqual(first);
    expect(await scalar(postgres.adminUrl, hash)).toBe(before);
  });

  it('works through an administrator who is not a superuser', async () => {
    await withClient(postgres.adminUrl, (client) =>
      client.query(`CREATE ROLE manager LOGIN CREATEROLE CREATEDB PASSWORD 'pw';
                    GRANT najat_owner, najat_app TO manager WITH ADMIN OPTION`),
    );
    const manager = urlTo(postgres.adminUrl, { user: 'manager', password: 'pw', database: 'managed' });
    const { ownerUrl, appUrl } = await ensureRoles(manager, { database: 'managed' });
    expect(await scalar(ownerUrl, 'SELECT current_user::text')).toBe('najat_owner');
    expect(await scalar(appUrl, 'SELECT current_user::text')).toBe('najat_app');
  });

  it('says what an administrator must prepare when the role may make no others', async () => {
    await withClient(postgres.adminUrl, (client) => client.query(`CREATE ROLE plain LOGIN PASSWORD 'other'`));
    const plain = urlTo(postgres.adminUrl, { user: 'plain', password: 'other' });
    const refusal = ensureRoles(plain, { database: 'postgres' });
    await expect(refusal.catch((error: unknown) => (error as Problem).remedy)).resolves.toContain(
      'CREATE ROLE najat_app',
    );
  });
});
