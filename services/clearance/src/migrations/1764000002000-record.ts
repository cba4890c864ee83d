import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file of each movement, and the records in a form that can be searched. */
export class Record1764000002000 implements MigrationInterface {
  readonly name = 'Record1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    // Read and written whole, never looked into: `json` is kept as it comes. Files of usual size stay in their page,
    // since compressing each of many short-lived versions would cost more than it saves.
    await runner.query(`
      CREATE TABLE movement_file (
        movement_id uuid PRIMARY KEY,
        gate text NOT NULL,
        version integer NOT NULL,
        state json NOT NULL
      ) WITH (toast_tuple_target = 8160);
      ALTER TABLE movement_file ALTER COLUMN state SET STORAGE EXTERNAL`);
    // No index on what changes with every fact: such updates stay within their page.
    await runner.query(`
      CREATE TABLE record (
        record_id uuid PRIMARY KEY,
        movement_id uuid NOT NULL REFERENCES movement_file (movement_id),
        kind text NOT NULL CHECK (kind IN ('MOVEMENT', 'SHIPMENT')),
        ref text NOT NULL UNIQUE,
        gate text NOT NULL,
        direction text NOT NULL,
        opened_at timestamptz NOT NULL,
        stage text NOT NULL,
        stage_since timestamptz NOT NULL,
        agency text,
        unit text,
        officer text,
        head text,
        held_since timestamptz,
        waiting_on text,
        due_at timestamptz,
        released_at timestamptz,
        open boolean NOT NULL DEFAULT true
      ) WITH (fillfactor = 70);
      CREATE INDEX record_movement ON record (movement_id);
      CREATE INDEX record_gate ON record (gate, record_id);
      CREATE INDEX record_open ON record (gate, record_id) WHERE open;
      CREATE TABLE record_term (
        record_id uuid NOT NULL REFERENCES record (record_id),
        kind text NOT NULL CHECK (kind IN ('PLATE', 'CONTAINER', 'CUSTOMS_NUMBER', 'ENTERPRISE')),
        term text NOT NULL,
        PRIMARY KEY (kind, term, record_id)
      );
      CREATE TABLE difference (
        id uuid PRIMARY KEY,
        movement_id uuid NOT NULL REFERENCES movement_file (movement_id),
        gate text NOT NULL,
        code text NOT NULL,
        fact text NOT NULL,
        event_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX difference_gate ON difference (gate, id)`);
    await runner.query(
      'GRANT SELECT, INSERT ON movement_file, record, record_term, difference TO clearance_app',
    );
    await runner.query('GRANT UPDATE (version, state) ON movement_file TO clearance_app');
    await runner.query(`
      GRANT UPDATE (stage, stage_since, agency, unit, officer, head, held_since, waiting_on, due_at, released_at, open)
        ON record TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE difference, record_term, record, movement_file');
  }
}
