import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lodged a declaration in the enterprise's name, where it did not itself. */
export class LodgedAs1764110600100 implements MigrationInterface {
  readonly name = 'LodgedAs1764110600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE declaration ADD COLUMN lodged_as jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE declaration DROP COLUMN lodged_as');
  }
}
