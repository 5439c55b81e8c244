import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const CENTRE = 'najat_intake_officer, najat_practitioner, najat_case_manager, najat_centre_director';
const OVERSEERS = 'najat_legal_officer, najat_auditor';

const TABLE = `
CREATE TABLE hearing (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL,
  -- Nobody who came of their own accord is heard by a court: of a file of Article 40 there is none.
  regime text NOT NULL DEFAULT 'court' CONSTRAINT hearing_of_court_file CHECK (regime = 'court'),
  -- Before which court it was set. A file that is transferred leaves it behind, and takes none of its hearings along.
  court_id uuid NOT NULL REFERENCES court,
  centre_id uuid NOT NULL REFERENCES centre,
  on_day date NOT NULL,
  at_time time(0) CONSTRAINT hearing_on_the_minute CHECK (extract(second FROM at_time) = 0 AND at_time < '24:00'),
  -- Where it stands in the list of its day: those without an hour come last.
  at_order time(0) NOT NULL GENERATED ALWAYS AS (coalesce(at_time, '24:00'::time(0))) STORED,
  state text NOT NULL DEFAULT 'set' CHECK (state IN ('set', 'held', 'postponed', 'cancelled')),
  set_by uuid NOT NULL REFERENCES account,
  set_at timestamptz NOT NULL,
  ended_by uuid REFERENCES account,
  ended_at timestamptz,
  end_reason text,
  end_words text CHECK (char_length(end_words) BETWEEN 1 AND 500),
  postponed_to uuid CONSTRAINT hearing_takes_one_place UNIQUE,
  postponed_to_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT hearing_of_referral FOREIGN KEY (referral_id, regime) REFERENCES referral (id, regime),
  CONSTRAINT hearing_of_day UNIQUE (id, referral_id, on_day),
  CONSTRAINT hearing_postponed_same_case FOREIGN KEY (postponed_to, referral_id, postponed_to_on)
    REFERENCES hearing (id, referral_id, on_day),
  CONSTRAINT hearing_postponed_later CHECK (postponed_to_on > on_day),
  CONSTRAINT hearing_postponed_whole CHECK (num_nulls(postponed_to, postponed_to_on) IN (0, 2)
    AND (state = 'postponed') = (postponed_to IS NOT NULL)),
  CONSTRAINT hearing_ended_whole CHECK (num_nulls(ended_by, ended_at) IN (0, 2)
    AND (state = 'set') = (ended_at IS NULL)),
  CONSTRAINT hearing_says_why CHECK (CASE state
    WHEN 'postponed' THEN end_reason IS NOT NULL AND end_reason IN
      ('person_not_present', 'report_missing', 'court_not_sitting', 'more_time_needed', 'other')
    WHEN 'cancelled' THEN end_reason IS NOT NULL AND end_reason IN
      ('entered_in_error', 'decided_without_hearing', 'file_left_court', 'other')
    ELSE end_reason IS NULL END),
  CONSTRAINT hearing_why_in_words CHECK ((end_reason <> 'other' OR end_words IS NOT NULL)
    AND (end_reason IS NOT NULL OR end_words IS NULL)),
  CONSTRAINT hearing_held_by_then CHECK (state <> 'held' OR (ended_at AT TIME ZONE 'Asia/Baghdad')::date >= on_day)
);
CREATE UNIQUE INDEX hearing_one_open ON hearing (referral_id, court_id, on_day) WHERE state = 'set';
CREATE INDEX hearing_of_file ON hearing (referral_id, on_day DESC, id DESC);
CREATE INDEX hearing_at_court ON hearing (court_id, on_day, at_order, id);
CREATE INDEX hearing_in_centre ON hearing (centre_id, on_day, at_order, id);
CREATE INDEX hearing_of_days ON hearing (on_day, at_order, id);
-- What nobody has said the end of is counted on every home.
CREATE INDEX hearing_open_at_court ON hearing (court_id, on_day) WHERE state = 'set';
`;

const KEPT = `
CREATE TRIGGER hearing_kept BEFORE DELETE OR TRUNCATE ON hearing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_final BEFORE UPDATE ON hearing FOR EACH ROW
  WHEN (OLD.state <> 'set') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_same BEFORE UPDATE ON hearing FOR EACH ROW
  WHEN ((NEW.id, NEW.referral_id, NEW.court_id, NEW.centre_id, NEW.on_day, NEW.set_by, NEW.set_at)
    IS DISTINCT FROM (OLD.id, OLD.referral_id, OLD.court_id, OLD.centre_id, OLD.on_day, OLD.set_by, OLD.set_at))
  EXECUTE FUNCTION refuse_change();

-- A hearing is set before the court that has the file, and on no day before its order; afterwards the file may leave.
CREATE FUNCTION keep_hearing_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE court uuid; ordered date;
BEGIN
  PERFORM set_config('najat.purpose', 'keeping', true);
  SELECT r.centre_id, r.court_id, r.ordered_on INTO NEW.centre_id, court, ordered
    FROM referral r WHERE r.id = NEW.referral_id;
  IF court IS DISTINCT FROM NEW.court_id THEN
    RAISE EXCEPTION 'the file is before another court'
      USING ERRCODE = '23514', CONSTRAINT = 'hearing_before_own_court', TABLE = 'hearing';
  END IF;
  IF NEW.on_day < ordered THEN
    RAISE EXCEPTION 'heard before the order'
      USING ERRCODE = '23514', CONSTRAINT = 'hearing_after_order', TABLE = 'hearing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hearing_facts BEFORE INSERT ON hearing FOR EACH ROW EXECUTE FUNCTION keep_hearing_facts();
`;

const OF_FILE = 'EXISTS (SELECT 1 FROM referral seen WHERE seen.id = hearing.referral_id)';

const WALL = `
GRANT SELECT ON hearing TO ${CLERK}, ${CENTRE}, ${OVERSEERS};
GRANT INSERT (id, referral_id, court_id, on_day, at_time, set_by, set_at, version) ON hearing TO ${CLERK};
GRANT UPDATE (at_time, state, ended_by, ended_at, end_reason, end_words, postponed_to, postponed_to_on, version)
  ON hearing TO ${CLERK};
ALTER TABLE hearing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY hearing_owner ON hearing TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');
-- Whoever has the file has its hearings, those before an earlier court among them.
CREATE POLICY hearing_of_court ON hearing FOR SELECT TO ${CLERK} USING (${OF_FILE});
CREATE POLICY hearing_of_centre ON hearing FOR SELECT TO ${CENTRE} USING (centre_id = (SELECT najat_centre()));
CREATE POLICY hearing_of_all ON hearing FOR SELECT TO ${OVERSEERS} USING (true);
CREATE POLICY hearing_set ON hearing FOR INSERT TO ${CLERK}
  WITH CHECK (set_by = (SELECT najat_account()) AND ${OF_FILE});
CREATE POLICY hearing_end ON hearing FOR UPDATE TO ${CLERK} USING (${OF_FILE});
`;

/** Hearings: on which day a court hears a case, and what became of that day. */
export class Hearings1764240000000 implements MigrationInterface {
  name = 'Hearings1764240000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, KEPT, WALL]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hearing; DROP FUNCTION keep_hearing_facts');
  }
}
