import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every telling of a moment that figures count from, so that one that was wrong can be put right. */
export class Moments1764120200000 implements MigrationInterface {
  readonly name = 'Moments1764120200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE movement_figure ADD COLUMN moments jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE movement_figure DROP COLUMN moments');
  }
}
