import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What only some may read stands in tables of its own, for row-level security guards rows, not columns: clinical words
 * with their discipline, the words of a discharge, and the keys of names, which nobody reads but the search itself.
 * Article 40 people are people of their own; facts that are counted nationwide stand beside what is counted.
 */
const UP = `
CREATE TABLE phase_note (
  phase_id uuid PRIMARY KEY,
  centre_id uuid NOT NULL REFERENCES centre,
  discipline text NOT NULL,
  goals text,
  end_words text,
  CONSTRAINT phase_note_phase FOREIGN KEY (phase_id, discipline) REFERENCES phase (id, discipline)
);
INSERT INTO phase_note SELECT id, centre_id, discipline, goals, end_words FROM phase
  WHERE goals IS NOT NULL OR end_words IS NOT NULL;
ALTER TABLE phase DROP CONSTRAINT phase_planned_whole;
ALTER TABLE phase DROP COLUMN goals, DROP COLUMN end_words, ADD CONSTRAINT phase_planned_whole CHECK (
  state NOT IN ('planned', 'in_progress', 'completed') OR (planned_from IS NOT NULL AND planned_to IS NOT NULL));

ALTER TABLE session ADD CONSTRAINT session_of_centre UNIQUE (id, discipline, centre_id);
ALTER TABLE attendance ADD COLUMN centre_id uuid;
UPDATE attendance t SET centre_id = s.centre_id FROM session s WHERE s.id = t.session_id;
ALTER TABLE attendance ALTER COLUMN centre_id SET NOT NULL, DROP CONSTRAINT attendance_session,
  ADD CONSTRAINT attendance_session FOREIGN KEY (session_id, discipline, centre_id)
    REFERENCES session (id, discipline, centre_id);
ALTER TABLE session DROP CONSTRAINT session_of_discipline;
CREATE TABLE attendance_note (
  phase_id uuid NOT NULL,
  session_id uuid NOT NULL,
  centre_id uuid NOT NULL REFERENCES centre,
  discipline text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (phase_id, session_id),
  CONSTRAINT attendance_note_attendance FOREIGN KEY (phase_id, session_id) REFERENCES attendance (phase_id, session_id),
  CONSTRAINT attendance_note_session FOREIGN KEY (session_id, discipline, centre_id)
    REFERENCES session (id, discipline, centre_id)
);
INSERT INTO attendance_note SELECT phase_id, session_id, centre_id, discipline, note FROM attendance WHERE note IS NOT NULL;
ALTER TABLE attendance DROP COLUMN note;

CREATE TABLE discharge_note (
  admission_id uuid PRIMARY KEY REFERENCES admission,
  centre_id uuid NOT NULL REFERENCES centre,
  summary text NOT NULL
);
INSERT INTO discharge_note SELECT id, centre_id, discharge_summary FROM admission WHERE discharge_summary IS NOT NULL;
ALTER TABLE admission DROP COLUMN discharge_summary;

CREATE TABLE person_key (
  person_id uuid PRIMARY KEY REFERENCES person,
  name_key text NOT NULL,
  name_recall text NOT NULL,
  mother_key text
);
INSERT INTO person_key SELECT id, name_key, name_recall, mother_key FROM person;
ALTER TABLE person DROP COLUMN name_key, DROP COLUMN name_recall, DROP COLUMN mother_key;
CREATE INDEX person_key_prefix ON person_key (name_key text_pattern_ops);
CREATE INDEX person_key_trigram ON person_key USING gin (name_key gin_trgm_ops);
CREATE INDEX person_key_recall ON person_key USING gin (name_recall gin_trgm_ops);

ALTER TABLE person
  ADD COLUMN regime text NOT NULL DEFAULT 'court' CHECK (regime IN ('court', 'voluntary')),
  ADD COLUMN identity_id uuid,
  DROP CONSTRAINT person_national_number_once,
  ADD CONSTRAINT person_national_number_once UNIQUE (national_number, regime),
  ADD CONSTRAINT person_of_regime UNIQUE (id, regime);
UPDATE person p SET identity_id = id, regime = CASE
  WHEN EXISTS (SELECT 1 FROM referral r WHERE r.person_id = p.id AND r.legal_basis <> 'ART40_VOLUNTARY') THEN 'court'
  WHEN EXISTS (SELECT 1 FROM referral r WHERE r.person_id = p.id) THEN 'voluntary' ELSE 'court' END;
ALTER TABLE person ALTER COLUMN identity_id SET NOT NULL, ALTER COLUMN regime DROP DEFAULT;

CREATE TEMP TABLE both_regimes ON COMMIT DROP AS
  SELECT p.id AS was, gen_random_uuid() AS is FROM person p
  WHERE p.regime = 'court' AND EXISTS
    (SELECT 1 FROM referral r WHERE r.person_id = p.id AND r.legal_basis = 'ART40_VOLUNTARY');
INSERT INTO person (id, given, father, grandfather, great_grandfather, laqab, mother_given, birth_date, birth_precision,
    sex, national_number, phone, version, created_at, regime, identity_id)
  SELECT b.is, p.given, p.father, p.grandfather, p.great_grandfather, p.laqab, p.mother_given, p.birth_date,
    p.birth_precision, p.sex, p.national_number, p.phone, 1, p.created_at, 'voluntary', p.identity_id
  FROM both_regimes b JOIN person p ON p.id = b.was;
INSERT INTO person_key SELECT b.is, k.name_key, k.name_recall, k.mother_key
  FROM both_regimes b JOIN person_key k ON k.person_id = b.was;
UPDATE referral r SET person_id = b.is FROM both_regimes b
  WHERE r.person_id = b.was AND r.legal_basis = 'ART40_VOLUNTARY';
UPDATE admission a SET person_id = b.is FROM both_regimes b
  WHERE a.person_id = b.was AND a.legal_basis = 'ART40_VOLUNTARY';
UPDATE follow_up u SET person_id = a.person_id FROM admission a
  WHERE a.id = u.admission_id AND a.person_id <> u.person_id;

ALTER TABLE referral
  ADD COLUMN regime text NOT NULL GENERATED ALWAYS AS
    (CASE WHEN legal_basis = 'ART40_VOLUNTARY' THEN 'voluntary' ELSE 'court' END) STORED,
  ADD COLUMN person_sex text, ADD COLUMN person_birth_date date,
  ADD CONSTRAINT referral_person_of_regime FOREIGN KEY (person_id, regime) REFERENCES person (id, regime),
  ADD CONSTRAINT referral_of_person_and_basis UNIQUE (id, person_id, legal_basis);
ALTER TABLE admission
  ADD COLUMN identity_id uuid, ADD COLUMN person_sex text, ADD COLUMN person_birth_date date,
  ADD COLUMN readmitted_on date, ADD COLUMN sustained boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT admission_of_referral FOREIGN KEY (referral_id, person_id, legal_basis)
    REFERENCES referral (id, person_id, legal_basis);
UPDATE referral r SET person_sex = p.sex, person_birth_date = p.birth_date FROM person p WHERE p.id = r.person_id;
UPDATE admission a SET person_sex = p.sex, person_birth_date = p.birth_date, identity_id = p.identity_id,
    readmitted_on = (SELECT min(l.admitted_on) FROM admission l
      WHERE l.person_id = a.person_id AND l.id <> a.id AND l.admitted_on >= a.discharged_on),
    sustained = EXISTS (SELECT 1 FROM follow_up u
      WHERE u.admission_id = a.id AND u.state = 'reached' AND u.standing = 'sustained' AND u.month >= 6)
  FROM person p WHERE p.id = a.person_id;
ALTER TABLE referral ALTER COLUMN person_sex SET NOT NULL;
ALTER TABLE admission ALTER COLUMN person_sex SET NOT NULL, ALTER COLUMN identity_id SET NOT NULL,
  DROP CONSTRAINT admission_one_residence,
  ADD CONSTRAINT admission_one_residence EXCLUDE USING gist (
    identity_id WITH =, daterange(admitted_on, discharged_on, '[)') WITH &&) WHERE (kind = 'residential');
DROP INDEX follow_up_sustained;
`;

const DOWN = `
CREATE INDEX follow_up_sustained ON follow_up (admission_id) WHERE state = 'reached' AND standing = 'sustained';
ALTER TABLE admission DROP CONSTRAINT admission_of_referral, DROP CONSTRAINT admission_one_residence,
  DROP COLUMN identity_id, DROP COLUMN person_sex, DROP COLUMN person_birth_date, DROP COLUMN readmitted_on,
  DROP COLUMN sustained,
  ADD CONSTRAINT admission_one_residence EXCLUDE USING gist (
    person_id WITH =, daterange(admitted_on, discharged_on, '[)') WITH &&) WHERE (kind = 'residential');
ALTER TABLE referral DROP CONSTRAINT referral_of_person_and_basis, DROP CONSTRAINT referral_person_of_regime,
  DROP COLUMN regime, DROP COLUMN person_sex, DROP COLUMN person_birth_date;
UPDATE person p SET national_number = NULL WHERE regime = 'voluntary'
  AND EXISTS (SELECT 1 FROM person o WHERE o.national_number = p.national_number AND o.regime = 'court');
ALTER TABLE person ADD COLUMN name_key text, ADD COLUMN name_recall text, ADD COLUMN mother_key text,
  DROP CONSTRAINT person_of_regime, DROP CONSTRAINT person_national_number_once,
  ADD CONSTRAINT person_national_number_once UNIQUE (national_number), DROP COLUMN regime, DROP COLUMN identity_id;
UPDATE person p SET name_key = k.name_key, name_recall = k.name_recall, mother_key = k.mother_key
  FROM person_key k WHERE k.person_id = p.id;
ALTER TABLE person ALTER COLUMN name_key SET NOT NULL, ALTER COLUMN name_recall SET NOT NULL;
CREATE INDEX person_name_prefix ON person (name_key text_pattern_ops);
CREATE INDEX person_name_trigram ON person USING gin (name_key gin_trgm_ops);
CREATE INDEX person_recall_trigram ON person USING gin (name_recall gin_trgm_ops);
DROP TABLE person_key;
ALTER TABLE admission ADD COLUMN discharge_summary text;
UPDATE admission a SET discharge_summary = n.summary FROM discharge_note n WHERE n.admission_id = a.id;
DROP TABLE discharge_note;
ALTER TABLE attendance ADD COLUMN note text;
UPDATE attendance t SET note = n.note FROM attendance_note n
  WHERE n.phase_id = t.phase_id AND n.session_id = t.session_id;
DROP TABLE attendance_note;
ALTER TABLE session ADD CONSTRAINT session_of_discipline UNIQUE (id, discipline);
ALTER TABLE attendance DROP CONSTRAINT attendance_session, DROP COLUMN centre_id,
  ADD CONSTRAINT attendance_session FOREIGN KEY (session_id, discipline) REFERENCES session (id, discipline);
ALTER TABLE session DROP CONSTRAINT session_of_centre;
ALTER TABLE phase ADD COLUMN goals text, ADD COLUMN end_words text, DROP CONSTRAINT phase_planned_whole;
UPDATE phase f SET goals = n.goals, end_words = n.end_words FROM phase_note n WHERE n.phase_id = f.id;
ALTER TABLE phase ADD CONSTRAINT phase_planned_whole CHECK (state NOT IN ('planned', 'in_progress', 'completed')
  OR (goals IS NOT NULL AND planned_from IS NOT NULL AND planned_to IS NOT NULL));
DROP TABLE phase_note;
`;

export class Compartments1764040000000 implements MigrationInterface {
  name = 'Compartments1764040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
