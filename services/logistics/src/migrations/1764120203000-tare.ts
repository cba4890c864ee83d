import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A truck is weighed with its load and without. */
export class Tare1764120203000 implements MigrationInterface {
  readonly name = 'Tare1764120203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE movement ADD COLUMN tare_kg numeric(18, 3) CHECK (tare_kg < weight_kg);
      GRANT UPDATE (tare_kg) ON movement TO logistics_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE movement DROP COLUMN tare_kg');
  }
}
