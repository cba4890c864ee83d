import { anyOf, atGate, buildWalls, ofEnterprise, seenWith, takeWallsDown } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enterprises see what they declared or drive, officers what was submitted at their gates. */
const CONCERNED = anyOf(
  ofEnterprise('declarant_enterprise'),
  ofEnterprise('carrier_enterprise'),
  `declaration_version > 0 AND ${atGate('gate')}`,
);
const OF_SEEN = seenWith('declaration', 'declaration.id = declaration_id');
const HANGING_ON = ['amendment', 'cancellation', 'crew_reading', 'declaration_customs_number'];

/**
 * Row-level security. Behind it PostgreSQL uses an index only for comparisons that can betray nothing of the rows
 * (leakproof): not for `@>` on a list, so customs numbers get a table of their own.
 */
export class Walls1764110500000 implements MigrationInterface {
  readonly name = 'Walls1764110500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declaration_customs_number (
        number text NOT NULL,
        declaration_id uuid NOT NULL REFERENCES declaration (id),
        PRIMARY KEY (number, declaration_id)
      );
      CREATE INDEX declaration_customs_number_of ON declaration_customs_number (declaration_id);
      INSERT INTO declaration_customs_number
        SELECT DISTINCT unnest(customs_numbers), id FROM declaration;
      CREATE FUNCTION keep_customs_numbers() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        DELETE FROM declaration_customs_number
          WHERE declaration_id = NEW.id AND NOT number = ANY (NEW.customs_numbers);
        INSERT INTO declaration_customs_number
          SELECT unnest(NEW.customs_numbers), NEW.id ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER customs_numbers AFTER INSERT OR UPDATE OF customs_numbers ON declaration
        FOR EACH ROW EXECUTE FUNCTION keep_customs_numbers();
      DROP INDEX declaration_customs;
      GRANT SELECT ON declaration_customs_number TO declarations_app`);
    await buildWalls(runner, {
      declaration: CONCERNED,
      ...Object.fromEntries(HANGING_ON.map((table) => [table, OF_SEEN])),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeWallsDown(runner, ['declaration', ...HANGING_ON]);
    await runner.query(`
      DROP TRIGGER customs_numbers ON declaration;
      DROP FUNCTION keep_customs_numbers();
      DROP TABLE declaration_customs_number;
      CREATE INDEX declaration_customs ON declaration USING gin (customs_numbers)`);
  }
}
