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
CREATE TABLE sign_in (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  opened_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  ended_at timestamptz,
  address text NOT NULL,
  browser text,
  system text,
  CONSTRAINT sign_in_in_order CHECK (opened_at <= last_used_at)
);
CREATE INDEX sign_in_open ON sign_in (account_id, id) WHERE ended_at IS NULL;
INSERT INTO sign_in (id, account_id, opened_at, last_used_at, ended_at, address)
  SELECT family_id, min(account_id::text)::uuid, min(created_at), max(created_at), min(revoked_at), ''
  FROM refresh_token GROUP BY family_id;
DROP INDEX refresh_token_account;
ALTER TABLE refresh_token DROP COLUMN account_id, DROP COLUMN expires_at, DROP COLUMN revoked_at,
  ADD CONSTRAINT refresh_token_sign_in FOREIGN KEY (family_id) REFERENCES sign_in;

GRANT SELECT, INSERT, UPDATE ON sign_in TO najat_app;
GRANT SELECT, UPDATE (ended_at) ON sign_in TO ${SEATS.join(', ')};
ALTER TABLE sign_in ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in_by_itself ON sign_in TO najat_app USING (true);
CREATE POLICY sign_in_own ON sign_in TO ${SEATS.join(', ')} USING (account_id = (SELECT najat_account()));
-- Ends every sign-in of an account that is changed, disabled or reset.
CREATE POLICY sign_in_of_others ON sign_in TO najat_system_admin USING (true);
`;

const DOWN = `
ALTER TABLE refresh_token DROP CONSTRAINT refresh_token_sign_in, ADD COLUMN account_id uuid REFERENCES account,
  ADD COLUMN expires_at timestamptz, ADD COLUMN revoked_at timestamptz;
UPDATE refresh_token t SET account_id = s.account_id, expires_at = t.created_at + interval '12 hours',
  revoked_at = s.ended_at FROM sign_in s WHERE s.id = t.family_id;
ALTER TABLE refresh_token ALTER COLUMN account_id SET NOT NULL, ALTER COLUMN expires_at SET NOT NULL;
CREATE INDEX refresh_token_account ON refresh_token (account_id);
DROP TABLE sign_in;
`;

/** A sign-in is a row of its own: when it was opened and last used, and from where. */
export class Sessions1764060000000 implements MigrationInterface {
  name = 'Sessions1764060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
