import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRACTITIONER = 'najat_practitioner';
const DIRECTOR = 'najat_centre_director';
const AUDITOR = 'najat_auditor';
/** Whoever is told of no part of the restricted compartment, not even that it was looked at. */
const UNTOLD = [
  'najat_court_clerk',
  'najat_intake_officer',
  'najat_case_manager',
  'najat_directorate',
  'najat_legal_officer',
  'najat_system_admin',
];

const TABLE = `
CREATE TABLE screening (
  id uuid PRIMARY KEY,
  admission_id uuid NOT NULL REFERENCES admission,
  centre_id uuid NOT NULL REFERENCES centre,
  discipline text NOT NULL CONSTRAINT screening_medical CHECK (discipline = 'medical'),
  admitted_on date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('hiv', 'hcv', 'tb')),
  consent text NOT NULL CHECK (consent IN ('given', 'refused')),
  taken_on date,
  result text CHECK (result IN ('pending', 'non_reactive', 'reactive', 'indeterminate')),
  resulted_on date,
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT screening_by_consent CHECK (CASE consent WHEN 'given' THEN num_nulls(taken_on, result) = 0
    ELSE num_nonnulls(taken_on, result, resulted_on) = 0 END),
  CONSTRAINT screening_resulted_when CHECK ((result <> 'pending') = (resulted_on IS NOT NULL)),
  CONSTRAINT screening_taken_in_stay CHECK (taken_on >= admitted_on),
  CONSTRAINT screening_resulted_after CHECK (resulted_on >= taken_on)
);
CREATE INDEX screening_of_admission ON screening (admission_id, recorded_at DESC, id DESC);
CREATE TRIGGER screening_kept BEFORE DELETE OR TRUNCATE ON screening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whose it is and since when they are there is what the stay says, whatever the caller does.
CREATE FUNCTION keep_screening_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  SELECT a.centre_id, a.admitted_on INTO NEW.centre_id, NEW.admitted_on FROM admission a WHERE a.id = NEW.admission_id;
  RETURN NEW;
END $$;
CREATE TRIGGER screening_facts BEFORE INSERT ON screening FOR EACH ROW EXECUTE FUNCTION keep_screening_facts();
`;

const MEDICAL = `centre_id = (SELECT najat_centre()) AND discipline = (SELECT najat_discipline())
  AND discipline = 'medical'`;

const WALL = `
GRANT SELECT, INSERT, UPDATE (result, resulted_on, version) ON screening TO ${PRACTITIONER};
ALTER TABLE screening ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY screening_owner ON screening TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY screening_read ON screening FOR SELECT TO ${PRACTITIONER} USING (${MEDICAL});
CREATE POLICY screening_record ON screening FOR INSERT TO ${PRACTITIONER}
  WITH CHECK (${MEDICAL} AND recorded_by = (SELECT najat_account()));
CREATE POLICY screening_result ON screening FOR UPDATE TO ${PRACTITIONER} USING (${MEDICAL}) WITH CHECK (${MEDICAL});
`;

const OF_SCREENING = `action <> 'read' AND subject_kind = 'screening'
  AND EXISTS (SELECT 1 FROM screening seen WHERE seen.id = history.subject_id)`;

/*
 * Restrictive: on top of whatever else lets a role see a row of the history. A change is told to those who see the
 * screening; that somebody looked, which says of none that it exists, to whoever answers for looks.
 */
const HISTORY = `
ALTER TABLE history DROP CONSTRAINT history_compartment_check, ADD CONSTRAINT history_compartment_check
  CHECK (compartment IN ('legal', 'administrative', 'clinical', 'restricted'));
CREATE POLICY history_of_screening ON history FOR SELECT TO ${PRACTITIONER}
  USING (compartment = 'restricted' AND ${OF_SCREENING});
CREATE POLICY history_restricted_medical ON history AS RESTRICTIVE FOR SELECT TO ${PRACTITIONER}
  USING (compartment <> 'restricted' OR (${OF_SCREENING}));
CREATE POLICY history_restricted_looks ON history AS RESTRICTIVE FOR SELECT TO ${DIRECTOR}, ${AUDITOR}
  USING (compartment <> 'restricted' OR action = 'read');
CREATE POLICY history_restricted_none ON history AS RESTRICTIVE FOR SELECT TO ${UNTOLD.join(', ')}
  USING (compartment <> 'restricted');
`;

/** What the chain of the history holds stays in it: only where there is no such row can the check say so again. */
const DOWN = `
DROP POLICY history_of_screening ON history;
DROP POLICY history_restricted_medical ON history;
DROP POLICY history_restricted_looks ON history;
DROP POLICY history_restricted_none ON history;
ALTER TABLE history DROP CONSTRAINT history_compartment_check;
DO $$ BEGIN
  PERFORM set_config('najat.purpose', 'migration', true);
  IF EXISTS (SELECT 1 FROM history WHERE compartment = 'restricted') THEN
    ALTER TABLE history ADD CONSTRAINT history_compartment_check
      CHECK (compartment IN ('legal', 'administrative', 'clinical')) NOT VALID;
  ELSE
    ALTER TABLE history ADD CONSTRAINT history_compartment_check
      CHECK (compartment IN ('legal', 'administrative', 'clinical'));
  END IF;
END $$;
DROP TABLE screening;
DROP FUNCTION keep_screening_facts;
`;

/** The restricted compartment: who was offered a test for HIV, hepatitis C or tuberculosis, and what it found. */
export class Screening1764120000000 implements MigrationInterface {
  name = 'Screening1764120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(WALL);
    await runner.query(HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
