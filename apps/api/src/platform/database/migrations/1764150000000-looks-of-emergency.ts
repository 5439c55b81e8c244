import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was looked at under one emergency access is found by it, and not by two clocks that may differ. */
export class LooksOfEmergency1764150000000 implements MigrationInterface {
  name = 'LooksOfEmergency1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query(
      'CREATE INDEX history_of_emergency ON history (emergency_id) WHERE emergency_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX history_of_emergency');
  }
}
