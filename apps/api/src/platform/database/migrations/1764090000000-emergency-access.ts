import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRACTITIONER = 'najat_practitioner';
const DIRECTOR = 'najat_centre_director';
const AUDITOR = 'najat_auditor';
/** Each has the rights of the role it is named after, and reads besides the files its account has opened. */
const READERS = 'najat_practitioner_emergency, najat_centre_director_emergency';

const TABLE = `
CREATE TABLE emergency_access (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  opener_role text NOT NULL CHECK (opener_role IN ('practitioner', 'centre_director')),
  opener_centre_id uuid NOT NULL REFERENCES centre,
  sought_by text NOT NULL CHECK (sought_by IN ('case_number', 'national_number')),
  reason text NOT NULL CHECK (reason IN ('life_threatening', 'brought_here', 'handover', 'court_or_safety', 'other')),
  words text NOT NULL CONSTRAINT emergency_access_words CHECK (char_length(words) BETWEEN 20 AND 1000),
  opened_at timestamptz NOT NULL,
  referral_id uuid REFERENCES referral,
  centre_id uuid REFERENCES centre,
  ends_at timestamptz,
  ended_at timestamptz,
  reviewed_by uuid REFERENCES account,
  reviewed_at timestamptz,
  outcome text CHECK (outcome IN ('justified', 'not_justified', 'needs_action')),
  note text CHECK (char_length(note) BETWEEN 1 AND 2000),
  version integer NOT NULL DEFAULT 1,
  -- A number that led to no file opened nothing; that it was tried is kept.
  CONSTRAINT emergency_access_found_whole CHECK (num_nulls(referral_id, centre_id, ends_at) IN (0, 3)
    AND (referral_id IS NOT NULL OR num_nonnulls(ended_at, reviewed_at) = 0)),
  CONSTRAINT emergency_access_bounded CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '4 hours'),
  CONSTRAINT emergency_access_ended_within CHECK (ended_at BETWEEN opened_at AND ends_at),
  CONSTRAINT emergency_access_review_whole CHECK (num_nulls(reviewed_by, reviewed_at, outcome, note) IN (0, 4)),
  CONSTRAINT emergency_access_review_after CHECK (reviewed_at >= coalesce(ended_at, ends_at)),
  CONSTRAINT emergency_access_two_people CHECK (reviewed_by <> account_id),
  CONSTRAINT emergency_access_once EXCLUDE USING gist (account_id WITH =, referral_id WITH =,
    tstzrange(opened_at, coalesce(ended_at, ends_at), '[)') WITH &&)
);
CREATE INDEX emergency_access_of_account ON emergency_access (account_id, opened_at DESC, id DESC);
CREATE INDEX emergency_access_by_centre ON emergency_access (centre_id, opened_at DESC, id DESC);
CREATE INDEX emergency_access_newest ON emergency_access (opened_at DESC, id DESC);
CREATE INDEX emergency_access_to_review ON emergency_access (opened_at DESC, id DESC)
  WHERE reviewed_at IS NULL AND referral_id IS NOT NULL;
CREATE TRIGGER emergency_access_review_final BEFORE UPDATE ON emergency_access
  FOR EACH ROW WHEN (OLD.reviewed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER emergency_access_kept BEFORE DELETE OR TRUNCATE ON emergency_access
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

/*
 * The one way in. Nobody may write a row of their own: what is opened is what the typed number leads to, and an attempt
 * that leads nowhere is counted like one that does.
 */
const FUNCTIONS = `
CREATE FUNCTION open_emergency_access(access uuid, by_case text, by_number text, why text, said text, minutes integer,
    a_day integer)
  RETURNS TABLE (result text, opened uuid, wait_seconds integer) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  opener account%ROWTYPE;
  file referral%ROWTYPE;
  first_counted timestamptz;
BEGIN
  PERFORM set_config('najat.purpose', 'emergency', true);
  -- One at a time for an account, or two at once could both be the last one allowed.
  SELECT a.* INTO STRICT opener FROM account a WHERE a.id = najat_account() FOR NO KEY UPDATE;
  SELECT e.opened_at INTO first_counted FROM emergency_access e
    WHERE e.account_id = opener.id AND e.opened_at > now() - interval '24 hours'
    ORDER BY e.opened_at DESC OFFSET a_day - 1 LIMIT 1;
  IF FOUND THEN
    RETURN QUERY SELECT 'too_often', NULL::uuid,
      ceil(extract(epoch FROM first_counted + interval '24 hours' - now()))::integer;
    RETURN;
  END IF;
  IF by_case IS NOT NULL THEN
    SELECT r.* INTO file FROM referral r WHERE r.case_number = by_case;
  ELSE
    -- Of somebody with several files the one they are in treatment under, or else the newest.
    SELECT r.* INTO file FROM person p JOIN referral r ON r.person_id = p.id WHERE p.national_number = by_number
      ORDER BY r.state = 'admitted' DESC, r.logged_at DESC, r.id DESC LIMIT 1;
  END IF;
  IF opener.role = 'centre_director' AND file.centre_id = opener.centre_id THEN
    RETURN QUERY SELECT 'within_reach', file.id, NULL::integer;
    RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM emergency_access e WHERE e.account_id = opener.id AND e.referral_id = file.id
      AND e.ended_at IS NULL AND e.ends_at > now()) THEN
    RETURN QUERY SELECT 'already_open', file.id, NULL::integer;
    RETURN;
  END IF;
  INSERT INTO emergency_access (id, account_id, opener_role, opener_centre_id, sought_by, reason, words, opened_at,
      referral_id, centre_id, ends_at)
    VALUES (access, opener.id, opener.role, opener.centre_id,
      CASE WHEN by_case IS NULL THEN 'national_number' ELSE 'case_number' END, why, said, now(),
      file.id, file.centre_id, CASE WHEN file.id IS NOT NULL THEN now() + make_interval(mins => minutes) END);
  RETURN QUERY SELECT CASE WHEN file.id IS NULL THEN 'found_nothing' ELSE 'opened' END, file.id, NULL::integer;
END $$;
REVOKE ALL ON FUNCTION open_emergency_access FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_emergency_access TO ${PRACTITIONER}, ${DIRECTOR};

-- The files the caller has open at this moment; asked once a statement, by the policies of the emergency roles alone.
CREATE FUNCTION najat_emergency_cases() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(e.referral_id) FROM emergency_access e
  WHERE e.account_id = najat_account() AND e.ended_at IS NULL AND e.ends_at > now() $$;

-- The access by which the caller has this file open at this moment, or null; whoever can open none has none.
CREATE FUNCTION najat_emergency(referral uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT has_table_privilege('emergency_access', 'SELECT') THEN RETURN NULL; END IF;
  RETURN (SELECT e.id FROM emergency_access e WHERE e.account_id = najat_account() AND e.referral_id = referral
    AND e.ended_at IS NULL AND e.ends_at > now());
END $$;
`;

const OWN = 'account_id = (SELECT najat_account())';
const OWN_CENTRE = 'centre_id = (SELECT najat_centre())';
const REVIEWED_BY_ME = 'reviewed_by = (SELECT najat_account())';

const OPENED = 'ANY ((SELECT najat_emergency_cases())::uuid[])';
const OF_PHASE = (table: string): string =>
  `EXISTS (SELECT 1 FROM phase f WHERE f.id = ${table}.phase_id AND f.referral_id = ${OPENED})`;

/** Who is told: the openers of their own, the director of the file's centre and every auditor. Nobody else. */
const TOLD = `
GRANT SELECT ON emergency_access TO ${PRACTITIONER}, ${DIRECTOR}, ${AUDITOR};
GRANT UPDATE (ended_at, version) ON emergency_access TO ${PRACTITIONER}, ${DIRECTOR};
GRANT UPDATE (reviewed_by, reviewed_at, outcome, note, version) ON emergency_access TO ${DIRECTOR}, ${AUDITOR};
ALTER TABLE emergency_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY emergency_access_owner ON emergency_access TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY emergency_access_own ON emergency_access FOR SELECT TO ${PRACTITIONER}, ${DIRECTOR} USING (${OWN});
CREATE POLICY emergency_access_centre ON emergency_access FOR SELECT TO ${DIRECTOR} USING (${OWN_CENTRE});
CREATE POLICY emergency_access_all ON emergency_access FOR SELECT TO ${AUDITOR} USING (true);
CREATE POLICY emergency_access_end ON emergency_access FOR UPDATE TO ${PRACTITIONER}, ${DIRECTOR}
  USING (${OWN}) WITH CHECK (${OWN} AND reviewed_at IS NULL);
CREATE POLICY emergency_access_review_centre ON emergency_access FOR UPDATE TO ${DIRECTOR}
  USING (${OWN_CENTRE}) WITH CHECK (${OWN_CENTRE} AND ${REVIEWED_BY_ME});
CREATE POLICY emergency_access_review_all ON emergency_access FOR UPDATE TO ${AUDITOR}
  USING (true) WITH CHECK (${REVIEWED_BY_ME});
`;

/** What the emergency roles read besides: the rows of the files that are open, to look at and not to change. */
const READ: Readonly<Record<string, string>> = {
  referral: `id = ${OPENED}`,
  admission: `referral_id = ${OPENED}`,
  placement: `referral_id = ${OPENED}`,
  bed: `EXISTS (SELECT 1 FROM placement o WHERE o.bed_id = bed.id AND o.referral_id = ${OPENED})`,
  phase: `referral_id = ${OPENED}`,
  phase_note: OF_PHASE('phase_note'),
  session: `EXISTS (SELECT 1 FROM attendance t JOIN phase f ON f.id = t.phase_id
    WHERE t.session_id = session.id AND f.referral_id = ${OPENED})`,
  attendance: OF_PHASE('attendance'),
  attendance_note: OF_PHASE('attendance_note'),
};

const UP = `
${TABLE}
${FUNCTIONS}
${TOLD}
${Object.entries(READ)
  .map(
    ([table, which]) =>
      `CREATE POLICY ${table}_emergency ON ${table} FOR SELECT TO ${READERS} USING (${which});`,
  )
  .join('\n')}
`;

const DOWN = `
${Object.keys(READ)
  .map((table) => `DROP POLICY ${table}_emergency ON ${table};`)
  .join('\n')}
DROP FUNCTION open_emergency_access, najat_emergency_cases, najat_emergency;
DROP TABLE emergency_access;
`;

/** A file opened for a stated reason and a limited time, and what the database shows of it meanwhile. */
export class EmergencyAccess1764090000000 implements MigrationInterface {
  name = 'EmergencyAccess1764090000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
