import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contests by when the board has to have decided. */
export class ContestDue1764300910110 implements MigrationInterface {
  readonly name = 'ContestDue1764300910110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX contest_due ON contest (due_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contest_due');
  }
}
