import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told wrongly of a truck and what counts instead, beside the times that are put right. */
export class Corrections1764120201000 implements MigrationInterface {
  readonly name = 'Corrections1764120201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE movement ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]';
      GRANT UPDATE (corrections) ON movement TO logistics_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE movement DROP COLUMN corrections');
  }
}
