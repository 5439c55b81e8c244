import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEGAL = 'najat_legal_officer';
/** Whoever works on cases is told what was decided about the law they are reckoned by; auditors read all history. */
const TOLD = [
  'najat_court_clerk',
  'najat_intake_officer',
  'najat_practitioner',
  'najat_case_manager',
  'najat_centre_director',
  'najat_directorate',
  LEGAL,
];
const READERS = [...TOLD, 'najat_auditor', 'najat_system_admin', 'najat_app'];

const list = (...words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const DAYS = [
  ...['term_days', 'extension_days', 'placement_max_days', 'placement_extended_max_days', 'clinic_min_days'],
  ...['clinic_max_days', 'voluntary_observation_days', 'report_lead_days', 'first_report_days'],
  ...['report_interval_days', 'hearing_lead_days', 'alarm_first_days', 'alarm_second_days'],
  ...['alarm_third_days', 'alarm_last_days'],
];
const SWITCHES = [
  ...['first_day_counts', 'ending_day_counts', 'clock_waits_for_arrival', 'leave_suspends'],
  ...['hospital_suspends', 'absconded_suspends', 'unverified_orders_count', 'unverified_endings_count'],
  'report_due_on_working_day',
];

const TABLES = `
CREATE TABLE legal_parameter (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  jurisdiction text NOT NULL CHECK (jurisdiction IN ('federal', 'kri')),
  basis text CHECK (basis IN ('ART32', 'ART33', 'ART39_PLACEMENT', 'ART39_CLINIC', 'ART39_POST_RELEASE_CLINIC',
    'ART40_VOLUNTARY', 'KRI_LAW', 'OTHER')),
  number integer NOT NULL CHECK (number >= 1),
  value integer,
  effective_from date NOT NULL CONSTRAINT legal_parameter_after_law CHECK (effective_from >= '2017-08-08'),
  effective_to date,
  state text NOT NULL CHECK (state IN ('proposed', 'adopted', 'withdrawn')),
  source text NOT NULL CHECK (source IN ('found', 'unverified', 'derived')),
  note text NOT NULL CHECK (note IN ('none', 'article_of_90_180_unclear', 'clinic_term_conflicts_with_placement',
    'clinic_frequency_remembered', 'observation_remembered', 'repeat_rule_not_found', 'order_expected_to_name_days',
    'no_source_for_report_dates', 'law_silent_shorter_reading', 'law_silent_practice', 'product_decision')),
  words text,
  proposed_by uuid REFERENCES account,
  proposed_at timestamptz,
  instrument text,
  confirmed_by uuid REFERENCES account,
  confirmed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT legal_parameter_value_in_unit CHECK (CASE
    WHEN key IN (${list(...DAYS)}) THEN value IS NULL OR value BETWEEN 0 AND 3650
    WHEN key = 'clinic_sessions_per_week' THEN value IS NULL OR value BETWEEN 1 AND 21
    WHEN key = 'repeat_placement_limit' THEN value IS NULL OR value BETWEEN 0 AND 100
    WHEN key IN (${list(...SWITCHES)}) THEN value IS NOT NULL AND value IN (0, 1)
    ELSE false END),
  CONSTRAINT legal_parameter_proposed_whole CHECK (num_nonnulls(proposed_by, proposed_at, words) IN (0, 3)),
  CONSTRAINT legal_parameter_confirmed_whole CHECK (num_nonnulls(confirmed_by, confirmed_at, instrument) IN (0, 3)),
  CONSTRAINT legal_parameter_two_people CHECK (confirmed_by <> proposed_by),
  -- Only what Najat started with, which nobody proposed, is reckoned with before somebody has confirmed it.
  CONSTRAINT legal_parameter_adopted_confirmed CHECK (CASE state WHEN 'adopted'
    THEN proposed_by IS NULL OR confirmed_by IS NOT NULL ELSE proposed_by IS NOT NULL AND confirmed_by IS NULL END),
  -- A version that another took every day from ends on the day before its first.
  CONSTRAINT legal_parameter_days_forward CHECK (effective_to >= effective_from - 1),
  CONSTRAINT legal_parameter_adopted_ends CHECK (state = 'adopted' OR effective_to IS NULL),
  CONSTRAINT legal_parameter_number_once UNIQUE NULLS NOT DISTINCT (key, jurisdiction, basis, number),
  CONSTRAINT legal_parameter_one_a_day EXCLUDE USING gist (key WITH =, jurisdiction WITH =,
    coalesce(basis, '') WITH =, daterange(effective_from, effective_to + 1) WITH &&) WHERE (state = 'adopted')
);
CREATE UNIQUE INDEX legal_parameter_proposed_once ON legal_parameter (key, jurisdiction, coalesce(basis, ''),
  effective_from) WHERE state = 'proposed';

-- A version keeps what it says for good. It is confirmed or withdrawn once, and closed when another takes over.
CREATE FUNCTION keep_legal_parameter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.key, NEW.jurisdiction, NEW.basis, NEW.number, NEW.value, NEW.effective_from, NEW.source, NEW.note,
      NEW.words, NEW.proposed_by, NEW.proposed_at)
     IS DISTINCT FROM (OLD.id, OLD.key, OLD.jurisdiction, OLD.basis, OLD.number, OLD.value, OLD.effective_from,
      OLD.source, OLD.note, OLD.words, OLD.proposed_by, OLD.proposed_at)
  THEN RAISE EXCEPTION 'a version of a legal parameter does not change' USING ERRCODE = '42501'; END IF;
  IF NEW.effective_to IS DISTINCT FROM OLD.effective_to AND (NEW.effective_to < OLD.effective_to) IS NOT TRUE
     AND (OLD.effective_to IS NOT NULL OR NEW.effective_to IS NULL)
  THEN RAISE EXCEPTION 'the days of a legal parameter only end' USING ERRCODE = '42501'; END IF;
  IF NEW.state <> OLD.state AND OLD.state <> 'proposed'
  THEN RAISE EXCEPTION 'a legal parameter is settled once' USING ERRCODE = '42501'; END IF;
  IF (NEW.instrument, NEW.confirmed_by, NEW.confirmed_at)
     IS DISTINCT FROM (OLD.instrument, OLD.confirmed_by, OLD.confirmed_at)
     AND (OLD.confirmed_by IS NOT NULL OR NEW.confirmed_by IS DISTINCT FROM najat_account())
  THEN RAISE EXCEPTION 'a legal parameter is confirmed once, in one''s own name' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER legal_parameter_kept BEFORE UPDATE ON legal_parameter
  FOR EACH ROW EXECUTE FUNCTION keep_legal_parameter();
CREATE TRIGGER legal_parameter_never_deleted BEFORE DELETE OR TRUNCATE ON legal_parameter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE public_holiday (
  id uuid PRIMARY KEY,
  day date NOT NULL CONSTRAINT public_holiday_after_law CHECK (day >= '2017-08-08'),
  -- Whose offices are closed; null is for both.
  jurisdiction text CHECK (jurisdiction IN ('federal', 'kri')),
  name_en text NOT NULL, name_ar text NOT NULL, name_ckb text NOT NULL,
  added_by uuid NOT NULL REFERENCES account,
  added_at timestamptz NOT NULL,
  CONSTRAINT public_holiday_once UNIQUE NULLS NOT DISTINCT (day, jurisdiction)
);
`;

const WALL = `
GRANT SELECT ON legal_parameter, public_holiday TO ${READERS.join(', ')};
GRANT INSERT ON legal_parameter TO ${LEGAL};
GRANT UPDATE (effective_to, state, instrument, confirmed_by, confirmed_at, version) ON legal_parameter TO ${LEGAL};
GRANT INSERT, DELETE ON public_holiday TO ${LEGAL};
ALTER TABLE legal_parameter ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_holiday ENABLE ROW LEVEL SECURITY;
CREATE POLICY legal_parameter_read ON legal_parameter FOR SELECT TO ${READERS.join(', ')} USING (true);
CREATE POLICY legal_parameter_propose ON legal_parameter FOR INSERT TO ${LEGAL}
  WITH CHECK (proposed_by = (SELECT najat_account()) AND state = 'proposed');
CREATE POLICY legal_parameter_settle ON legal_parameter FOR UPDATE TO ${LEGAL}
  USING ((SELECT najat_account()) IS NOT NULL) WITH CHECK (true);
CREATE POLICY public_holiday_read ON public_holiday FOR SELECT TO ${READERS.join(', ')} USING (true);
CREATE POLICY public_holiday_add ON public_holiday FOR INSERT TO ${LEGAL}
  WITH CHECK (added_by = (SELECT najat_account()) AND day >= (now() AT TIME ZONE 'Asia/Baghdad')::date);
CREATE POLICY public_holiday_remove ON public_holiday FOR DELETE TO ${LEGAL}
  USING ((SELECT najat_account()) IS NOT NULL AND day > (now() AT TIME ZONE 'Asia/Baghdad')::date);
CREATE POLICY history_of_law ON history FOR SELECT TO ${TOLD.join(', ')}
  USING (compartment = 'legal' AND action <> 'read'
    AND subject_kind IN ('legalParameter', 'holiday'));
`;

/** Figures of one article each: what the law is read to say (docs/law/lawful-term.md), federal files only. */
const PLACEMENT = `(VALUES
  ('placement_max_days', 90, 'found', 'article_of_90_180_unclear'),
  ('placement_extended_max_days', 180, 'found', 'article_of_90_180_unclear'),
  ('term_days', 90, 'derived', 'order_expected_to_name_days'),
  ('extension_days', 90, 'derived', 'order_expected_to_name_days'),
  ('repeat_placement_limit', NULL, 'unverified', 'repeat_rule_not_found')) f (key, value, source, note)
  CROSS JOIN (VALUES ('ART39_PLACEMENT'), ('ART32'), ('ART33')) b (basis)`;
const CLINIC = `(VALUES
  ('clinic_min_days', 90, 'unverified', 'clinic_term_conflicts_with_placement'),
  ('clinic_max_days', 180, 'unverified', 'clinic_term_conflicts_with_placement'),
  ('clinic_sessions_per_week', 2, 'unverified', 'clinic_frequency_remembered'),
  ('term_days', 90, 'derived', 'order_expected_to_name_days'),
  ('extension_days', 90, 'derived', 'order_expected_to_name_days')) f (key, value, source, note)
  CROSS JOIN (VALUES ('ART39_CLINIC'), ('ART39_POST_RELEASE_CLINIC')) b (basis)`;
const VOLUNTARY = `(VALUES ('voluntary_observation_days', 30, 'unverified', 'observation_remembered', 'ART40_VOLUNTARY'))
  f (key, value, source, note, basis)`;
/** What no law that could be read answers, in both jurisdictions and for every article. */
const EVERYWHERE = `(VALUES
  ('report_lead_days', 14, 'no_source_for_report_dates'),
  ('first_report_days', NULL, 'no_source_for_report_dates'),
  ('report_interval_days', NULL, 'no_source_for_report_dates'),
  ('hearing_lead_days', 7, 'no_source_for_report_dates'),
  ('report_due_on_working_day', 1, 'product_decision'),
  ('alarm_first_days', 14, 'product_decision'),
  ('alarm_second_days', 7, 'product_decision'),
  ('alarm_third_days', 2, 'product_decision'),
  ('alarm_last_days', 0, 'product_decision'),
  ('first_day_counts', 1, 'law_silent_shorter_reading'),
  ('ending_day_counts', 1, 'law_silent_practice'),
  ('clock_waits_for_arrival', 0, 'law_silent_shorter_reading'),
  ('leave_suspends', 0, 'law_silent_shorter_reading'),
  ('hospital_suspends', 0, 'law_silent_shorter_reading'),
  ('absconded_suspends', 0, 'law_silent_shorter_reading'),
  ('unverified_orders_count', 0, 'law_silent_shorter_reading'),
  ('unverified_endings_count', 1, 'law_silent_shorter_reading')) f (key, value, note)
  CROSS JOIN (VALUES ('federal'), ('kri')) j (jurisdiction)`;

const starting = (jurisdiction: string, basis: string, source: string, from: string): string => `
INSERT INTO legal_parameter (id, key, jurisdiction, basis, number, value, effective_from, state, source, note)
  SELECT gen_random_uuid(), f.key, ${jurisdiction}, ${basis}, 1, f.value, '2017-08-08', 'adopted', ${source}, f.note
  FROM ${from};`;

const STARTING = [PLACEMENT, CLINIC].map((from) => starting(`'federal'`, 'b.basis', 'f.source', from));
STARTING.push(starting(`'federal'`, 'f.basis', 'f.source', VOLUNTARY));
STARTING.push(starting('j.jurisdiction', 'NULL', `'derived'`, EVERYWHERE));

const DOWN = `
DROP POLICY history_of_law ON history;
DROP TABLE legal_parameter, public_holiday;
DROP FUNCTION keep_legal_parameter;
`;

/** The figures of the law as dated versions, with the ones Najat starts with, and the public holidays. */
export class LegalParameters1764160000000 implements MigrationInterface {
  name = 'LegalParameters1764160000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WALL);
    await runner.query(STARTING.join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
