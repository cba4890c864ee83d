import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks that have run out and still run are counted whenever figures are read: by those alone, not by all. */
export class Breached1764100800000 implements MigrationInterface {
  readonly name = 'Breached1764100800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX clock_breached ON clock (agency) WHERE closed_at IS NULL AND breached_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX clock_breached');
  }
}
