import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEATS = [
  'court_clerk',
  'intake_officer',
  'practitioner',
  'case_manager',
  'centre_director',
  'directorate',
  'legal_officer',
  'auditor',
  'system_admin',
].map((role) => `najat_${role}`);

const UP = `
CREATE TABLE second_factor (
  account_id uuid PRIMARY KEY REFERENCES account,
  key_id text NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  -- The newest time step of which a code was taken: none is taken twice, nor one from before it.
  last_step bigint NOT NULL DEFAULT 0 CHECK (last_step >= 0),
  CONSTRAINT second_factor_in_order CHECK (created_at <= confirmed_at)
);
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
  code_mark bytea NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_mark)
);
CREATE TABLE second_step (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  token_hash bytea NOT NULL CONSTRAINT second_step_once UNIQUE,
  created_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0 CHECK (failures BETWEEN 0 AND 5),
  used_at timestamptz
);
CREATE INDEX second_step_of_account ON second_step (account_id, created_at);
CREATE TABLE known_device (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX known_device_of_account ON known_device (account_id, last_used_at);

-- A failure is counted by the place it came from: a device that signed in before, or else an address.
ALTER TABLE sign_in_failure RENAME COLUMN address_hash TO place_hash;
ALTER TABLE sign_in_failure ADD COLUMN step text NOT NULL DEFAULT 'password' CHECK (step IN ('password', 'code')),
  ADD COLUMN known boolean NOT NULL DEFAULT false;
CREATE INDEX sign_in_failure_name ON sign_in_failure (username_hash, at) WHERE NOT known;

GRANT SELECT, INSERT, UPDATE, DELETE ON second_factor, recovery_code, known_device, second_step TO najat_app;
GRANT SELECT (account_id, confirmed_at) ON second_factor TO ${SEATS.join(', ')};
GRANT DELETE ON second_factor TO najat_system_admin;
${['second_factor', 'recovery_code', 'second_step', 'known_device']
  .map(
    (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_by_itself ON ${table} TO najat_app USING (true);`,
  )
  .join('\n')}
CREATE POLICY second_factor_own ON second_factor FOR SELECT TO ${SEATS.join(', ')}
  USING (account_id = (SELECT najat_account()));
-- Shows which accounts have one, and takes it away from somebody who has lost it.
CREATE POLICY second_factor_seen ON second_factor FOR SELECT TO najat_system_admin USING (true);
CREATE POLICY second_factor_reset ON second_factor FOR DELETE TO najat_system_admin
  USING (account_id <> (SELECT najat_account()));
`;

const DOWN = `
DROP TABLE recovery_code, second_factor, second_step, known_device;
DROP INDEX sign_in_failure_name;
ALTER TABLE sign_in_failure DROP COLUMN step, DROP COLUMN known;
ALTER TABLE sign_in_failure RENAME COLUMN place_hash TO address_hash;
`;

/** What proves at sign-in that somebody also holds a device, and which devices have signed in before. */
export class SecondFactor1764110000000 implements MigrationInterface {
  name = 'SecondFactor1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
