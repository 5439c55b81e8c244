import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- By its number, which is on the paper before the judge; readers of the ledger need no other right to say it.
ALTER TABLE report ADD CONSTRAINT report_number_of_case UNIQUE (number, referral_id);
ALTER TABLE order_entry ADD COLUMN answers_report text,
  ADD CONSTRAINT order_entry_answers_same_case FOREIGN KEY (answers_report, referral_id)
    REFERENCES report (number, referral_id),
  ADD CONSTRAINT order_entry_answers_later CHECK (answers_report IS NULL OR number > 1);

-- A court answers what it has been given.
CREATE FUNCTION answers_what_is_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM report WHERE number = NEW.answers_report AND referral_id = NEW.referral_id
    AND state IN ('submitted', 'answered');
  IF NOT FOUND THEN
    RAISE EXCEPTION 'order_entry_answers_handed_in' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'order_entry_answers_handed_in', TABLE = 'order_entry';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_entry_answers_handed_in BEFORE INSERT ON order_entry FOR EACH ROW
  WHEN (NEW.answers_report IS NOT NULL) EXECUTE FUNCTION answers_what_is_handed_in();
`;

const DOWN = `
DROP TRIGGER order_entry_answers_handed_in ON order_entry;
DROP FUNCTION answers_what_is_handed_in;
ALTER TABLE order_entry DROP COLUMN answers_report;
ALTER TABLE report DROP CONSTRAINT report_number_of_case;
`;

/** A decision of the court names the report it answers. */
export class AnsweredReports1764260000000 implements MigrationInterface {
  name = 'AnsweredReports1764260000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
