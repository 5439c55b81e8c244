import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const INTAKE = 'najat_intake_officer';
const MANAGER = 'najat_case_manager';
const CENTRE = [INTAKE, 'najat_practitioner', MANAGER, 'najat_centre_director'];
const LEGAL = 'najat_legal_officer';
const AUDITOR = 'najat_auditor';
const ADDERS = [CLERK, INTAKE, MANAGER];

const TABLE = `
CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES referral,
  entry_id uuid,
  kind text NOT NULL CHECK (kind IN ('order', 'court_letter', 'centre_letter')),
  compartment text NOT NULL GENERATED ALWAYS AS
    (CASE kind WHEN 'centre_letter' THEN 'administrative' ELSE 'legal' END) STORED,
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer NOT NULL CONSTRAINT attachment_not_empty CHECK (bytes > 0),
  pages integer CONSTRAINT attachment_has_pages CHECK (pages > 0),
  sha256 bytea NOT NULL CONSTRAINT attachment_digest CHECK (octet_length(sha256) = 32),
  added_by uuid NOT NULL REFERENCES account,
  added_at timestamptz NOT NULL,
  struck_by uuid REFERENCES account,
  struck_at timestamptz,
  strike_reason text CHECK (strike_reason IN ('wrong_file', 'unreadable', 'duplicate', 'other')),
  strike_words text CHECK (char_length(strike_words) BETWEEN 1 AND 500),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT attachment_of_entry FOREIGN KEY (entry_id, referral_id) REFERENCES order_entry (id, referral_id),
  CONSTRAINT attachment_entry_of_order CHECK (entry_id IS NULL OR kind = 'order'),
  CONSTRAINT attachment_struck_whole CHECK (num_nulls(struck_by, struck_at, strike_reason) IN (0, 3)
    AND (strike_reason IS NOT NULL OR strike_words IS NULL)),
  CONSTRAINT attachment_struck_in_words CHECK (strike_reason <> 'other' OR strike_words IS NOT NULL),
  CONSTRAINT attachment_struck_by_adder CHECK (struck_by = added_by),
  CONSTRAINT attachment_struck_after CHECK (struck_at >= added_at)
);
CREATE INDEX attachment_of_referral ON attachment (referral_id, added_at DESC, id DESC);
CREATE UNIQUE INDEX attachment_once ON attachment (referral_id, sha256) WHERE struck_at IS NULL;
CREATE TRIGGER attachment_kept BEFORE DELETE OR TRUNCATE ON attachment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_strike_final BEFORE UPDATE ON attachment
  FOR EACH ROW WHEN (OLD.struck_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
`;

/*
 * A file without a row is left over from a write that failed. Files stand under a name of this database's own: on a
 * store that serves another one, nothing that is not ours may look left over.
 */
const FILES = `
CREATE TABLE file_store (
  id uuid PRIMARY KEY
);
CREATE UNIQUE INDEX file_store_once ON file_store ((true));
INSERT INTO file_store (id) VALUES (gen_random_uuid());
CREATE TRIGGER file_store_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file_store
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT ON file_store TO najat_app;

CREATE FUNCTION files_without_attachment(files uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'sweeping', true);
  RETURN QUERY SELECT f FROM unnest(files) AS f WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.id = f);
END $$;
REVOKE ALL ON FUNCTION files_without_attachment FROM PUBLIC;
GRANT EXECUTE ON FUNCTION files_without_attachment TO najat_app;
`;

/** Whose file it is of is asked of the files themselves, which are none of Article 40 for courts and legal officers. */
const OF_FILE = 'EXISTS (SELECT 1 FROM referral seen WHERE seen.id = attachment.referral_id)';
const OWN = 'added_by = (SELECT najat_account())';

const WALL = `
GRANT SELECT ON attachment TO ${[CLERK, ...CENTRE, LEGAL, AUDITOR].join(', ')};
GRANT INSERT (id, referral_id, entry_id, kind, media_type, bytes, pages, sha256, added_by, added_at, version)
  ON attachment TO ${ADDERS.join(', ')};
GRANT UPDATE (struck_by, struck_at, strike_reason, strike_words, version) ON attachment TO ${ADDERS.join(', ')};
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY attachment_owner ON attachment TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY attachment_legal ON attachment FOR SELECT TO ${CLERK}, ${LEGAL}
  USING (compartment = 'legal' AND ${OF_FILE});
CREATE POLICY attachment_whole ON attachment FOR SELECT TO ${[...CENTRE, AUDITOR].join(', ')} USING (${OF_FILE});
CREATE POLICY attachment_add_legal ON attachment FOR INSERT TO ${CLERK}
  WITH CHECK (compartment = 'legal' AND ${OWN} AND ${OF_FILE});
CREATE POLICY attachment_add ON attachment FOR INSERT TO ${INTAKE}, ${MANAGER} WITH CHECK (${OWN} AND ${OF_FILE});
CREATE POLICY attachment_strike_legal ON attachment FOR UPDATE TO ${CLERK}
  USING (compartment = 'legal' AND ${OWN} AND ${OF_FILE});
CREATE POLICY attachment_strike ON attachment FOR UPDATE TO ${INTAKE}, ${MANAGER} USING (${OWN} AND ${OF_FILE});
`;

const OWN_DRAFT = 'account_id = (SELECT najat_account())';

/** What somebody has typed of an order and not sent: theirs alone, for seven days. */
const DRAFT = `
CREATE TABLE order_draft (
  account_id uuid PRIMARY KEY REFERENCES account,
  content jsonb NOT NULL CONSTRAINT order_draft_fields CHECK (jsonb_typeof(content) = 'object'),
  saved_at timestamptz NOT NULL,
  CONSTRAINT order_draft_short CHECK (octet_length(content::text) <= 8192)
);
CREATE INDEX order_draft_by_age ON order_draft (saved_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON order_draft TO ${CLERK}, ${INTAKE};
ALTER TABLE order_draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY order_draft_owner ON order_draft TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY order_draft_own ON order_draft TO ${CLERK}, ${INTAKE} USING (${OWN_DRAFT});

CREATE FUNCTION drop_old_order_drafts() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'sweeping', true);
  DELETE FROM order_draft WHERE saved_at < now() - interval '7 days';
END $$;
REVOKE ALL ON FUNCTION drop_old_order_drafts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_old_order_drafts TO najat_app;
`;

const DOWN = `
DROP FUNCTION drop_old_order_drafts, files_without_attachment;
DROP TABLE order_draft, attachment, file_store;
`;

/** The papers of a case, and orders that are still being typed. */
export class Attachments1764170000000 implements MigrationInterface {
  name = 'Attachments1764170000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, FILES, WALL, DRAFT]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
