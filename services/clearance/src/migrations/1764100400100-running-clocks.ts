import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board of a gate looks for the running clocks of its open records, however many have been closed. */
export class RunningClocks1764100400100 implements MigrationInterface {
  readonly name = 'RunningClocks1764100400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX clock_running ON clock (record_id) WHERE closed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX clock_running');
  }
}
