import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Worklists by what became ready first, and by what was closed last. */
export class WorklistOrders1764300910000 implements MigrationInterface {
  readonly name = 'WorklistOrders1764300910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX inspection_ready ON inspection (agency, gate, open, (coalesce(ready_at, 'infinity')), id);
      CREATE INDEX inspection_closing ON inspection (agency, gate, open, (coalesce(closed_at, 'infinity')), id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inspection_ready, inspection_closing');
  }
}
