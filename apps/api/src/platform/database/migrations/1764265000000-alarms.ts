import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A phase says which alarm sounds, whether an entry of its ledger waits for a second person, and on which days somebody
 * was or will be held past expiry. What was reckoned before says none of it; `npm run migrate` reckons it anew.
 */
const TERMS = `
SELECT set_config('najat.purpose', 'migration', true);
DELETE FROM term_phase;
ALTER TABLE term_phase
  ADD COLUMN alarm text CHECK (alarm IN ('held', 'attended', 'last', 'third', 'second', 'first')),
  ADD COLUMN unverified boolean NOT NULL DEFAULT false,
  ADD COLUMN held datemultirange NOT NULL DEFAULT '{}',
  ADD CONSTRAINT term_phase_alarm_fits CHECK (alarm IS NULL OR covered = (alarm NOT IN ('held', 'attended'))),
  ADD CONSTRAINT term_phase_overdue_is_seen CHECK (status <> 'overdue' OR coalesce(alarm, '') IN ('held', 'attended'));
CREATE INDEX term_phase_alarm ON term_phase (alarm, due_on, referral_id) WHERE open AND alarm IS NOT NULL;
CREATE INDEX term_phase_unverified ON term_phase (due_on, referral_id) WHERE open AND unverified;
CREATE INDEX term_phase_held ON term_phase (centre_id, referral_id) WHERE held <> '{}';
`;

/** Alarms told apart in lists, and days held past expiry kept for counting. */
export class Alarms1764265000000 implements MigrationInterface {
  name = 'Alarms1764265000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TERMS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX term_phase_held, term_phase_unverified, term_phase_alarm;
      ALTER TABLE term_phase DROP CONSTRAINT term_phase_overdue_is_seen, DROP CONSTRAINT term_phase_alarm_fits,
        DROP COLUMN held, DROP COLUMN unverified, DROP COLUMN alarm;
    `);
  }
}
