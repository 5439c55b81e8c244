import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const STAFF = 'najat_intake_officer, najat_case_manager';
const CENTRE = 'najat_intake_officer, najat_practitioner, najat_case_manager, najat_centre_director';
const OVERSEERS = 'najat_directorate, najat_legal_officer';
const AUDITOR = 'najat_auditor';
const EMERGENCY = 'najat_practitioner_emergency, najat_centre_director_emergency';

/** What a term is reckoned from; the words are the centre's own. */
const FACTS = 'id, admission_id, referral_id, centre_id, kind, from_on, to_on, struck_at';

const UP = `
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  admission_id uuid NOT NULL REFERENCES admission,
  referral_id uuid NOT NULL REFERENCES referral,
  centre_id uuid NOT NULL REFERENCES centre,
  kind text NOT NULL CHECK (kind IN ('leave', 'hospital', 'absconded')),
  from_on date NOT NULL,
  to_on date CONSTRAINT absence_forward CHECK (to_on >= from_on),
  words text,
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  struck_at timestamptz,
  struck_words text,
  CONSTRAINT absence_struck_says_why CHECK ((struck_at IS NULL) = (struck_words IS NULL)),
  CONSTRAINT absence_once EXCLUDE USING gist (admission_id WITH =, daterange(from_on, to_on, '[]') WITH &&)
    WHERE (struck_at IS NULL)
);
CREATE INDEX absence_of_admission ON absence (admission_id, from_on);
CREATE INDEX absence_of_referral ON absence (referral_id) WHERE struck_at IS NULL;
CREATE TRIGGER absence_kept BEFORE DELETE OR TRUNCATE ON absence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whose it is is what the stay says, whatever the caller does; and nobody was away before they came.
CREATE FUNCTION keep_absence_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE arrived date;
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  SELECT a.centre_id, a.referral_id, a.admitted_on INTO NEW.centre_id, NEW.referral_id, arrived
    FROM admission a WHERE a.id = NEW.admission_id AND a.kind = 'residential';
  IF arrived IS NULL OR NEW.from_on < arrived THEN
    RAISE EXCEPTION 'away before the arrival, or not in residence'
      USING ERRCODE = '23514', CONSTRAINT = 'absence_in_residence', TABLE = 'absence';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absence_facts BEFORE INSERT ON absence FOR EACH ROW EXECUTE FUNCTION keep_absence_facts();

GRANT SELECT ON absence TO ${CENTRE}, ${AUDITOR};
GRANT SELECT (${FACTS}) ON absence TO ${CLERK}, ${OVERSEERS};
GRANT INSERT, UPDATE (to_on, struck_at, struck_words) ON absence TO ${STAFF};
ALTER TABLE absence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY absence_owner ON absence TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY absence_of_file ON absence FOR SELECT TO ${CLERK}, ${OVERSEERS}
  USING (EXISTS (SELECT 1 FROM referral seen WHERE seen.id = absence.referral_id));
CREATE POLICY absence_of_centre ON absence FOR SELECT TO ${CENTRE} USING (centre_id = (SELECT najat_centre()));
CREATE POLICY absence_of_all ON absence FOR SELECT TO ${AUDITOR} USING (true);
CREATE POLICY absence_emergency ON absence FOR SELECT TO ${EMERGENCY}
  USING (referral_id = ANY ((SELECT najat_emergency_cases())::uuid[]));
CREATE POLICY absence_record ON absence FOR INSERT TO ${STAFF}
  WITH CHECK (centre_id = (SELECT najat_centre()) AND recorded_by = (SELECT najat_account()));
CREATE POLICY absence_end ON absence FOR UPDATE TO ${STAFF} USING (centre_id = (SELECT najat_centre()));
`;

/** Leave, hospital and absconding: days away within a stay, each of which a figure of the law says what to do with. */
export class Absences1764220000000 implements MigrationInterface {
  name = 'Absences1764220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE absence; DROP FUNCTION keep_absence_facts');
  }
}
