import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE centre (
  id uuid PRIMARY KEY,
  code text NOT NULL CONSTRAINT centre_code_once UNIQUE CHECK (code ~ '^[A-Z]{3}$'),
  name_en text NOT NULL, name_ar text NOT NULL, name_ckb text NOT NULL,
  governorate text NOT NULL,
  jurisdiction text NOT NULL CHECK (jurisdiction IN ('federal', 'kri')),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE court (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('investigation', 'misdemeanour', 'felony', 'juvenile', 'appeal')),
  name_en text NOT NULL, name_ar text NOT NULL, name_ckb text NOT NULL,
  governorate text NOT NULL,
  jurisdiction text NOT NULL CHECK (jurisdiction IN ('federal', 'kri')),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE account (
  id uuid PRIMARY KEY,
  username text NOT NULL CHECK (username = lower(username)),
  display_name text NOT NULL,
  role text NOT NULL,
  centre_id uuid REFERENCES centre,
  court_id uuid REFERENCES court,
  discipline text CHECK (discipline IN ('psychological', 'nutrition', 'medical', 'sport', 'vocational')),
  state text NOT NULL CHECK (state IN ('active', 'disabled')),
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT account_username_once UNIQUE (username),
  CONSTRAINT account_seat CHECK (
    CASE role
      WHEN 'court_clerk' THEN court_id IS NOT NULL AND centre_id IS NULL AND discipline IS NULL
      WHEN 'practitioner' THEN centre_id IS NOT NULL AND court_id IS NULL AND discipline IS NOT NULL
      WHEN 'intake_officer' THEN centre_id IS NOT NULL AND court_id IS NULL AND discipline IS NULL
      WHEN 'case_manager' THEN centre_id IS NOT NULL AND court_id IS NULL AND discipline IS NULL
      WHEN 'centre_director' THEN centre_id IS NOT NULL AND court_id IS NULL AND discipline IS NULL
      WHEN 'directorate' THEN centre_id IS NULL AND court_id IS NULL AND discipline IS NULL
      WHEN 'legal_officer' THEN centre_id IS NULL AND court_id IS NULL AND discipline IS NULL
      WHEN 'auditor' THEN centre_id IS NULL AND court_id IS NULL AND discipline IS NULL
      WHEN 'system_admin' THEN centre_id IS NULL AND court_id IS NULL AND discipline IS NULL
      ELSE false
    END)
);
CREATE INDEX account_list ON account (display_name, id);

CREATE TABLE refresh_token (
  id uuid PRIMARY KEY,
  family_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  token_hash bytea NOT NULL CONSTRAINT refresh_token_once UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family_id);
CREATE INDEX refresh_token_account ON refresh_token (account_id);

CREATE TABLE sign_in_failure (
  id uuid PRIMARY KEY,
  username_hash bytea NOT NULL,
  address_hash bytea NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_pair ON sign_in_failure (username_hash, address_hash, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address_hash, at);

CREATE TABLE idempotency (
  account_id uuid NOT NULL REFERENCES account,
  key uuid NOT NULL,
  route text NOT NULL,
  body_hash text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_age ON idempotency (account_id, created_at);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  given text NOT NULL, father text NOT NULL, grandfather text, great_grandfather text, laqab text,
  mother_given text,
  name_key text NOT NULL, name_recall text NOT NULL, mother_key text,
  birth_date date,
  birth_precision text CHECK (birth_precision IN ('day', 'month', 'year', 'estimated')),
  sex text NOT NULL CHECK (sex IN ('male', 'female')),
  national_number text CHECK (national_number ~ '^[0-9]{12}$'),
  phone text CHECK (phone ~ '^\\+[0-9]{8,15}$'),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT person_national_number_once UNIQUE (national_number),
  CONSTRAINT person_birth_whole CHECK ((birth_date IS NULL) = (birth_precision IS NULL)),
  CONSTRAINT person_birth_past CHECK (birth_date <= (created_at AT TIME ZONE 'Asia/Baghdad')::date)
);
CREATE INDEX person_name_prefix ON person (name_key text_pattern_ops);
CREATE INDEX person_name_trigram ON person USING gin (name_key gin_trgm_ops);
CREATE INDEX person_recall_trigram ON person USING gin (name_recall gin_trgm_ops);

CREATE TABLE case_counter (
  prefix text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (prefix, year)
);

CREATE TABLE referral (
  id uuid PRIMARY KEY,
  case_number text NOT NULL CONSTRAINT referral_case_number_once UNIQUE,
  person_id uuid NOT NULL REFERENCES person,
  centre_id uuid NOT NULL REFERENCES centre,
  court_id uuid REFERENCES court,
  legal_basis text NOT NULL CHECK (legal_basis IN
    ('ART32', 'ART33', 'ART39_PLACEMENT', 'ART39_CLINIC', 'ART39_POST_RELEASE_CLINIC', 'ART40_VOLUNTARY', 'KRI_LAW', 'OTHER')),
  state text NOT NULL CHECK (state IN
    ('logged', 'verified', 'accepted', 'admitted', 'closed', 'declined', 'withdrawn', 'not_arrived')),
  order_number text,
  ordered_on date NOT NULL,
  judge text,
  logged_by uuid NOT NULL REFERENCES account,
  logged_at timestamptz NOT NULL,
  logged_on date NOT NULL,
  verified_by uuid REFERENCES account,
  verified_at timestamptz,
  accepted_at timestamptz,
  expected_on date,
  ended_at timestamptz,
  end_reason text,
  end_words text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT referral_voluntary_has_no_court CHECK ((legal_basis = 'ART40_VOLUNTARY') = (court_id IS NULL)),
  CONSTRAINT referral_order_has_number CHECK (legal_basis = 'ART40_VOLUNTARY' OR order_number IS NOT NULL),
  CONSTRAINT referral_two_people CHECK (verified_by <> logged_by),
  CONSTRAINT referral_verified_whole CHECK ((verified_by IS NULL) = (verified_at IS NULL)),
  CONSTRAINT referral_verified_first CHECK (
    state NOT IN ('verified', 'accepted', 'admitted', 'closed', 'not_arrived') OR verified_by IS NOT NULL),
  CONSTRAINT referral_ordered_before_logged CHECK (ordered_on <= logged_on),
  CONSTRAINT referral_end_told CHECK (
    state NOT IN ('declined', 'withdrawn') OR end_reason IS NOT NULL)
);
CREATE UNIQUE INDEX referral_order_once ON referral (court_id, order_number, ordered_on, person_id)
  WHERE state NOT IN ('withdrawn', 'declined');
CREATE INDEX referral_by_court ON referral (court_id, logged_at DESC, id DESC);
CREATE INDEX referral_by_centre ON referral (centre_id, logged_at DESC, id DESC);
CREATE INDEX referral_by_centre_state ON referral (centre_id, state, logged_at DESC, id DESC);
CREATE INDEX referral_by_court_state ON referral (court_id, state, logged_at DESC, id DESC);
CREATE INDEX referral_newest ON referral (logged_at DESC, id DESC);
CREATE INDEX referral_of_person ON referral (person_id);
CREATE INDEX referral_counts ON referral (logged_on, centre_id, legal_basis);

CREATE TABLE order_entry (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES referral,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN
    ('placement_order', 'clinic_order', 'post_release_clinic_order', 'voluntary_request', 'extension', 'continuation',
     'release', 'stop', 'revocation', 'transfer_of_court', 'correction')),
  court_id uuid REFERENCES court,
  reference text,
  decided_on date NOT NULL,
  term_days integer CHECK (term_days BETWEEN 1 AND 3650),
  judge text,
  note text,
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT order_entry_number_once UNIQUE (referral_id, number),
  CONSTRAINT order_entry_same_case UNIQUE (id, referral_id)
);

CREATE TABLE bed (
  id uuid PRIMARY KEY,
  centre_id uuid NOT NULL REFERENCES centre,
  ward text NOT NULL,
  label text NOT NULL,
  sex text NOT NULL CHECK (sex IN ('male', 'female')),
  state text NOT NULL CHECK (state IN ('in_service', 'out_of_service')),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT bed_label_once UNIQUE (centre_id, ward, label),
  CONSTRAINT bed_of_centre UNIQUE (id, centre_id)
);

CREATE TABLE admission (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES referral,
  person_id uuid NOT NULL REFERENCES person,
  centre_id uuid NOT NULL REFERENCES centre,
  legal_basis text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('residential', 'clinic')),
  state text NOT NULL CHECK (state IN ('active', 'discharged')),
  admitted_on date NOT NULL,
  admitted_at timestamptz NOT NULL,
  discharged_on date,
  discharge_reason text,
  outcome text CHECK (outcome IN ('completed', 'transferred', 'ended_by_court', 'left', 'died')),
  decision_id uuid,
  discharge_summary text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT admission_referral_once UNIQUE (referral_id),
  CONSTRAINT admission_decision FOREIGN KEY (decision_id, referral_id) REFERENCES order_entry (id, referral_id),
  CONSTRAINT admission_discharge_whole CHECK (
    (state = 'discharged') = (discharged_on IS NOT NULL AND discharge_reason IS NOT NULL AND outcome IS NOT NULL)
    AND (state = 'discharged' OR (discharged_on IS NULL AND discharge_reason IS NULL AND outcome IS NULL))),
  CONSTRAINT admission_discharge_after CHECK (discharged_on >= admitted_on),
  CONSTRAINT admission_decision_needed CHECK (
    legal_basis = 'ART40_VOLUNTARY' OR decision_id IS NOT NULL OR discharge_reason IS NULL
    OR discharge_reason NOT IN ('COMPLETED_ABSTINENT', 'COMPLETED_NON_DEPENDENT', 'COURT_RELEASE_INCOMPLETE',
                                'ORDER_REVOKED_NONCOMPLIANCE')),
  CONSTRAINT admission_one_residence EXCLUDE USING gist (
    person_id WITH =, daterange(admitted_on, discharged_on, '[)') WITH &&) WHERE (kind = 'residential')
);
CREATE INDEX admission_by_centre_state ON admission (centre_id, state, admitted_on DESC, id DESC);
CREATE INDEX admission_newest ON admission (state, admitted_on DESC, id DESC);
CREATE INDEX admission_of_person ON admission (person_id, admitted_on);
CREATE INDEX admission_current ON admission (centre_id, admitted_on) INCLUDE (legal_basis) WHERE discharged_on IS NULL;
CREATE INDEX admission_counts_in ON admission (admitted_on, centre_id, legal_basis);
CREATE INDEX admission_counts_out ON admission (discharged_on, centre_id, outcome, legal_basis) WHERE discharged_on IS NOT NULL;

CREATE TABLE placement (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES referral,
  admission_id uuid REFERENCES admission,
  centre_id uuid NOT NULL REFERENCES centre,
  bed_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reserved', 'occupied')),
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  CONSTRAINT placement_bed_of_centre FOREIGN KEY (bed_id, centre_id) REFERENCES bed (id, centre_id),
  CONSTRAINT placement_occupied_by_admission CHECK ((kind = 'occupied') = (admission_id IS NOT NULL)),
  CONSTRAINT placement_forward CHECK (to_at >= from_at),
  CONSTRAINT placement_bed_once EXCLUDE USING gist (bed_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&),
  CONSTRAINT placement_referral_once EXCLUDE USING gist (referral_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&)
);
CREATE INDEX placement_of_admission ON placement (admission_id);
CREATE UNIQUE INDEX placement_open_bed ON placement (bed_id) WHERE to_at IS NULL;
CREATE UNIQUE INDEX placement_open_referral ON placement (referral_id) WHERE to_at IS NULL;

CREATE TABLE phase (
  id uuid PRIMARY KEY,
  admission_id uuid NOT NULL REFERENCES admission,
  referral_id uuid NOT NULL REFERENCES referral,
  centre_id uuid NOT NULL REFERENCES centre,
  discipline text NOT NULL CHECK (discipline IN ('psychological', 'nutrition', 'medical', 'sport', 'vocational')),
  state text NOT NULL CHECK (state IN ('offered', 'planned', 'in_progress', 'completed', 'discontinued')),
  goals text,
  planned_from date,
  planned_to date,
  started_on date,
  ended_on date,
  end_reason text CHECK (end_reason IN
    ('not_indicated', 'refused', 'health', 'non_attendance', 'discharged', 'other')),
  end_words text,
  last_session_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT phase_discipline_once UNIQUE (admission_id, discipline),
  CONSTRAINT phase_of_discipline UNIQUE (id, discipline),
  CONSTRAINT phase_planned_forward CHECK (planned_to >= planned_from),
  CONSTRAINT phase_planned_whole CHECK (
    state NOT IN ('planned', 'in_progress', 'completed')
    OR (goals IS NOT NULL AND planned_from IS NOT NULL AND planned_to IS NOT NULL)),
  CONSTRAINT phase_started CHECK (state NOT IN ('in_progress', 'completed') OR started_on IS NOT NULL),
  CONSTRAINT phase_ended CHECK ((state IN ('completed', 'discontinued')) = (ended_on IS NOT NULL)),
  CONSTRAINT phase_discontinued_why CHECK ((state = 'discontinued') = (end_reason IS NOT NULL))
);
CREATE INDEX phase_worklist ON phase (centre_id, discipline, state, id);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  centre_id uuid NOT NULL REFERENCES centre,
  discipline text NOT NULL CHECK (discipline IN ('psychological', 'nutrition', 'medical', 'sport', 'vocational')),
  held_on date NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 720),
  kind text NOT NULL CHECK (kind IN ('individual', 'group')),
  topic text NOT NULL,
  led_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT session_of_discipline UNIQUE (id, discipline)
);
CREATE INDEX session_by_centre ON session (centre_id, discipline, held_on DESC, id DESC);

CREATE TABLE attendance (
  session_id uuid NOT NULL,
  phase_id uuid NOT NULL,
  discipline text NOT NULL,
  status text NOT NULL CHECK (status IN ('present', 'late', 'excused', 'absent')),
  note text,
  PRIMARY KEY (phase_id, session_id),
  CONSTRAINT attendance_session FOREIGN KEY (session_id, discipline) REFERENCES session (id, discipline),
  CONSTRAINT attendance_phase FOREIGN KEY (phase_id, discipline) REFERENCES phase (id, discipline)
);
CREATE INDEX attendance_of_session ON attendance (session_id);

CREATE TABLE plan (
  id uuid PRIMARY KEY,
  admission_id uuid NOT NULL CONSTRAINT plan_admission_once UNIQUE REFERENCES admission,
  referral_id uuid NOT NULL REFERENCES referral,
  centre_id uuid NOT NULL REFERENCES centre,
  state text NOT NULL CHECK (state IN ('draft', 'agreed')),
  home text CHECK (home IN ('with_family', 'own_home', 'with_others', 'none_yet')),
  work text CHECK (work IN ('returns_to_job', 'job_found', 'looking', 'training', 'not_looking')),
  labour_referral text CHECK (labour_referral IN ('not_offered', 'accepted', 'refused')),
  family text,
  study text,
  relapse_prevention text,
  agreed_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT plan_agreed_whole CHECK (state <> 'agreed' OR
    (home IS NOT NULL AND work IS NOT NULL AND labour_referral IS NOT NULL AND relapse_prevention IS NOT NULL
     AND agreed_on IS NOT NULL))
);

CREATE TABLE follow_up (
  id uuid PRIMARY KEY,
  admission_id uuid NOT NULL REFERENCES admission,
  referral_id uuid NOT NULL REFERENCES referral,
  person_id uuid NOT NULL REFERENCES person,
  centre_id uuid NOT NULL REFERENCES centre,
  month integer NOT NULL CHECK (month IN (1, 3, 6, 12)),
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('scheduled', 'reached', 'not_reached', 'lost')),
  contacted_on date,
  standing text CHECK (standing IN ('sustained', 'returned_to_use', 'in_treatment_again', 'not_said')),
  attempts integer NOT NULL DEFAULT 0,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT follow_up_month_once UNIQUE (admission_id, month),
  CONSTRAINT follow_up_reached_whole CHECK (
    (state = 'reached') = (standing IS NOT NULL) AND (state = 'scheduled') = (contacted_on IS NULL))
);
CREATE INDEX follow_up_worklist ON follow_up (centre_id, state, due_on, id);
CREATE INDEX follow_up_sustained ON follow_up (admission_id) WHERE state = 'reached' AND standing = 'sustained';

CREATE TABLE history (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid REFERENCES account,
  actor_role text,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  referral_id uuid REFERENCES referral,
  person_id uuid REFERENCES person,
  action text NOT NULL,
  version integer NOT NULL,
  compartment text NOT NULL CHECK (compartment IN ('legal', 'administrative', 'clinical')),
  data jsonb NOT NULL,
  request_id text
);
CREATE INDEX history_of_case ON history (referral_id, at DESC, id DESC) WHERE referral_id IS NOT NULL;
CREATE INDEX history_of_subject ON history (subject_kind, subject_id, version);
CREATE INDEX history_newest ON history (at DESC, id DESC);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT USAGE ON SCHEMA public TO najat_app;
GRANT SELECT ON centre, court TO najat_app;
GRANT SELECT, INSERT, UPDATE ON account, refresh_token, person, case_counter, referral, bed, admission, placement, phase,
  session, attendance, plan, follow_up TO najat_app;
GRANT SELECT, INSERT ON order_entry, history TO najat_app;
GRANT SELECT, INSERT, DELETE ON sign_in_failure TO najat_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO najat_app;
`;

const TABLES = [
  'history',
  'follow_up',
  'plan',
  'attendance',
  'session',
  'phase',
  'placement',
  'admission',
  'bed',
  'order_entry',
  'referral',
  'case_counter',
  'person',
  'idempotency',
  'sign_in_failure',
  'refresh_token',
  'account',
  'court',
  'centre',
];

export class Foundation1763900000000 implements MigrationInterface {
  name = 'Foundation1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
    await runner.query('DROP FUNCTION refuse_change()');
  }
}
