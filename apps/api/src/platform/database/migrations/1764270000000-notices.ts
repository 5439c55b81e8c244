import type { MigrationInterface, QueryRunner } from 'typeorm';

const INTAKE = 'najat_intake_officer';
const PRACTITIONER = 'najat_practitioner';
const MANAGER = 'najat_case_manager';
const DIRECTOR = 'najat_centre_director';
const AUDITOR = 'najat_auditor';
const CENTRE = [INTAKE, PRACTITIONER, MANAGER, DIRECTOR].join(', ');

/*
 * Law 50/2017 Art. 40(4): the one thing a court is told of somebody who came of their own accord. Three people stand
 * behind it, and the table knows who may be which of them.
 */
const TABLES = `
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL,
  regime text NOT NULL DEFAULT 'voluntary' CONSTRAINT notice_of_voluntary CHECK (regime = 'voluntary'),
  admission_id uuid NOT NULL,
  centre_id uuid NOT NULL REFERENCES centre,
  court_id uuid NOT NULL REFERENCES court,
  language text NOT NULL CHECK (language IN ('ar', 'ckb', 'en')),
  reasons text NOT NULL CONSTRAINT notice_reasons CHECK (char_length(reasons) BETWEEN 20 AND 4000),
  tried text NOT NULL CONSTRAINT notice_tried CHECK (char_length(tried) BETWEEN 20 AND 4000),
  state text NOT NULL CHECK (state IN ('proposed', 'supported', 'approved', 'issued', 'declined', 'withdrawn')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_at timestamptz NOT NULL,
  supported_by uuid REFERENCES account,
  supported_name text,
  supported_at timestamptz,
  approved_by uuid REFERENCES account,
  approved_name text,
  approved_at timestamptz,
  number text CONSTRAINT notice_number_once UNIQUE,
  check_code text CHECK (check_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  issued_by uuid REFERENCES account,
  issued_at timestamptz,
  issued_on date,
  sha256 bytea,
  ended_by uuid REFERENCES account,
  ended_at timestamptz,
  end_words text CHECK (char_length(end_words) BETWEEN 1 AND 1000),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT notice_of_referral FOREIGN KEY (referral_id, regime) REFERENCES referral (id, regime),
  CONSTRAINT notice_of_stay FOREIGN KEY (admission_id, referral_id, centre_id)
    REFERENCES admission (id, referral_id, centre_id),
  CONSTRAINT notice_of_centre UNIQUE (id, centre_id),
  CONSTRAINT notice_three_people CHECK (supported_by <> proposed_by AND approved_by <> proposed_by
    AND approved_by <> supported_by),
  CONSTRAINT notice_supported_whole CHECK (num_nulls(supported_by, supported_name, supported_at) IN (0, 3)),
  CONSTRAINT notice_approved_whole CHECK (num_nulls(approved_by, approved_name, approved_at) IN (0, 3)
    AND (approved_by IS NULL OR supported_by IS NOT NULL)),
  CONSTRAINT notice_decided CHECK (CASE state
    WHEN 'proposed' THEN supported_by IS NULL
    WHEN 'supported' THEN supported_by IS NOT NULL AND approved_by IS NULL
    WHEN 'approved' THEN approved_by IS NOT NULL
    WHEN 'issued' THEN approved_by IS NOT NULL
    ELSE true END),
  CONSTRAINT notice_number_whole CHECK (num_nulls(number, check_code) IN (0, 2)
    AND (approved_by IS NULL) = (number IS NULL)),
  CONSTRAINT notice_issued_whole CHECK (num_nulls(issued_by, issued_at, issued_on, sha256) IN (0, 4)
    AND (state = 'issued') = (sha256 IS NOT NULL)),
  CONSTRAINT notice_ended_whole CHECK (num_nulls(ended_by, ended_at) IN (0, 2)
    AND (state IN ('declined', 'withdrawn')) = (ended_by IS NOT NULL)
    AND (state = 'declined') = (end_words IS NOT NULL)),
  CONSTRAINT notice_withdrawn_by_proposer CHECK (state <> 'withdrawn' OR ended_by = proposed_by),
  CONSTRAINT notice_declined_by_another CHECK (state <> 'declined' OR ended_by <> proposed_by)
);
CREATE UNIQUE INDEX notice_one_open ON notice (referral_id) WHERE state IN ('proposed', 'supported', 'approved');
CREATE INDEX notice_of_file ON notice (referral_id, proposed_at DESC, id DESC);
CREATE INDEX notice_to_decide ON notice (centre_id, proposed_at, id) WHERE state IN ('proposed', 'supported', 'approved');
CREATE INDEX notice_in_centre ON notice (centre_id, proposed_at, id);
CREATE INDEX notice_by_age ON notice (proposed_at, id);

CREATE TABLE notice_document (
  notice_id uuid PRIMARY KEY,
  centre_id uuid NOT NULL,
  sha256 bytea NOT NULL CONSTRAINT notice_document_hash CHECK (sha256 = sha256(bytes)),
  bytes bytea NOT NULL,
  CONSTRAINT notice_document_notice FOREIGN KEY (notice_id, centre_id) REFERENCES notice (id, centre_id),
  CONSTRAINT notice_document_of_hash UNIQUE (notice_id, sha256)
);
-- PDF is compressed already.
ALTER TABLE notice_document ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE notice ADD CONSTRAINT notice_document_kept FOREIGN KEY (id, sha256)
  REFERENCES notice_document (notice_id, sha256);
`;

const KEPT = `
CREATE TRIGGER notice_document_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON notice_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_kept BEFORE DELETE OR TRUNCATE ON notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_final BEFORE UPDATE ON notice FOR EACH ROW
  WHEN (OLD.state IN ('issued', 'declined', 'withdrawn')
    AND to_jsonb(NEW) - 'version' <> to_jsonb(OLD) - 'version') EXECUTE FUNCTION refuse_change();
-- What two people decide on is what a third has proposed.
CREATE TRIGGER notice_as_proposed BEFORE UPDATE ON notice FOR EACH ROW
  WHEN ((NEW.referral_id, NEW.admission_id, NEW.centre_id, NEW.court_id, NEW.language, NEW.reasons, NEW.tried,
      NEW.proposed_by, NEW.proposed_at)
    IS DISTINCT FROM (OLD.referral_id, OLD.admission_id, OLD.centre_id, OLD.court_id, OLD.language, OLD.reasons,
      OLD.tried, OLD.proposed_by, OLD.proposed_at)
    OR (OLD.supported_by IS NOT NULL AND (NEW.supported_by, NEW.supported_name, NEW.supported_at)
      IS DISTINCT FROM (OLD.supported_by, OLD.supported_name, OLD.supported_at))
    OR (OLD.approved_by IS NOT NULL AND (NEW.approved_by, NEW.approved_name, NEW.approved_at)
      IS DISTINCT FROM (OLD.approved_by, OLD.approved_name, OLD.approved_at)))
  EXECUTE FUNCTION refuse_change();

-- A doctor of the centre supports it, its director approves and issues it, whoever treats there proposes it.
CREATE FUNCTION keep_notice_people() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM account a WHERE a.id = NEW.proposed_by AND a.centre_id = NEW.centre_id
        AND a.role IN ('practitioner', 'case_manager'))
      AND TG_OP = 'INSERT'
    OR NEW.supported_by IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.supported_by IS NULL)
      AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = NEW.supported_by AND a.centre_id = NEW.centre_id
        AND a.role = 'practitioner' AND a.discipline = 'medical')
    OR NEW.approved_by IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.approved_by IS NULL)
      AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = NEW.approved_by AND a.centre_id = NEW.centre_id
        AND a.role = 'centre_director')
  THEN
    RAISE EXCEPTION 'a notice is proposed, supported and approved by people of its centre, each in their office'
      USING ERRCODE = '23514', CONSTRAINT = 'notice_people', TABLE = 'notice';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_people AFTER INSERT OR UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION keep_notice_people();

-- Whoever holds a letter asks whether it is genuine, and is not told what kind of letter it is.
CREATE OR REPLACE FUNCTION check_report(given text, code text)
  RETURNS TABLE (number text, submitted_on date, sha256 text, superseded boolean) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'check', true);
  RETURN QUERY SELECT t.number, t.submitted_on, encode(t.sha256, 'hex'),
      EXISTS (SELECT 1 FROM report c WHERE c.corrects_id = t.id AND c.state IN ('submitted', 'answered'))
    FROM report t WHERE t.number = given AND t.check_code = code AND t.state IN ('submitted', 'answered')
    UNION ALL SELECT n.number, n.issued_on, encode(n.sha256, 'hex'), false
    FROM notice n WHERE n.number = given AND n.check_code = code AND n.state = 'issued';
END $$;
`;

const OWN_CENTRE = 'centre_id = (SELECT najat_centre())';
const ME = '(SELECT najat_account())';

const WALL = `
GRANT SELECT ON notice, notice_document TO ${CENTRE}, ${AUDITOR};
GRANT INSERT ON notice TO ${PRACTITIONER}, ${MANAGER};
GRANT UPDATE (state, supported_by, supported_name, supported_at, ended_by, ended_at, end_words, version)
  ON notice TO ${PRACTITIONER};
GRANT UPDATE (state, ended_by, ended_at, version) ON notice TO ${MANAGER};
GRANT UPDATE (state, approved_by, approved_name, approved_at, number, check_code, issued_by, issued_at, issued_on, sha256,
  ended_by, ended_at, end_words, version) ON notice TO ${DIRECTOR};
GRANT INSERT ON notice_document TO ${DIRECTOR};
ALTER TABLE notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_owner ON notice TO CURRENT_USER USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY notice_document_owner ON notice_document TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY notice_of_own ON notice FOR SELECT TO ${CENTRE} USING (${OWN_CENTRE});
CREATE POLICY notice_all ON notice FOR SELECT TO ${AUDITOR} USING (true);
CREATE POLICY notice_propose ON notice FOR INSERT TO ${PRACTITIONER}, ${MANAGER}
  WITH CHECK (state = 'proposed' AND ${OWN_CENTRE} AND proposed_by = ${ME});
CREATE POLICY notice_decide ON notice FOR UPDATE TO ${PRACTITIONER}, ${DIRECTOR} USING (${OWN_CENTRE});
CREATE POLICY notice_withdraw ON notice FOR UPDATE TO ${MANAGER} USING (${OWN_CENTRE} AND proposed_by = ${ME});
CREATE POLICY notice_document_of_own ON notice_document FOR SELECT TO ${CENTRE} USING (${OWN_CENTRE});
CREATE POLICY notice_document_all ON notice_document FOR SELECT TO ${AUDITOR} USING (true);
CREATE POLICY notice_document_freeze ON notice_document FOR INSERT TO ${DIRECTOR} WITH CHECK (${OWN_CENTRE});
`;

const DOWN = `
CREATE OR REPLACE FUNCTION check_report(given text, code text)
  RETURNS TABLE (number text, submitted_on date, sha256 text, superseded boolean) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('najat.purpose', 'check', true);
  RETURN QUERY SELECT t.number, t.submitted_on, encode(t.sha256, 'hex'),
      EXISTS (SELECT 1 FROM report c WHERE c.corrects_id = t.id AND c.state IN ('submitted', 'answered'))
    FROM report t WHERE t.number = given AND t.check_code = code AND t.state IN ('submitted', 'answered');
END $$;
ALTER TABLE notice DROP CONSTRAINT notice_document_kept;
DROP TABLE notice_document, notice;
DROP FUNCTION keep_notice_people;
`;

/** The notice of Article 40(4): proposed, supported, approved and issued by hand, as bytes that nobody changes. */
export class Notices1764270000000 implements MigrationInterface {
  name = 'Notices1764270000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(KEPT);
    await runner.query(WALL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
