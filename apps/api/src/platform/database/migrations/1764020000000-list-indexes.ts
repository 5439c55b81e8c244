import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each serves a list or a count that took too long with a million persons: docs/operations/query-plans.md. */
const ADDED: Readonly<Record<string, string>> = {
  referral_by_state: 'referral (state, logged_at DESC, id DESC)',
  referral_by_basis: 'referral (legal_basis, logged_at DESC, id DESC)',
  referral_by_court_basis: 'referral (court_id, legal_basis, logged_at DESC, id DESC)',
  referral_by_centre_court: 'referral (centre_id, court_id, logged_at DESC, id DESC)',
  follow_up_by_due: 'follow_up (due_on, id)',
  follow_up_by_centre_due: 'follow_up (centre_id, due_on, id)',
  follow_up_by_state: 'follow_up (state, due_on, id)',
  follow_up_open: `follow_up (due_on, id) WHERE state IN ('scheduled', 'not_reached')`,
  follow_up_open_in_centre: `follow_up (centre_id, due_on, id) WHERE state IN ('scheduled', 'not_reached')`,
  admission_clinic: `admission (admitted_on DESC, id DESC) WHERE kind = 'clinic'`,
  admission_clinic_in_centre: `admission (centre_id, admitted_on DESC, id DESC) WHERE kind = 'clinic'`,
  admission_outcome_of_referral: 'admission (referral_id) INCLUDE (outcome)',
};

export class ListIndexes1764020000000 implements MigrationInterface {
  name = 'ListIndexes1764020000000';

  async up(runner: QueryRunner): Promise<void> {
    // A table of millions takes longer to index than a request may take.
    await runner.query('SET LOCAL statement_timeout = 0');
    for (const [name, on] of Object.entries(ADDED)) await runner.query(`CREATE INDEX ${name} ON ${on}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query(`DROP INDEX ${Object.keys(ADDED).join(', ')}`);
  }
}
