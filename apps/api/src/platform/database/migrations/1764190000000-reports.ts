import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const INTAKE = 'najat_intake_officer';
const PRACTITIONER = 'najat_practitioner';
const MANAGER = 'najat_case_manager';
const DIRECTOR = 'najat_centre_director';
const AUDITOR = 'najat_auditor';
const CENTRE = [INTAKE, PRACTITIONER, MANAGER, DIRECTOR];
const READERS = [...CENTRE, AUDITOR];

const list = (...words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const DAYS = list(
  ...['term_days', 'extension_days', 'placement_max_days', 'placement_extended_max_days', 'clinic_min_days'],
  ...['clinic_max_days', 'voluntary_observation_days', 'report_lead_days', 'first_report_days'],
  ...['report_interval_days', 'hearing_lead_days', 'alarm_first_days', 'alarm_second_days'],
  ...['alarm_third_days', 'alarm_last_days'],
);
const SWITCHES = list(
  ...['first_day_counts', 'ending_day_counts', 'clock_waits_for_arrival', 'leave_suspends'],
  ...['hospital_suspends', 'absconded_suspends', 'unverified_orders_count', 'unverified_endings_count'],
  'report_due_on_working_day',
);

const OPEN = `('drafted', 'presented', 'signed', 'approved')`;
const HANDED_IN = `('submitted', 'answered')`;

/** Of which figure a value is, with the quorum of a committee; the migration of the figures says the same of the rest. */
const valueInUnit = (more: string): string => `
ALTER TABLE legal_parameter DROP CONSTRAINT legal_parameter_value_in_unit,
  ADD CONSTRAINT legal_parameter_value_in_unit CHECK (CASE
    WHEN key IN (${DAYS}) THEN value IS NULL OR value BETWEEN 0 AND 3650
    WHEN key = 'clinic_sessions_per_week' THEN value IS NULL OR value BETWEEN 1 AND 21
    WHEN key = 'repeat_placement_limit' THEN value IS NULL OR value BETWEEN 0 AND 100
    ${more}
    WHEN key IN (${SWITCHES}) THEN value IS NOT NULL AND value IN (0, 1)
    ELSE false END);
`;
const QUORUM = `
${valueInUnit(`WHEN key = 'committee_quorum' THEN value IS NULL OR value BETWEEN 1 AND 15`)}
INSERT INTO legal_parameter (id, key, jurisdiction, basis, number, value, effective_from, state, source, note)
  SELECT gen_random_uuid(), 'committee_quorum', jurisdiction, NULL, 1, 3, '2017-08-08', 'adopted', 'derived',
    'product_decision'
  FROM (VALUES ('federal'), ('kri')) j (jurisdiction);
`;

const TABLES = `
ALTER TABLE centre ADD COLUMN letterhead_en text, ADD COLUMN letterhead_ar text, ADD COLUMN letterhead_ckb text;
ALTER TABLE referral ADD CONSTRAINT referral_of_regime UNIQUE (id, regime);
ALTER TABLE admission ADD CONSTRAINT admission_of_file UNIQUE (id, referral_id, centre_id);

CREATE TABLE report (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL,
  -- A report is on somebody a court sent: of a file of Article 40 there is none.
  regime text NOT NULL DEFAULT 'court' CONSTRAINT report_of_court CHECK (regime = 'court'),
  admission_id uuid NOT NULL,
  centre_id uuid NOT NULL REFERENCES centre,
  kind text NOT NULL CHECK (kind IN ('committee', 'assigned_doctor', 'progress', 'non_compliance', 'completion')),
  author text NOT NULL CHECK (author IN ('committee', 'assigned_doctor')),
  language text NOT NULL CHECK (language IN ('ar', 'ckb', 'en')),
  state text NOT NULL CHECK (state IN ('drafted', 'presented', 'signed', 'approved', 'submitted', 'answered', 'discarded')),
  compliance text CHECK (compliance IN ('complies', 'complies_partly', 'does_not_comply')),
  recommendation text CHECK (recommendation IN
    ('none', 'release', 'release_with_clinic', 'extension', 'stop', 'continuation', 'revocation')),
  recommended_days integer CHECK (recommended_days BETWEEN 1 AND 3650),
  words text CHECK (char_length(words) BETWEEN 1 AND 8000),
  corrects_id uuid,
  drafted_by uuid NOT NULL REFERENCES account,
  drafted_at timestamptz NOT NULL,
  -- The content that is before its signatories; counts up each time one is fixed.
  round integer NOT NULL DEFAULT 0 CHECK (round >= 0),
  period_from date,
  period_to date,
  number text CONSTRAINT report_number_once UNIQUE,
  check_code text CHECK (check_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  approved_by uuid REFERENCES account,
  approved_name text,
  approved_at timestamptz,
  submitted_by uuid REFERENCES account,
  submitted_at timestamptz,
  submitted_on date,
  sha256 bytea,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT report_of_referral FOREIGN KEY (referral_id, regime) REFERENCES referral (id, regime),
  CONSTRAINT report_of_stay FOREIGN KEY (admission_id, referral_id, centre_id)
    REFERENCES admission (id, referral_id, centre_id),
  CONSTRAINT report_of_centre UNIQUE (id, centre_id),
  CONSTRAINT report_of_case UNIQUE (id, referral_id),
  CONSTRAINT report_corrects_same_case FOREIGN KEY (corrects_id, referral_id) REFERENCES report (id, referral_id),
  CONSTRAINT report_corrects_another CHECK (corrects_id <> id),
  CONSTRAINT report_kind_of_author CHECK (kind NOT IN ('committee', 'assigned_doctor') OR kind = author),
  CONSTRAINT report_days_of_term CHECK (recommended_days IS NULL OR recommendation IN ('extension', 'continuation')),
  CONSTRAINT report_period_forward CHECK (period_to >= period_from),
  CONSTRAINT report_presented_whole CHECK (state IN ('drafted', 'discarded')
    OR (round > 0 AND num_nulls(compliance, recommendation, period_from, period_to) = 0)),
  CONSTRAINT report_number_whole CHECK (num_nulls(number, check_code) IN (0, 2)),
  CONSTRAINT report_approved_whole CHECK (num_nulls(approved_by, approved_name, approved_at) IN (0, 3)),
  CONSTRAINT report_approved_first CHECK ((state IN ('approved', 'submitted', 'answered')) = (approved_by IS NOT NULL)
    AND (approved_by IS NULL OR number IS NOT NULL)),
  CONSTRAINT report_two_people CHECK (approved_by <> drafted_by),
  CONSTRAINT report_submitted_whole CHECK (num_nulls(submitted_by, submitted_at, submitted_on, sha256) IN (0, 4)
    AND (state IN ${HANDED_IN}) = (sha256 IS NOT NULL))
);
CREATE UNIQUE INDEX report_one_open ON report (referral_id) WHERE state IN ${OPEN};
CREATE UNIQUE INDEX report_corrected_once ON report (corrects_id) WHERE state <> 'discarded';
CREATE INDEX report_of_file ON report (referral_id, drafted_at DESC, id DESC);

CREATE TABLE report_content (
  report_id uuid NOT NULL,
  round integer NOT NULL CHECK (round > 0),
  centre_id uuid NOT NULL,
  content jsonb NOT NULL,
  fixed_by uuid NOT NULL REFERENCES account,
  fixed_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, round),
  CONSTRAINT report_content_report FOREIGN KEY (report_id, centre_id) REFERENCES report (id, centre_id)
);
CREATE TABLE report_signature (
  report_id uuid NOT NULL,
  round integer NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  centre_id uuid NOT NULL,
  name text NOT NULL,
  capacity text NOT NULL CHECK (capacity IN ('committee_member', 'assigned_doctor')),
  discipline text CHECK (discipline IN ('psychological', 'nutrition', 'medical', 'sport', 'vocational')),
  signed_at timestamptz NOT NULL,
  CONSTRAINT report_signature_once PRIMARY KEY (report_id, round, account_id),
  CONSTRAINT report_signature_content FOREIGN KEY (report_id, round) REFERENCES report_content (report_id, round),
  CONSTRAINT report_signature_report FOREIGN KEY (report_id, centre_id) REFERENCES report (id, centre_id),
  CONSTRAINT report_signature_doctor CHECK (capacity <> 'assigned_doctor'
    OR discipline IS NOT DISTINCT FROM 'medical')
);
CREATE TABLE report_document (
  report_id uuid PRIMARY KEY,
  centre_id uuid NOT NULL,
  sha256 bytea NOT NULL CONSTRAINT report_document_hash CHECK (sha256 = sha256(bytes)),
  bytes bytea NOT NULL,
  CONSTRAINT report_document_report FOREIGN KEY (report_id, centre_id) REFERENCES report (id, centre_id),
  CONSTRAINT report_document_of_hash UNIQUE (report_id, sha256)
);
-- PDF is compressed already.
ALTER TABLE report_document ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE report ADD CONSTRAINT report_document_kept FOREIGN KEY (id, sha256)
  REFERENCES report_document (report_id, sha256);

-- Reports of a centre are numbered in one series a year, of those that are approved alone.
CREATE TABLE report_counter (
  centre_id uuid NOT NULL REFERENCES centre,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (centre_id, year)
);
`;

const KEPT = `
${['report_content', 'report_signature', 'report_document']
  .map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
  )
  .join('\n')}
CREATE TRIGGER report_kept BEFORE DELETE OR TRUNCATE ON report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- What is before the court stays as it is; that it has been answered is added, and nothing else.
CREATE TRIGGER report_final BEFORE UPDATE ON report FOR EACH ROW
  WHEN (OLD.state IN ('submitted', 'answered', 'discarded')
    AND to_jsonb(NEW) - 'state' - 'version' <> to_jsonb(OLD) - 'state' - 'version')
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_final_state BEFORE UPDATE OF state ON report FOR EACH ROW
  WHEN (OLD.state IN ('submitted', 'answered', 'discarded') AND NEW.state <> OLD.state
    AND NOT (OLD.state = 'submitted' AND NEW.state = 'answered'))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_same_stay BEFORE UPDATE OF referral_id, admission_id, centre_id, drafted_by, corrects_id ON report
  FOR EACH ROW WHEN ((NEW.referral_id, NEW.admission_id, NEW.centre_id, NEW.drafted_by, NEW.corrects_id)
    IS DISTINCT FROM (OLD.referral_id, OLD.admission_id, OLD.centre_id, OLD.drafted_by, OLD.corrects_id))
  EXECUTE FUNCTION refuse_change();

-- What anybody is told who holds a letter: number, day and hash, and whether it still stands. No name, no case.
CREATE FUNCTION check_report(given text, code text)
  RETURNS TABLE (number text, submitted_on date, sha256 text, superseded boolean) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'check', true);
  RETURN QUERY SELECT t.number, t.submitted_on, encode(t.sha256, 'hex'),
      EXISTS (SELECT 1 FROM report c WHERE c.corrects_id = t.id AND c.state IN ${HANDED_IN})
    FROM report t WHERE t.number = given AND t.check_code = code AND t.state IN ${HANDED_IN};
END $$;
REVOKE ALL ON FUNCTION check_report FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_report TO najat_app;
`;

const OWN_CENTRE = 'centre_id = (SELECT najat_centre())';
const SEEN = (table: string, column: string, own = 'id'): string =>
  `EXISTS (SELECT 1 FROM ${table} seen WHERE seen.${own} = ${column})`;
const OF_COURT = SEEN('referral', 'report.referral_id');

type Policy = readonly [
  name: string,
  table: string,
  command: 'SELECT' | 'INSERT' | 'UPDATE',
  who: readonly string[],
  rows: string,
];

const POLICIES: readonly Policy[] = [
  ['handed_in', 'report', 'SELECT', [CLERK], `state IN ${HANDED_IN} AND ${OF_COURT}`],
  ['of_centre', 'report', 'SELECT', CENTRE, OWN_CENTRE],
  ['all', 'report', 'SELECT', [AUDITOR], 'true'],
  [
    'draft',
    'report',
    'INSERT',
    [MANAGER],
    `state = 'drafted' AND ${OWN_CENTRE} AND drafted_by = (SELECT najat_account())`,
  ],
  ['work', 'report', 'UPDATE', [PRACTITIONER, MANAGER, DIRECTOR], OWN_CENTRE],
  // Whoever records the decision of a court says which report it answers.
  ['answer', 'report', 'UPDATE', [CLERK], `state IN ${HANDED_IN} AND ${OF_COURT}`],
  ['answer_of_centre', 'report', 'UPDATE', [INTAKE], `state IN ${HANDED_IN} AND ${OWN_CENTRE}`],

  ['of_centre', 'report_content', 'SELECT', CENTRE, OWN_CENTRE],
  ['all', 'report_content', 'SELECT', [AUDITOR], 'true'],
  ['fix', 'report_content', 'INSERT', [MANAGER], `${OWN_CENTRE} AND fixed_by = (SELECT najat_account())`],

  ['of_centre', 'report_signature', 'SELECT', CENTRE, OWN_CENTRE],
  ['all', 'report_signature', 'SELECT', [AUDITOR], 'true'],
  [
    'sign',
    'report_signature',
    'INSERT',
    [PRACTITIONER, MANAGER],
    `${OWN_CENTRE} AND account_id = (SELECT najat_account())`,
  ],

  ['handed_in', 'report_document', 'SELECT', [CLERK], SEEN('report', 'report_document.report_id')],
  ['of_centre', 'report_document', 'SELECT', CENTRE, OWN_CENTRE],
  ['all', 'report_document', 'SELECT', [AUDITOR], 'true'],
  ['freeze', 'report_document', 'INSERT', [DIRECTOR], OWN_CENTRE],

  ['count_seen', 'report_counter', 'SELECT', [DIRECTOR], OWN_CENTRE],
  ['count_first', 'report_counter', 'INSERT', [DIRECTOR], OWN_CENTRE],
  ['count', 'report_counter', 'UPDATE', [DIRECTOR], OWN_CENTRE],
];

const policySql = ([name, table, command, who, rows]: Policy): string =>
  `CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO ${who.join(', ')}
   ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${rows});`;

const OWNED = ['report', 'report_content', 'report_signature', 'report_document', 'report_counter'];

const WALL = `
GRANT SELECT ON report, report_document TO ${[CLERK, ...READERS].join(', ')};
GRANT SELECT ON report_content, report_signature TO ${READERS.join(', ')};
GRANT INSERT ON report, report_content TO ${MANAGER};
GRANT UPDATE (kind, language, state, compliance, recommendation, recommended_days, words, round, period_from, period_to,
  version) ON report TO ${MANAGER};
GRANT UPDATE (version) ON report TO ${PRACTITIONER};
GRANT UPDATE (state, number, check_code, approved_by, approved_name, approved_at, submitted_by, submitted_at, submitted_on, sha256,
  version) ON report TO ${DIRECTOR};
GRANT UPDATE (state, version) ON report TO ${CLERK}, ${INTAKE};
GRANT INSERT ON report_signature TO ${PRACTITIONER}, ${MANAGER};
GRANT INSERT ON report_document TO ${DIRECTOR};
GRANT SELECT, INSERT, UPDATE ON report_counter TO ${DIRECTOR};
${OWNED.map(
  (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');`,
).join('\n')}
${POLICIES.map(policySql).join('\n')}
`;

const DOWN = `
DROP FUNCTION check_report;
ALTER TABLE report DROP CONSTRAINT report_document_kept;
DROP TABLE report_counter, report_document, report_signature, report_content, report;
ALTER TABLE admission DROP CONSTRAINT admission_of_file;
ALTER TABLE referral DROP CONSTRAINT referral_of_regime;
ALTER TABLE centre DROP COLUMN letterhead_en, DROP COLUMN letterhead_ar, DROP COLUMN letterhead_ckb;
ALTER TABLE legal_parameter DISABLE TRIGGER legal_parameter_never_deleted;
DELETE FROM legal_parameter WHERE key = 'committee_quorum';
ALTER TABLE legal_parameter ENABLE TRIGGER legal_parameter_never_deleted;
${valueInUnit('')}
`;

/** Reports to the court: drafted, signed, approved and handed in as bytes that nobody changes any more. */
export class Reports1764190000000 implements MigrationInterface {
  name = 'Reports1764190000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUORUM);
    await runner.query(TABLES);
    await runner.query(KEPT);
    await runner.query(WALL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
