import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closures by when they begin: one is often declared long before. */
export class ClosureBegins1764300910310 implements MigrationInterface {
  readonly name = 'ClosureBegins1764300910310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX closure_begins ON closure (gate, closed_from, closure_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX closure_begins');
  }
}
