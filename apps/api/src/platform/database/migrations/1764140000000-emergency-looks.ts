import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Restrictive: whoever has opened a file elsewhere reads what happened in it. Who looked at it, and at its person, is told
 * to the director of its own centre.
 */
const UP = `
CREATE POLICY history_looks_of_own_centre ON history AS RESTRICTIVE FOR SELECT TO najat_centre_director_emergency
  USING (action <> 'read' OR EXISTS (SELECT 1 FROM referral own WHERE own.centre_id = (SELECT najat_centre())
    AND CASE WHEN history.referral_id IS NULL THEN own.person_id = history.person_id
      ELSE own.id = history.referral_id END));
`;

/** An open file tells of itself, and not who else was interested in it. */
export class EmergencyLooks1764140000000 implements MigrationInterface {
  name = 'EmergencyLooks1764140000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY history_looks_of_own_centre ON history');
  }
}
