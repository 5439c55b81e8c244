import type { MigrationInterface, QueryRunner } from 'typeorm';

const MANAGER = 'najat_case_manager';
const DIRECTOR = 'najat_centre_director';
const CENTRE = ['najat_intake_officer', 'najat_practitioner', MANAGER, DIRECTOR].join(', ');
const AUDITOR = 'najat_auditor';
const EVERYBODY = [
  ...['najat_app', 'najat_court_clerk', CENTRE, AUDITOR],
  ...['najat_directorate', 'najat_legal_officer', 'najat_system_admin'],
].join(', ');

/** Why a report was not signed or not approved, for whoever wrote it; of what was before its signatories then. */
const RETURNS = `
CREATE TABLE report_return (
  report_id uuid NOT NULL,
  round integer NOT NULL,
  centre_id uuid NOT NULL,
  words text NOT NULL CONSTRAINT report_return_says_why CHECK (char_length(words) BETWEEN 1 AND 1000),
  returned_by uuid NOT NULL REFERENCES account,
  returned_at timestamptz NOT NULL,
  CONSTRAINT report_return_once PRIMARY KEY (report_id, round),
  CONSTRAINT report_return_content FOREIGN KEY (report_id, round) REFERENCES report_content (report_id, round),
  CONSTRAINT report_return_report FOREIGN KEY (report_id, centre_id) REFERENCES report (id, centre_id)
);
CREATE TRIGGER report_return_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_return
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION sent_back_with_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM report_return b WHERE b.report_id = OLD.id AND b.round = OLD.round;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'report_sent_back_says_why' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'report_sent_back_says_why', TABLE = 'report';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_sent_back_says_why BEFORE UPDATE OF state ON report FOR EACH ROW
  WHEN (NEW.state = 'drafted' AND OLD.state <> 'drafted') EXECUTE FUNCTION sent_back_with_reason();

GRANT SELECT ON report_return TO ${CENTRE}, ${AUDITOR};
GRANT INSERT ON report_return TO ${MANAGER}, ${DIRECTOR};
ALTER TABLE report_return ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY report_return_owner ON report_return TO CURRENT_USER
  USING (current_setting('najat.purpose', true) <> '');
CREATE POLICY report_return_of_centre ON report_return FOR SELECT TO ${CENTRE}
  USING (centre_id = (SELECT najat_centre()));
CREATE POLICY report_return_all ON report_return FOR SELECT TO ${AUDITOR} USING (true);
CREATE POLICY report_return_say ON report_return FOR INSERT TO ${MANAGER}, ${DIRECTOR}
  WITH CHECK (centre_id = (SELECT najat_centre()) AND returned_by = (SELECT najat_account()));
`;

/** Of a million reports few are on their way or wait for a court, and those are what the lists are of. */
const LISTS = `
CREATE INDEX report_on_its_way ON report (centre_id, state) WHERE state IN ('drafted', 'presented', 'signed', 'approved');
CREATE INDEX report_before_court ON report (referral_id) WHERE state = 'submitted';
`;

/*
 * The head of a letter is four lines at most, and nothing in them that is not seen: no control character and no mark of
 * direction, as in names.
 */
const LINE = String.raw`[^\u0001-\u001f\u007f-\u009f\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`;
const LETTERHEAD = `
ALTER TABLE centre
  ADD COLUMN letterhead_version integer NOT NULL DEFAULT 1,
${['en', 'ar', 'ckb']
  .map(
    (language) => `  ADD CONSTRAINT centre_letterhead_${language} CHECK (letterhead_${language}
    ~ '^${LINE}{1,90}(\\n${LINE}{1,90}){0,3}$')`,
  )
  .join(',\n')};
-- Places are known to everybody; the letters of a centre are its director's. Its owner may write it, for nobody's sake.
ALTER TABLE centre ENABLE ROW LEVEL SECURITY;
GRANT UPDATE (letterhead_en, letterhead_ar, letterhead_ckb, letterhead_version) ON centre TO ${DIRECTOR};
CREATE POLICY centre_known ON centre FOR SELECT TO ${EVERYBODY} USING (true);
CREATE POLICY centre_letterhead ON centre FOR UPDATE TO ${DIRECTOR} USING (id = (SELECT najat_centre()));
`;

const DOWN = `
DROP POLICY centre_letterhead ON centre;
DROP POLICY centre_known ON centre;
REVOKE UPDATE (letterhead_en, letterhead_ar, letterhead_ckb, letterhead_version) ON centre FROM ${DIRECTOR};
ALTER TABLE centre DISABLE ROW LEVEL SECURITY, DROP CONSTRAINT centre_letterhead_en,
  DROP CONSTRAINT centre_letterhead_ar, DROP CONSTRAINT centre_letterhead_ckb, DROP COLUMN letterhead_version;
DROP INDEX report_before_court, report_on_its_way;
DROP TRIGGER report_sent_back_says_why ON report;
DROP FUNCTION sent_back_with_reason;
DROP TABLE report_return;
`;

/** What is to be done about reports, why one was sent back, and the head of the letters of a centre. */
export class ReportLists1764290000000 implements MigrationInterface {
  name = 'ReportLists1764290000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RETURNS, LISTS, LETTERHEAD]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
