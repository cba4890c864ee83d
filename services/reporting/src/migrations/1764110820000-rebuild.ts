import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the figures were last counted again from the first fact, and when they had caught up. */
export class Rebuild1764110820000 implements MigrationInterface {
  readonly name = 'Rebuild1764110820000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rebuild (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        began_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3)
      );
      GRANT SELECT, INSERT, UPDATE ON rebuild TO reporting_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rebuild');
  }
}
