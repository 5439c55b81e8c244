import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the digest goes. A colleague need not know another's address: no role reads it but who keeps accounts. */
const ADDRESS = `
ALTER TABLE account
  ADD COLUMN email text CHECK (char_length(email) BETWEEN 3 AND 254 AND email ~ '^[^[:space:]@<>,;]+@[^[:space:]@<>,;]+$'),
  ADD COLUMN language text NOT NULL DEFAULT 'ar' CHECK (language IN ('ar', 'ckb', 'en'));
`;

/** One a person and day, waiting from the transaction that writes it until it is sent. Figures, and nothing of a case. */
const DIGESTS = `
CREATE TABLE digest (
  account_id uuid NOT NULL REFERENCES account,
  day date NOT NULL,
  state text NOT NULL CHECK (state IN ('nothing_due', 'waiting', 'sent', 'given_up')),
  items jsonb NOT NULL CONSTRAINT digest_items CHECK (jsonb_typeof(items) = 'array'),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_at timestamptz NOT NULL,
  sent_at timestamptz,
  CONSTRAINT digest_once PRIMARY KEY (account_id, day),
  CONSTRAINT digest_sent_whole CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CONSTRAINT digest_says_something CHECK ((state = 'nothing_due') = (items = '[]'))
);
CREATE INDEX digest_waiting ON digest (next_at) WHERE state = 'waiting';
GRANT SELECT, INSERT, UPDATE, DELETE ON digest TO najat_app;
ALTER TABLE digest ENABLE ROW LEVEL SECURITY;
CREATE POLICY digest_by_itself ON digest TO najat_app USING (true);
`;

/** One e-mail a person and day about what is due, for whoever has an address. */
export class Digests1764266000000 implements MigrationInterface {
  name = 'Digests1764266000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADDRESS);
    await runner.query(DIGESTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE digest;
      ALTER TABLE account DROP COLUMN language, DROP COLUMN email;
    `);
  }
}
