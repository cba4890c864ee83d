import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gate as its file says: loaded anew as a whole, never edited row by row. */
export class Gate1764000100000 implements MigrationInterface {
  readonly name = 'Gate1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gate (
        code text PRIMARY KEY,
        board_unit text NOT NULL,
        currency text NOT NULL,
        time_zone text NOT NULL,
        slot_hours smallint NOT NULL CHECK (slot_hours BETWEEN 1 AND 24),
        slot_capacity integer NOT NULL CHECK (slot_capacity > 0),
        loaded_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE yard (
        gate text NOT NULL REFERENCES gate,
        yard text NOT NULL,
        position smallint NOT NULL,
        capacity integer NOT NULL CHECK (capacity > 0),
        PRIMARY KEY (gate, yard)
      )`);
    await runner.query(`
      CREATE TABLE lane (
        gate text NOT NULL REFERENCES gate,
        lane text NOT NULL,
        position smallint NOT NULL,
        direction text NOT NULL CHECK (direction IN ('EXPORT', 'IMPORT')),
        PRIMARY KEY (gate, lane)
      )`);
    await runner.query(`
      CREATE TABLE tariff (
        gate text NOT NULL REFERENCES gate,
        code text NOT NULL,
        position smallint NOT NULL,
        name jsonb NOT NULL,
        amount numeric(19, 4) NOT NULL CHECK (amount >= 0),
        currency text NOT NULL,
        applies jsonb NOT NULL,
        legal_basis text NOT NULL,
        PRIMARY KEY (gate, code)
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON gate, yard, lane, tariff TO logistics_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tariff, lane, yard, gate');
  }
}
