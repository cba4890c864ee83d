import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per effect of a fact, so that a test can see what happened how often and in which order. */
export class TestbedTables implements MigrationInterface {
  readonly name = 'TestbedTables1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE effect (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL,
        name text NOT NULL,
        key text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('GRANT SELECT, INSERT, DELETE ON effect TO PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE effect');
  }
}
