import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRACTITIONER = 'najat_practitioner';
const MANAGING = 'najat_case_manager, najat_centre_director';
const EMERGENCY = 'najat_practitioner_emergency, najat_centre_director_emergency';

const ABLE = `('placement_order', 'clinic_order', 'post_release_clinic_order', 'extension', 'continuation')`;

/** Only a decision that gives days can ask for tests in the reports on them. */
const LEDGER = `
ALTER TABLE order_entry ADD COLUMN asks_for_tests boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT order_entry_asks_for_tests CHECK (NOT asks_for_tests
    OR coalesce(CASE kind WHEN 'correction' THEN corrected_kind ELSE kind END, '') IN ${ABLE});
`;

const TABLES = `
CREATE TABLE drug_test (
  id uuid PRIMARY KEY,
  admission_id uuid NOT NULL REFERENCES admission,
  referral_id uuid NOT NULL REFERENCES referral,
  centre_id uuid NOT NULL REFERENCES centre,
  discipline text NOT NULL DEFAULT 'medical' CONSTRAINT drug_test_medical CHECK (discipline = 'medical'),
  admitted_on date NOT NULL,
  collected_on date NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('given', 'refused', 'missed', 'invalid')),
  specimen text CHECK (specimen IN ('urine', 'saliva', 'blood', 'hair')),
  watched boolean,
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  struck_at timestamptz,
  struck_words text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT drug_test_sample CHECK (CASE WHEN outcome IN ('given', 'invalid') THEN num_nulls(specimen, watched) = 0
    ELSE num_nonnulls(specimen, watched) = 0 END),
  CONSTRAINT drug_test_in_stay CHECK (collected_on >= admitted_on),
  CONSTRAINT drug_test_struck_says_why CHECK ((struck_at IS NULL) = (struck_words IS NULL)),
  CONSTRAINT drug_test_same_test UNIQUE (id, centre_id, discipline, outcome)
);
CREATE INDEX drug_test_of_admission ON drug_test (admission_id, collected_on DESC, id DESC);
CREATE TRIGGER drug_test_kept BEFORE DELETE OR TRUNCATE ON drug_test
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER drug_test_struck_final BEFORE UPDATE ON drug_test FOR EACH ROW
  WHEN (OLD.struck_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

CREATE TABLE drug_test_result (
  drug_test_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  discipline text NOT NULL DEFAULT 'medical',
  -- Of a sample that was given and can be used, and of no other.
  outcome text NOT NULL DEFAULT 'given' CONSTRAINT drug_test_result_of_given CHECK (outcome = 'given'),
  drug_class text NOT NULL CHECK (drug_class IN ('amphetamines', 'cannabis', 'opiates', 'tramadol', 'benzodiazepines',
    'pregabalin', 'anticholinergics', 'fentanyl', 'synthetic_cannabinoids', 'cocaine', 'alcohol')),
  result text NOT NULL CHECK (result IN ('negative', 'presumptive_positive', 'confirmed_positive', 'confirmed_negative')),
  stage text NOT NULL GENERATED ALWAYS AS
    (CASE WHEN result IN ('negative', 'presumptive_positive') THEN 'screening' ELSE 'confirmation' END) STORED,
  cut_off integer CHECK (cut_off BETWEEN 1 AND 100000),
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT drug_test_result_once PRIMARY KEY (drug_test_id, drug_class, stage),
  CONSTRAINT drug_test_result_of_test FOREIGN KEY (drug_test_id, centre_id, discipline, outcome)
    REFERENCES drug_test (id, centre_id, discipline, outcome)
);
CREATE TRIGGER drug_test_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON drug_test_result
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whose it is and since when they are there is what the stay says, whatever the caller does.
CREATE FUNCTION keep_drug_test_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  SELECT a.centre_id, a.referral_id, a.admitted_on INTO NEW.centre_id, NEW.referral_id, NEW.admitted_on
    FROM admission a WHERE a.id = NEW.admission_id;
  RETURN NEW;
END $$;
CREATE TRIGGER drug_test_facts BEFORE INSERT ON drug_test FOR EACH ROW EXECUTE FUNCTION keep_drug_test_facts();
`;

const CENTRE = 'centre_id = (SELECT najat_centre())';
const DISCIPLINE = `${CENTRE} AND discipline = (SELECT najat_discipline())`;
const BY_ITSELF = 'recorded_by = (SELECT najat_account())';
const OPENED = 'ANY ((SELECT najat_emergency_cases())::uuid[])';

/** The clinical compartment: its discipline, the case manager and the director; in an emergency who has opened the file. */
const wall = (table: string, opened: string): string => `
GRANT SELECT ON ${table} TO ${PRACTITIONER}, ${MANAGING};
GRANT INSERT ON ${table} TO ${PRACTITIONER};
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY ${table}_of_discipline ON ${table} FOR SELECT TO ${PRACTITIONER} USING (${DISCIPLINE});
CREATE POLICY ${table}_of_centre ON ${table} FOR SELECT TO ${MANAGING} USING (${CENTRE});
CREATE POLICY ${table}_emergency ON ${table} FOR SELECT TO ${EMERGENCY} USING (${opened});
CREATE POLICY ${table}_record ON ${table} FOR INSERT TO ${PRACTITIONER} WITH CHECK (${DISCIPLINE} AND ${BY_ITSELF});
`;

const WALL = `
${wall('drug_test', `referral_id = ${OPENED}`)}
${wall(
  'drug_test_result',
  `EXISTS (SELECT 1 FROM drug_test t WHERE t.id = drug_test_result.drug_test_id AND t.referral_id = ${OPENED})`,
)}
GRANT UPDATE (struck_at, struck_words, version) ON drug_test TO ${PRACTITIONER};
CREATE POLICY drug_test_change ON drug_test FOR UPDATE TO ${PRACTITIONER} USING (${DISCIPLINE});
CREATE POLICY history_of_drug_test ON history FOR SELECT TO ${PRACTITIONER}
  USING (action <> 'read' AND subject_kind = 'drugTest'
    AND EXISTS (SELECT 1 FROM drug_test seen WHERE seen.id = history.subject_id));
`;

const DOWN = `
DROP POLICY history_of_drug_test ON history;
DROP TABLE drug_test_result, drug_test;
DROP FUNCTION keep_drug_test_facts;
ALTER TABLE order_entry DROP COLUMN asks_for_tests;
`;

/** Drug tests of a stay, and whether the court asks to be told of them. */
export class DrugTests1764280000000 implements MigrationInterface {
  name = 'DrugTests1764280000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEDGER);
    await runner.query(TABLES);
    await runner.query(WALL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
