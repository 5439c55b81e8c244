import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEGAL = 'najat_legal_officer';

/** Whoever puts another figure of the law in force has every open term reckoned anew, in the same transaction. */
export class TermsOfAnotherLaw1764230000000 implements MigrationInterface {
  name = 'TermsOfAnotherLaw1764230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT INSERT, DELETE ON term_phase TO ${LEGAL};
      CREATE POLICY term_phase_keep_of_all ON term_phase FOR INSERT TO ${LEGAL} WITH CHECK (true);
      CREATE POLICY term_phase_renew_of_all ON term_phase FOR DELETE TO ${LEGAL} USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY term_phase_keep_of_all ON term_phase;
      DROP POLICY term_phase_renew_of_all ON term_phase;
      REVOKE INSERT, DELETE ON term_phase FROM ${LEGAL};
    `);
  }
}
