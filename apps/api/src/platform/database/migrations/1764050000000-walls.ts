import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const INTAKE = 'najat_intake_officer';
const PRACTITIONER = 'najat_practitioner';
const MANAGER = 'najat_case_manager';
const DIRECTOR = 'najat_centre_director';
const DIRECTORATE = 'najat_directorate';
const LEGAL = 'najat_legal_officer';
const AUDITOR = 'najat_auditor';
const ADMIN = 'najat_system_admin';

const CENTRE = [INTAKE, PRACTITIONER, MANAGER, DIRECTOR];
const CASE = [CLERK, ...CENTRE, DIRECTORATE, LEGAL, AUDITOR];
const SEATS = [...CASE, ADMIN];

/** Every table with case data: forced, so that even its owner reads nothing without saying what for. */
const TABLES = [
  'person',
  'person_key',
  'referral',
  'order_entry',
  'bed',
  'placement',
  'admission',
  'discharge_note',
  'phase',
  'phase_note',
  'session',
  'attendance',
  'attendance_note',
  'plan',
  'follow_up',
  'history',
  'idempotency',
];

/*
 * Settings are read once a statement, inside a sub-select; a plain call would be made again for every row.
 * Each is local to the transaction that set it.
 */
const FUNCTIONS = `
CREATE FUNCTION najat_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('najat.account', true), '')::uuid $$;
CREATE FUNCTION najat_centre() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('najat.centre', true), '')::uuid $$;
CREATE FUNCTION najat_court() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('najat.court', true), '')::uuid $$;
CREATE FUNCTION najat_discipline() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('najat.discipline', true), '') $$;

-- Whether the caller's seat reaches a centre as a whole: its own, or every one.
CREATE FUNCTION najat_sees_centre(centre uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(centre = najat_centre(), false)
          OR current_setting('role') IN ('${DIRECTORATE}', '${AUDITOR}') $$;
`;

/**
 * What the program keeps by itself, across centres and regimes, as the owner of the tables. Even the owner reads nothing
 * under forced policies before it says what for, which it does for the rest of the transaction; the caller, who is not
 * the owner, gains nothing by it.
 */
const KEEPERS = `
CREATE FUNCTION keep_identity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  SELECT p.identity_id INTO NEW.identity_id FROM person p WHERE p.national_number = NEW.national_number LIMIT 1;
  NEW.identity_id := coalesce(NEW.identity_id, NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER person_identity BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION keep_identity();

CREATE FUNCTION keep_person_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  SELECT p.sex, p.birth_date INTO NEW.person_sex, NEW.person_birth_date FROM person p WHERE p.id = NEW.person_id;
  IF TG_TABLE_NAME = 'admission' THEN
    SELECT p.identity_id INTO NEW.identity_id FROM person p WHERE p.id = NEW.person_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_person_facts BEFORE INSERT ON referral FOR EACH ROW EXECUTE FUNCTION keep_person_facts();
CREATE TRIGGER admission_person_facts BEFORE INSERT ON admission FOR EACH ROW EXECUTE FUNCTION keep_person_facts();

CREATE FUNCTION spread_person_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  UPDATE referral SET person_sex = NEW.sex, person_birth_date = NEW.birth_date WHERE person_id = NEW.id;
  UPDATE admission SET person_sex = NEW.sex, person_birth_date = NEW.birth_date WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_facts_spread AFTER UPDATE OF sex, birth_date ON person
  FOR EACH ROW EXECUTE FUNCTION spread_person_facts();

CREATE FUNCTION keep_readmission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  IF TG_OP = 'INSERT' THEN
    UPDATE admission SET readmitted_on = least(readmitted_on, NEW.admitted_on)
    WHERE person_id = NEW.person_id AND id <> NEW.id AND discharged_on <= NEW.admitted_on;
  END IF;
  IF NEW.discharged_on IS NOT NULL THEN
    UPDATE admission a SET readmitted_on = l.first FROM (
      SELECT min(admitted_on) AS first FROM admission
      WHERE person_id = NEW.person_id AND id <> NEW.id AND admitted_on >= NEW.discharged_on) l
    WHERE a.id = NEW.id AND a.readmitted_on IS DISTINCT FROM l.first;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER admission_readmission AFTER INSERT OR UPDATE OF discharged_on ON admission
  FOR EACH ROW EXECUTE FUNCTION keep_readmission();

CREATE FUNCTION keep_sustained() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  UPDATE admission a SET sustained = s.is FROM (
    SELECT EXISTS (SELECT 1 FROM follow_up u WHERE u.admission_id = NEW.admission_id AND u.state = 'reached'
      AND u.standing = 'sustained' AND u.month >= 6) AS is) s
  WHERE a.id = NEW.admission_id AND a.sustained <> s.is;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_up_sustained AFTER INSERT OR UPDATE OF state, standing ON follow_up
  FOR EACH ROW EXECUTE FUNCTION keep_sustained();

-- People by the keys of their names. The keys are readable nowhere else; only people with a case within the caller's
-- own reach are answered. A policy on the keys would have to be asked before any index of them could be used.
CREATE FUNCTION find_persons(starts text, words text[], room integer)
  RETURNS TABLE (person_id uuid, name_key text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  reached text := CASE current_setting('role')
    WHEN '${CLERK}' THEN format('r.court_id = %L', najat_court())
    WHEN '${AUDITOR}' THEN 'true'
    ${CENTRE.map((seat) => `WHEN '${seat}' THEN format('r.centre_id = %L', najat_centre())`).join('\n    ')}
    ELSE 'false' END;
  found text := 'SELECT k.person_id, k.name_key FROM person_key k WHERE EXISTS
    (SELECT 1 FROM referral r WHERE r.person_id = k.person_id AND ' || reached || ')';
  matching text;
  answered integer;
BEGIN
  PERFORM set_config('najat.purpose', 'search', true);
  RETURN QUERY EXECUTE found || format(' AND k.name_key LIKE %L LIMIT %s', starts, room);
  GET DIAGNOSTICS answered = ROW_COUNT;
  IF answered >= room OR cardinality(words) = 0 THEN RETURN; END IF;
  SELECT string_agg(format(' AND k.name_key LIKE %L', word), '') INTO matching FROM unnest(words) AS word;
  RETURN QUERY EXECUTE found || matching
    || format(' AND k.name_key NOT LIKE %L LIMIT %s', starts, room - answered);
END $$;

-- Who has a national number, within one regime: an order that names it belongs to that person.
CREATE FUNCTION person_of_number(number text, of_regime text, starts text)
  RETURNS TABLE (person_id uuid, same boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'search', true);
  RETURN QUERY SELECT p.id, starts_with(k.name_key || ' ', starts || ' ')
    FROM person p JOIN person_key k ON k.person_id = p.id
    WHERE p.national_number = number AND p.regime = of_regime;
END $$;
REVOKE ALL ON FUNCTION find_persons, person_of_number FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_persons TO ${[CLERK, ...CENTRE, AUDITOR].join(', ')};
GRANT EXECUTE ON FUNCTION person_of_number TO ${CLERK}, ${INTAKE};
`;

const PERSON = `id, given, father, grandfather, great_grandfather, laqab, mother_given, birth_date, birth_precision, sex,
  national_number, phone, version, created_at`;
const STAY = 'id, referral_id, person_id, centre_id, legal_basis, kind, state, admitted_on, discharged_on';
const ACCOUNT = `id, username, display_name, role, centre_id, court_id, discipline, state, must_change_password, version,
  created_at`;

/** Who may touch which columns at all; which rows of them is said by the policies. */
const PRIVILEGES: readonly [what: string, table: string, who: readonly string[]][] = [
  ['SELECT', 'centre, court', SEATS],
  [`SELECT (${ACCOUNT})`, 'account', SEATS],
  ['SELECT, INSERT, UPDATE', 'account, refresh_token', [ADMIN]],
  ['SELECT, INSERT, UPDATE, DELETE', 'idempotency', SEATS],
  ['INSERT', 'history', SEATS],
  ['SELECT', 'history', SEATS],
  ['SELECT, INSERT, UPDATE', 'case_counter', [CLERK, INTAKE]],
  [`SELECT (${PERSON})`, 'person', [CLERK]],
  ['SELECT', 'person', [...CENTRE, AUDITOR]],
  // Their lists join the names of people; no policy lets them see one.
  ['SELECT (id, given, father, grandfather, great_grandfather, laqab)', 'person', [DIRECTORATE, LEGAL]],
  ['INSERT', 'person, person_key', [CLERK, INTAKE]],
  ['SELECT', 'referral, order_entry, placement, bed', CASE],
  ['INSERT', 'referral', [CLERK, INTAKE]],
  ['UPDATE', 'referral', [CLERK, INTAKE, MANAGER]],
  ['INSERT', 'order_entry', [CLERK, INTAKE, MANAGER]],
  ['INSERT', 'bed', [DIRECTOR]],
  ['UPDATE', 'bed', [DIRECTOR, INTAKE]],
  ['INSERT', 'placement', [INTAKE]],
  ['UPDATE', 'placement', [INTAKE, MANAGER]],
  ['UPDATE (to_at)', 'placement', [CLERK]],
  [`SELECT (${STAY})`, 'admission', [CLERK, LEGAL]],
  [
    `SELECT (${STAY}, admitted_at, discharge_reason, outcome, decision_id, version, person_sex, person_birth_date,
       readmitted_on, sustained)`,
    'admission',
    [DIRECTORATE],
  ],
  ['SELECT', 'admission', [...CENTRE, AUDITOR]],
  ['INSERT', 'admission', [INTAKE]],
  ['UPDATE', 'admission', [INTAKE, MANAGER]],
  // A phase is locked against the end of its stay: that asks for the right to change some column.
  ['UPDATE (version)', 'admission', [PRACTITIONER]],
  ['SELECT', 'discharge_note', [MANAGER, DIRECTOR, AUDITOR]],
  ['INSERT', 'discharge_note', [INTAKE, MANAGER]],
  ['SELECT (id, referral_id, admission_id, centre_id, discipline, state)', 'phase', [CLERK, DIRECTORATE]],
  ['SELECT', 'phase', [...CENTRE, AUDITOR]],
  ['INSERT', 'phase', [INTAKE]],
  ['UPDATE', 'phase', [PRACTITIONER, MANAGER, INTAKE]],
  ['SELECT', 'phase_note, session, attendance_note', [PRACTITIONER, MANAGER, DIRECTOR]],
  ['INSERT, UPDATE', 'phase_note', [PRACTITIONER, MANAGER]],
  ['INSERT, UPDATE', 'session', [PRACTITIONER]],
  ['INSERT, UPDATE, DELETE', 'attendance_note', [PRACTITIONER]],
  ['SELECT (phase_id, session_id, status)', 'attendance', [CLERK]],
  ['SELECT', 'attendance', [...CENTRE, AUDITOR]],
  ['INSERT, UPDATE', 'attendance', [PRACTITIONER]],
  ['SELECT', 'plan, follow_up', [MANAGER, DIRECTOR, AUDITOR]],
  ['INSERT, UPDATE', 'plan', [MANAGER]],
  ['INSERT', 'follow_up', [INTAKE, MANAGER]],
  ['UPDATE', 'follow_up', [MANAGER]],
];

/** The program itself, on nobody's behalf: accounts and sign-ins, and no case. */
const OWN = `
GRANT SELECT ON centre, court TO najat_app;
GRANT SELECT, INSERT, UPDATE ON account, refresh_token TO najat_app;
GRANT SELECT, INSERT, DELETE ON sign_in_failure TO najat_app;
GRANT INSERT ON history TO najat_app;
`;

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';

const OWN_CENTRE = 'centre_id = (SELECT najat_centre())';
const OWN_DISCIPLINE = `${OWN_CENTRE} AND discipline = (SELECT najat_discipline())`;
const OWN_COURT = 'court_id = (SELECT najat_court())';
const COMPULSORY = `legal_basis <> 'ART40_VOLUNTARY'`;
const EVERY = 'true';
/** Whose file can be seen is asked of that file's own table, under that table's own policies. */
const seen = (table: string, own: string, column: string): string =>
  `EXISTS (SELECT 1 FROM ${table} seen WHERE seen.${own} = ${column})`;
const OF_REFERRAL = (table: string): string => seen('referral', 'id', `${table}.referral_id`);

const POLICIES: readonly [table: string, command: Command, who: readonly string[], which: string][] = [
  ['person', 'SELECT', [CLERK, ...CENTRE], seen('referral', 'person_id', 'person.id')],
  ['person', 'SELECT', [AUDITOR], EVERY],
  ['person', 'INSERT', [CLERK], `regime = 'court'`],
  ['person', 'INSERT', [INTAKE], EVERY],
  ['person_key', 'INSERT', [CLERK, INTAKE], EVERY],

  ['referral', 'SELECT', [CLERK], OWN_COURT],
  ['referral', 'SELECT', CENTRE, OWN_CENTRE],
  ['referral', 'SELECT', [DIRECTORATE, LEGAL], COMPULSORY],
  ['referral', 'SELECT', [AUDITOR], EVERY],
  ['referral', 'INSERT', [CLERK], OWN_COURT],
  ['referral', 'INSERT', [INTAKE], OWN_CENTRE],
  ['referral', 'UPDATE', [CLERK], OWN_COURT],
  ['referral', 'UPDATE', [INTAKE, MANAGER], OWN_CENTRE],

  ['order_entry', 'SELECT', CASE, OF_REFERRAL('order_entry')],
  [
    'order_entry',
    'INSERT',
    [CLERK, INTAKE, MANAGER],
    `recorded_by = (SELECT najat_account()) AND ${OF_REFERRAL('order_entry')}`,
  ],

  ['bed', 'SELECT', CENTRE, OWN_CENTRE],
  ['bed', 'SELECT', [DIRECTORATE, AUDITOR], EVERY],
  ['bed', 'SELECT', [CLERK, LEGAL], seen('placement', 'bed_id', 'bed.id')],
  ['bed', 'INSERT', [DIRECTOR], OWN_CENTRE],
  ['bed', 'UPDATE', [DIRECTOR, INTAKE], OWN_CENTRE],

  ['placement', 'SELECT', CENTRE, OWN_CENTRE],
  ['placement', 'SELECT', [CLERK, LEGAL, DIRECTORATE], OF_REFERRAL('placement')],
  ['placement', 'SELECT', [AUDITOR], EVERY],
  ['placement', 'INSERT', [INTAKE], OWN_CENTRE],
  ['placement', 'UPDATE', [INTAKE, MANAGER], OWN_CENTRE],
  ['placement', 'UPDATE', [CLERK], OF_REFERRAL('placement')],

  ['admission', 'SELECT', CENTRE, OWN_CENTRE],
  ['admission', 'SELECT', [CLERK, LEGAL], OF_REFERRAL('admission')],
  ['admission', 'SELECT', [DIRECTORATE], COMPULSORY],
  ['admission', 'SELECT', [AUDITOR], EVERY],
  ['admission', 'INSERT', [INTAKE], OWN_CENTRE],
  ['admission', 'UPDATE', [INTAKE, MANAGER, PRACTITIONER], OWN_CENTRE],

  ['discharge_note', 'SELECT', [MANAGER, DIRECTOR], OWN_CENTRE],
  ['discharge_note', 'SELECT', [AUDITOR], EVERY],
  ['discharge_note', 'INSERT', [INTAKE, MANAGER], OWN_CENTRE],

  ['phase', 'SELECT', CENTRE, OWN_CENTRE],
  ['phase', 'SELECT', [CLERK], OF_REFERRAL('phase')],
  ['phase', 'SELECT', [DIRECTORATE], seen('admission', 'id', 'phase.admission_id')],
  ['phase', 'SELECT', [AUDITOR], EVERY],
  ['phase', 'INSERT', [INTAKE], OWN_CENTRE],
  ['phase', 'UPDATE', [PRACTITIONER], OWN_DISCIPLINE],
  ['phase', 'UPDATE', [MANAGER, INTAKE], OWN_CENTRE],

  ['phase_note', 'SELECT', [PRACTITIONER], OWN_DISCIPLINE],
  ['phase_note', 'SELECT', [MANAGER, DIRECTOR], OWN_CENTRE],
  ['phase_note', 'INSERT', [PRACTITIONER], OWN_DISCIPLINE],
  ['phase_note', 'INSERT', [MANAGER], OWN_CENTRE],
  ['phase_note', 'UPDATE', [PRACTITIONER], OWN_DISCIPLINE],
  ['phase_note', 'UPDATE', [MANAGER], OWN_CENTRE],

  ['session', 'SELECT', [PRACTITIONER], OWN_DISCIPLINE],
  ['session', 'SELECT', [MANAGER, DIRECTOR], OWN_CENTRE],
  ['session', 'INSERT', [PRACTITIONER], `${OWN_DISCIPLINE} AND led_by = (SELECT najat_account())`],
  ['session', 'UPDATE', [PRACTITIONER], OWN_DISCIPLINE],

  ['attendance', 'SELECT', CENTRE, OWN_CENTRE],
  ['attendance', 'SELECT', [CLERK], seen('phase', 'id', 'attendance.phase_id')],
  ['attendance', 'SELECT', [AUDITOR], EVERY],
  ['attendance', 'INSERT', [PRACTITIONER], OWN_DISCIPLINE],
  ['attendance', 'UPDATE', [PRACTITIONER], OWN_DISCIPLINE],

  ['attendance_note', 'SELECT', [PRACTITIONER], OWN_DISCIPLINE],
  ['attendance_note', 'SELECT', [MANAGER, DIRECTOR], OWN_CENTRE],
  ['attendance_note', 'INSERT', [PRACTITIONER], OWN_DISCIPLINE],
  ['attendance_note', 'UPDATE', [PRACTITIONER], OWN_DISCIPLINE],
  ['attendance_note', 'DELETE', [PRACTITIONER], OWN_DISCIPLINE],

  ['plan', 'SELECT', [MANAGER, DIRECTOR], OWN_CENTRE],
  ['plan', 'SELECT', [AUDITOR], EVERY],
  ['plan', 'INSERT', [MANAGER], OWN_CENTRE],
  ['plan', 'UPDATE', [MANAGER], OWN_CENTRE],

  ['follow_up', 'SELECT', [MANAGER, DIRECTOR], OWN_CENTRE],
  ['follow_up', 'SELECT', [AUDITOR], EVERY],
  ['follow_up', 'INSERT', [INTAKE, MANAGER], OWN_CENTRE],
  ['follow_up', 'UPDATE', [MANAGER], OWN_CENTRE],

  ['history', 'INSERT', [...SEATS, 'najat_app'], 'actor_id = (SELECT najat_account())'],
  ['history', 'SELECT', [CLERK, LEGAL, DIRECTORATE], `compartment = 'legal' AND ${OF_REFERRAL('history')}`],
  [
    'history',
    'SELECT',
    CENTRE,
    `${OF_REFERRAL('history')} OR (referral_id IS NULL AND subject_kind = 'bed' AND ${seen('bed', 'id', 'history.subject_id')})`,
  ],
  [
    'history',
    'SELECT',
    [PRACTITIONER],
    `referral_id IS NULL AND subject_kind = 'session' AND ${seen('session', 'id', 'history.subject_id')}`,
  ],
  ['history', 'SELECT', [AUDITOR], EVERY],
  ['history', 'SELECT', [ADMIN], `subject_kind = 'account'`],

  ['idempotency', 'ALL', SEATS, 'account_id = (SELECT najat_account())'],
];

function policySql([table, command, who, which]: (typeof POLICIES)[number], index: number): string {
  const rule = command === 'INSERT' ? `WITH CHECK (${which})` : `USING (${which})`;
  return `CREATE POLICY ${table}_${String(index + 1)} ON ${table} FOR ${command} TO ${who.join(', ')} ${rule};`;
}

const UP = `
${FUNCTIONS}
${KEEPERS}
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM najat_app;
GRANT USAGE ON SCHEMA public TO ${SEATS.join(', ')};
${OWN}
${PRIVILEGES.map(([what, table, who]) => `GRANT ${what} ON ${table} TO ${who.join(', ')};`).join('\n')}
${POLICIES.map(policySql).join('\n')}
${TABLES.map(
  (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');`,
).join('\n')}
`;

const DOWN = `
${TABLES.map(
  (table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
DROP POLICY ${table}_owner ON ${table};`,
).join('\n')}
${POLICIES.map(([table], index) => `DROP POLICY ${table}_${String(index + 1)} ON ${table};`).join('\n')}
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${SEATS.join(', ')};
REVOKE USAGE ON SCHEMA public FROM ${SEATS.join(', ')};
DROP FUNCTION find_persons, person_of_number;
DROP FUNCTION keep_identity, keep_person_facts, spread_person_facts, keep_readmission, keep_sustained CASCADE;
DROP FUNCTION najat_sees_centre, najat_account, najat_centre, najat_court, najat_discipline;
GRANT SELECT ON centre, court TO najat_app;
GRANT SELECT, INSERT, UPDATE ON account, refresh_token, person, person_key, case_counter, referral, bed, admission,
  discharge_note, placement, phase, phase_note, session, attendance, plan, follow_up TO najat_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON attendance_note TO najat_app;
GRANT SELECT, INSERT ON order_entry, history TO najat_app;
GRANT SELECT, INSERT, DELETE ON sign_in_failure TO najat_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO najat_app;
`;

/** The wall in the database: a role of its own for each role of Najat, and for each the rows it reaches. */
export class Walls1764050000000 implements MigrationInterface {
  name = 'Walls1764050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
