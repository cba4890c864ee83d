import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a weighed load may differ from the declared one, by class of goods: versions of a gate, never changed. */
export class WeightTolerance1764120202000 implements MigrationInterface {
  readonly name = 'WeightTolerance1764120202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE weight_tolerance (
        gate text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        percents jsonb NOT NULL,
        valid_from timestamptz(3) NOT NULL,
        kept_by text NOT NULL,
        kept_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (gate, version),
        UNIQUE (gate, valid_from)
      );
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON weight_tolerance EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON weight_tolerance TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE weight_tolerance');
  }
}
