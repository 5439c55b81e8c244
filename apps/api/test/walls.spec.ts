import { ROLES } from '@najat/domain';
import pg from 'pg';
import { v7 } from 'uuid';
import { startApi, type Api } from './api.js';
import { admitted } from './steps.js';

/** Tables that say nothing of any case. A new one is either named here or walled in. */
const OPEN = [
  'account',
  'case_counter',
  'centre',
  'court',
  'digest',
  'history_chain',
  'history_period',
  'known_device',
  'migrations',
  'recovery_code',
  'refresh_token',
  'second_factor',
  // The law and the name of a store of files, which tell of nobody.
  'legal_parameter',
  'public_holiday',
  'file_store',
  'second_step',
  'sign_in',
  'sign_in_failure',
];

describe('the wall of the database', () => {
  let api: Api;
  let app: pg.Client;
  let centre: string;
  beforeAll(async () => {
    api = await startApi();
    await admitted(api, { bed: 0 });
    centre = api.places.centres[0];
    app = new pg.Client({ connectionString: api.database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await api.close();
  });

  const walled = async (): Promise<string[]> =>
    (
      await api.asOwner<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
           AND NOT relname = ANY ($1) ORDER BY 1`,
        [OPEN],
      )
    ).map(({ name }) => name);

  it('stands around every table with case data, and binds its owner too', async () => {
    const loose = await api.asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relname = ANY ($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [await walled()],
    );
    expect(loose).toEqual([]);
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    // The search reads the keys of names as the owner, by their index: a policy that asks anything would bar it.
    for (const table of (await walled()).filter((name) => name !== 'person_key')) {
      const { rows } = await owner.query<{ count: number }>(`SELECT count(*) FROM ${table}`);
      expect([table, rows[0]?.count]).toEqual([table, 0]);
    }
    await owner.end();
  });

  it('refuses the program itself before it has become somebody', async () => {
    for (const table of await walled()) {
      await expect(app.query(`SELECT 1 FROM ${table} LIMIT 1`)).rejects.toThrow('permission denied');
    }
  });

  it('shows nobody anything outside a transaction that says whose it is', async () => {
    for (const role of ROLES) {
      await app.query(`BEGIN; SET LOCAL ROLE najat_${role}`);
      for (const table of ['referral', 'person', 'attendance_note', 'history', 'idempotency']) {
        await app.query('SAVEPOINT before');
        // Overseers of every centre need no seat; everybody else sees nothing without one.
        const overseer = ['directorate', 'legal_officer', 'auditor'].includes(role);
        const count = await app
          .query<{ count: number }>(`SELECT count(*) FROM ${table}`)
          .then(({ rows }) => rows[0]?.count)
          .catch(() => 'denied');
        await app.query('ROLLBACK TO before');
        if (!overseer)
          expect([role, table, [0, 'denied'].includes(count ?? '')]).toEqual([role, table, true]);
      }
      await app.query('ROLLBACK');
    }
  });

  it('forgets who it was when the transaction ends', async () => {
    const open = `BEGIN; SET LOCAL ROLE najat_case_manager; SELECT set_config('najat.centre', '${centre}', true)`;
    await app.query(open);
    const { rows } = await app.query<{ count: number }>('SELECT count(*) FROM admission');
    expect(rows[0]?.count).toBe(1);
    await app.query('COMMIT');
    await expect(app.query('SELECT 1 FROM admission')).rejects.toThrow('permission denied');
    const left = await app.query<{ centre: string | null; role: string }>(
      `SELECT nullif(current_setting('najat.centre', true), '') AS centre, current_user AS role`,
    );
    expect(left.rows[0]).toEqual({ centre: null, role: 'najat_app' });
  });

  it('lets nobody write history in the name of another', async () => {
    await app.query(
      `BEGIN; SET LOCAL ROLE najat_intake_officer; SELECT set_config('najat.account', '${v7()}', true)`,
    );
    const [other] = await api.asOwner<{ id: string }>(`SELECT id FROM account LIMIT 1`);
    const forged = app.query(
      `INSERT INTO history (id, at, actor_id, subject_kind, subject_id, action, version, compartment, data)
       VALUES ($1, now(), $2, 'bed', $1, 'add', 1, 'administrative', '{}')`,
      [v7(), other?.id],
    );
    await expect(forged).rejects.toThrow('row-level security');
    await app.query('ROLLBACK');
  });

  it('keeps the secrets of second factors from everybody who is signed in', async () => {
    for (const role of ROLES) {
      for (const table of ['second_factor', 'recovery_code', 'second_step', 'known_device']) {
        await app.query(`BEGIN; SET LOCAL ROLE najat_${role}`);
        await expect(app.query(`SELECT * FROM ${table}`)).rejects.toThrow('permission denied');
        await app.query('ROLLBACK');
      }
      await app.query(`BEGIN; SET LOCAL ROLE najat_${role}`);
      const forged = app.query(`UPDATE second_factor SET confirmed_at = now()`);
      await expect(forged).rejects.toThrow('permission denied');
      await app.query('ROLLBACK');
    }
  });

  it('gives no role a way in of its own, and none the right to delete a case', async () => {
    const doors = await api.asOwner(
      `SELECT 1 FROM pg_roles WHERE rolname LIKE 'najat\\_%' AND rolname NOT IN ('najat_app', 'najat_owner')
         AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
    );
    expect(doors).toEqual([]);
    const deletes = await api.asOwner<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
       WHERE grantee LIKE 'najat\\_%' AND grantee <> 'najat_owner' AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY 1`,
    );
    expect(deletes.map(({ name }) => name)).toEqual([
      'attendance_note',
      'digest',
      'idempotency',
      'known_device',
      'order_draft',
      'public_holiday',
      'recovery_code',
      'second_factor',
      'second_step',
      'sign_in_failure',
      // Reckoned, not recorded: it is made anew with each entry of the ledger.
      'term_phase',
    ]);
  });
});
