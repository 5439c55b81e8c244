import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '@najat/tooling';
import { Account } from '../src/staff/account.entity.js';
import { SignIn } from '../src/staff/sign-in.entity.js';
import { RefreshToken } from '../src/staff/refresh-token.entity.js';
import { Admission, DischargeNote } from '../src/admission/index.js';
import { DrugTest, DrugTestResult } from '../src/drug-test/index.js';
import { EmergencyAccess } from '../src/emergency-access/index.js';
import { Bed } from '../src/centre/index.js';
import { LegalParameterVersion, PublicHoliday } from '../src/legal/index.js';
import { Hearing } from '../src/hearing/index.js';
import { Person, PersonKey } from '../src/person/index.js';
import { dataSourceOptions } from '../src/platform/database/data-source.js';
import { OrderEntry, Placement, Referral } from '../src/referral/index.js';
import { FollowUp } from '../src/reintegration/follow-up.entity.js';
import { Plan } from '../src/reintegration/plan.entity.js';
import { FixedContent, FrozenDocument, Report, SentBack, Signature } from '../src/report/report.entity.js';
import { Screening } from '../src/screening/index.js';
import { Attendance, AttendanceNote, Phase, PhaseNote, Session } from '../src/treatment/index.js';

const ENTITIES = [
  Account,
  RefreshToken,
  SignIn,
  Admission,
  DischargeNote,
  EmergencyAccess,
  LegalParameterVersion,
  PublicHoliday,
  Bed,
  Person,
  PersonKey,
  OrderEntry,
  Placement,
  Referral,
  FollowUp,
  Plan,
  Attendance,
  AttendanceNote,
  Phase,
  PhaseNote,
  Session,
  Screening,
  DrugTest,
  DrugTestResult,
  Report,
  FixedContent,
  Signature,
  FrozenDocument,
  SentBack,
  Hearing,
];

const SQL_TYPE: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

describe('migrations', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let app: DataSource;
  beforeAll(async () => {
    database = await openTestDatabase();
    owner = await new DataSource(dataSourceOptions(database.ownerUrl, 2, ENTITIES)).initialize();
    app = await new DataSource(dataSourceOptions(database.appUrl, 2, [])).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await app.destroy();
    await database.drop();
  });

  it('make exactly the columns the entities declare', async () => {
    for (const metadata of owner.entityMetadatas) {
      const found: { column_name: string; data_type: string; is_nullable: string }[] = await owner.query(
        `SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = $1`,
        [metadata.tableName],
      );
      const inDatabase = found.map((row) => `${row.column_name} ${row.data_type} ${row.is_nullable}`);
      const declared = metadata.columns.map((column) => {
        const type = String(column.type);
        return `${column.databaseName} ${SQL_TYPE[type] ?? type} ${column.isNullable ? 'YES' : 'NO'}`;
      });
      expect([metadata.tableName, declared.sort()]).toEqual([metadata.tableName, inDatabase.sort()]);
    }
  });

  it('leave history and ledger unchangeable, for the API and for the owner', async () => {
    for (const table of ['history', 'order_entry']) {
      await expect(app.query(`UPDATE ${table} SET id = id`)).rejects.toThrow('permission denied');
      await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
      await expect(owner.query(`UPDATE ${table} SET id = id`)).rejects.toThrow('append-only');
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    }
  });

  it('give the API no way to change the schema or to delete a case', async () => {
    for (const sql of [
      'CREATE TABLE mine (id int)',
      'DROP TABLE person',
      'TRUNCATE person',
      'DELETE FROM referral',
      'DELETE FROM account',
    ]) {
      await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('hold one bed to one person, one file to one bed, one person to one residence, one opening and one figure a day by exclusion', async () => {
    const found: { conname: string }[] = await owner.query(
      `SELECT conname FROM pg_constraint WHERE contype = 'x' ORDER BY 1`,
    );
    expect(found.map(({ conname }) => conname)).toEqual([
      'absence_once',
      'admission_one_residence',
      'emergency_access_once',
      'legal_parameter_one_a_day',
      'placement_bed_once',
      'placement_referral_once',
      'term_phase_once',
    ]);
  });

  it('go down to nothing and up again to the same schema', async () => {
    const schema = async (): Promise<string> => {
      const parts: { definition: string }[] = await owner.query(`
        SELECT table_name || '.' || column_name || ' ' || data_type AS definition FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name <> 'migrations'
        UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
          AND conrelid <> 'migrations'::regclass
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
        UNION ALL SELECT grantee || ' ' || privilege_type || ' ' || table_name FROM information_schema.role_table_grants
          WHERE grantee LIKE 'najat\_%' AND grantee <> 'najat_owner'
        UNION ALL SELECT grantee || ' ' || privilege_type || ' ' || table_name || '.' || column_name
          FROM information_schema.role_column_grants WHERE grantee LIKE 'najat\_%' AND grantee <> 'najat_owner'
        UNION ALL SELECT concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check) FROM pg_policies
        UNION ALL SELECT tgname || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        ORDER BY 1`);
      return parts.map(({ definition }) => definition).join('\n');
    };
    const before = await schema();
    while ((await owner.query<unknown[]>('SELECT 1 FROM migrations')).length > 0)
      await owner.undoLastMigration({ transaction: 'each' });
    const [left]: { count: string }[] = await owner.query(
      `SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
    );
    expect(Number(left?.count)).toBe(0);
    await owner.runMigrations({ transaction: 'each' });
    expect(await schema()).toBe(before);
  });
});
