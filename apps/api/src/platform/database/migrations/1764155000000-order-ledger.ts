import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const INTAKE = 'najat_intake_officer';
const MANAGER = 'najat_case_manager';
const CENTRE = [
  'najat_intake_officer',
  'najat_practitioner',
  'najat_case_manager',
  'najat_centre_director',
].join(', ');
const EMERGENCY = 'najat_practitioner_emergency, najat_centre_director_emergency';
const OVERSEERS = 'najat_directorate, najat_legal_officer, najat_auditor';

const ACTS = `('placement_order', 'clinic_order', 'post_release_clinic_order', 'extension', 'continuation', 'release',
  'stop', 'revocation', 'transfer_of_court')`;

/** An entry stays as it was written; another one supersedes it and says why. Two people stand behind each. */
const LEDGER = `
ALTER TABLE order_entry
  ADD COLUMN corrects integer,
  ADD COLUMN corrected_kind text CHECK (corrected_kind IN ${ACTS}),
  ADD CONSTRAINT order_entry_corrects FOREIGN KEY (referral_id, corrects) REFERENCES order_entry (referral_id, number),
  ADD CONSTRAINT order_entry_corrects_earlier CHECK (corrects < number),
  ADD CONSTRAINT order_entry_correction_whole CHECK (
    (kind = 'correction') = (corrects IS NOT NULL) AND (kind = 'correction' OR corrected_kind IS NULL)),
  ADD CONSTRAINT order_entry_correction_says_why CHECK (kind <> 'correction' OR note IS NOT NULL),
  ADD CONSTRAINT order_entry_transfer_names_court CHECK (
    (kind <> 'transfer_of_court' AND corrected_kind IS DISTINCT FROM 'transfer_of_court') OR court_id IS NOT NULL),
  ADD CONSTRAINT order_entry_recorded UNIQUE (id, referral_id, recorded_by);

CREATE TABLE order_verification (
  entry_id uuid PRIMARY KEY,
  referral_id uuid NOT NULL,
  recorded_by uuid NOT NULL,
  verified_by uuid NOT NULL REFERENCES account,
  verified_at timestamptz NOT NULL,
  CONSTRAINT order_verification_of_entry FOREIGN KEY (entry_id, referral_id, recorded_by)
    REFERENCES order_entry (id, referral_id, recorded_by),
  CONSTRAINT order_verification_two_people CHECK (verified_by <> recorded_by)
);
CREATE INDEX order_verification_of_referral ON order_verification (referral_id);
CREATE TRIGGER order_verification_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_verification
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

/*
 * How long each term of a court runs, day by day from the last change on: what \`termPhases\` of libs/domain answers. A file
 * of Article 40 has no court and so can have none (ADR 0016).
 */
const TERMS = `
ALTER TABLE referral ADD CONSTRAINT referral_seat UNIQUE (id, centre_id, court_id);
CREATE TABLE term_phase (
  referral_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  court_id uuid NOT NULL,
  since date NOT NULL,
  until date,
  status text NOT NULL CHECK (status IN ('no_order', 'no_term', 'running', 'due_soon', 'overdue', 'ended')),
  measure text CHECK (measure IN ('placement', 'clinic')),
  from_on date,
  to_on date,
  to_moves boolean NOT NULL,
  covered boolean NOT NULL,
  without_basis integer NOT NULL CHECK (without_basis >= 0),
  without_basis_grows boolean NOT NULL,
  held_past integer NOT NULL CHECK (held_past >= 0),
  held_past_grows boolean NOT NULL,
  open boolean NOT NULL,
  due_on date GENERATED ALWAYS AS (coalesce(to_on, since)) STORED,
  PRIMARY KEY (referral_id, since),
  CONSTRAINT term_phase_seat FOREIGN KEY (referral_id, centre_id, court_id)
    REFERENCES referral (id, centre_id, court_id) ON UPDATE CASCADE,
  CONSTRAINT term_phase_once EXCLUDE USING gist (referral_id WITH =, daterange(since, until, '[]') WITH &&),
  CONSTRAINT term_phase_has_days CHECK (NOT covered OR num_nulls(from_on, to_on) = 0),
  CONSTRAINT term_phase_covered CHECK (covered = (status IN ('running', 'due_soon')))
);
CREATE INDEX term_phase_due ON term_phase (due_on, referral_id) WHERE open;
CREATE INDEX term_phase_due_in_centre ON term_phase (centre_id, due_on, referral_id) WHERE open;
CREATE INDEX term_phase_due_at_court ON term_phase (court_id, due_on, referral_id) WHERE open;

-- Nobody is taken in by order of a court without one that is verified and runs on the day (Law 50/2017 Art. 39; no
-- program and no other way into the table gets round it).
CREATE FUNCTION require_live_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.state <> 'active' OR NEW.legal_basis = 'ART40_VOLUNTARY' THEN RETURN NEW; END IF;
  PERFORM set_config('najat.purpose', 'keeping', true);
  IF NOT EXISTS (
    SELECT 1 FROM term_phase t WHERE t.referral_id = NEW.referral_id
      AND NEW.admitted_on BETWEEN t.from_on AND t.to_on)
    OR NOT EXISTS (SELECT 1 FROM order_verification v WHERE v.referral_id = NEW.referral_id)
  THEN
    RAISE EXCEPTION 'no verified order covers the day of admission'
      USING ERRCODE = '23514', CONSTRAINT = 'admission_live_order', TABLE = 'admission';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER admission_live_order BEFORE INSERT ON admission FOR EACH ROW EXECUTE FUNCTION require_live_order();
`;

const OF_REFERRAL = (table: string): string =>
  `EXISTS (SELECT 1 FROM referral seen WHERE seen.id = ${table}.referral_id)`;

const WALL = `
GRANT SELECT ON order_verification, term_phase TO ${CLERK}, ${CENTRE}, ${OVERSEERS};
GRANT INSERT ON order_verification TO ${INTAKE}, ${MANAGER};
GRANT INSERT, DELETE ON term_phase TO ${CLERK}, ${INTAKE}, ${MANAGER};
ALTER TABLE order_verification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE term_phase ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY order_verification_owner ON order_verification TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY term_phase_owner ON term_phase TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');

CREATE POLICY order_verification_read ON order_verification FOR SELECT TO ${CLERK}, ${CENTRE}, ${OVERSEERS}
  USING (${OF_REFERRAL('order_verification')});
CREATE POLICY order_verification_verify ON order_verification FOR INSERT TO ${INTAKE}, ${MANAGER}
  WITH CHECK (verified_by = (SELECT najat_account()) AND ${OF_REFERRAL('order_verification')});

CREATE POLICY term_phase_of_court ON term_phase FOR SELECT TO ${CLERK} USING (court_id = (SELECT najat_court()));
CREATE POLICY term_phase_of_centre ON term_phase FOR SELECT TO ${CENTRE} USING (centre_id = (SELECT najat_centre()));
CREATE POLICY term_phase_of_all ON term_phase FOR SELECT TO ${OVERSEERS} USING (true);
CREATE POLICY term_phase_emergency ON term_phase FOR SELECT TO ${EMERGENCY}
  USING (referral_id = ANY ((SELECT najat_emergency_cases())::uuid[]));
CREATE POLICY term_phase_keep_of_court ON term_phase FOR INSERT TO ${CLERK}
  WITH CHECK (court_id = (SELECT najat_court()));
CREATE POLICY term_phase_keep_of_centre ON term_phase FOR INSERT TO ${INTAKE}, ${MANAGER}
  WITH CHECK (centre_id = (SELECT najat_centre()));
CREATE POLICY term_phase_renew_of_court ON term_phase FOR DELETE TO ${CLERK}
  USING (court_id = (SELECT najat_court()));
CREATE POLICY term_phase_renew_of_centre ON term_phase FOR DELETE TO ${INTAKE}, ${MANAGER}
  USING (centre_id = (SELECT najat_centre()));
`;

/** What was verified so far was the order a file began with. */
const VERIFIED = `
SELECT set_config('najat.purpose', 'migration', true);
INSERT INTO order_verification (entry_id, referral_id, recorded_by, verified_by, verified_at)
  SELECT e.id, e.referral_id, e.recorded_by, r.verified_by, r.verified_at
  FROM referral r JOIN order_entry e ON e.referral_id = r.id AND e.number = 1
  WHERE r.verified_by <> e.recorded_by;
`;

/** The ledger of a court's decisions, each verified and some corrected, and the terms reckoned from it. */
export class OrderLedger1764155000000 implements MigrationInterface {
  name = 'OrderLedger1764155000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEDGER);
    await runner.query(TERMS);
    await runner.query(WALL);
    await runner.query(VERIFIED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER admission_live_order ON admission;
      DROP FUNCTION require_live_order;
      DROP TABLE term_phase, order_verification;
      ALTER TABLE referral DROP CONSTRAINT referral_seat;
      ALTER TABLE order_entry DROP CONSTRAINT order_entry_recorded, DROP CONSTRAINT order_entry_transfer_names_court,
        DROP CONSTRAINT order_entry_correction_says_why, DROP CONSTRAINT order_entry_corrects_earlier,
        DROP COLUMN corrects, DROP COLUMN corrected_kind;
    `);
  }
}
