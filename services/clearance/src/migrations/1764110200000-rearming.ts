import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks that have to be set anew because hours, an outage or a closure changed, and how far that has come. */
export class Rearming1764110200000 implements MigrationInterface {
  readonly name = 'Rearming1764110200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rearming (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        gate text NOT NULL REFERENCES gate (code),
        unit text REFERENCES unit (id),
        because text NOT NULL,
        reference text,
        cause jsonb NOT NULL,
        begins_at timestamptz NOT NULL,
        reached uuid,
        moved integer NOT NULL DEFAULT 0,
        complete boolean NOT NULL DEFAULT false
      );
      CREATE INDEX rearming_open ON rearming (id) WHERE NOT complete;
      CREATE INDEX rearming_gate ON rearming (gate, id);
      CREATE INDEX clock_movement ON clock (movement_id) WHERE closed_at IS NULL`);
    await runner.query(`
      GRANT SELECT, INSERT ON rearming TO clearance_app;
      GRANT UPDATE (reached, moved, complete) ON rearming TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX clock_movement; DROP TABLE rearming');
  }
}
