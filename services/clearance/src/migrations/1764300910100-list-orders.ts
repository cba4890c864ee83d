import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records by when they are due or were opened, obligations by when they are due, breaches by when they happened. What a
 * record has until when changes with its stages and claims, not with every fact: few updates leave their page for it.
 */
export class ListOrders1764300910100 implements MigrationInterface {
  readonly name = 'ListOrders1764300910100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX record_due ON record ((coalesce(due_at, 'infinity')), record_id);
      CREATE INDEX record_opened ON record (opened_at, record_id);
      CREATE INDEX obligation_due ON obligation (due_at, id);
      CREATE INDEX breach_happened ON breach (breached_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX record_due, record_opened, obligation_due, breach_happened');
  }
}
