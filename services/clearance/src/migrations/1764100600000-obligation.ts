import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed beyond the completion of a record; ways of vehicles in and out, by which it is discharged. */
export class Obligation1764100600000 implements MigrationInterface {
  readonly name = 'Obligation1764100600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE obligation (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL,
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        kind text NOT NULL,
        agency text NOT NULL,
        unit text NOT NULL,
        cause text NOT NULL,
        plate text,
        reason_code text,
        created_by text NOT NULL,
        since timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        breached_at timestamptz,
        discharged_at timestamptz,
        discharged_by text,
        discharge_code text,
        evidence text,
        CHECK ((discharged_at IS NULL) = (discharge_code IS NULL)),
        CHECK ((discharged_at IS NULL) = (evidence IS NULL))
      );
      CREATE INDEX obligation_open ON obligation (gate, due_at) WHERE discharged_at IS NULL;
      CREATE INDEX obligation_gate ON obligation (gate, id);
      CREATE INDEX obligation_movement ON obligation (movement_id)`);
    await runner.query(`
      CREATE TABLE passage (
        event_id uuid NOT NULL,
        plate text NOT NULL,
        digest text NOT NULL,
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        way text NOT NULL CHECK (way IN ('IN', 'OUT')),
        occurred_at timestamptz NOT NULL,
        obligation_id uuid,
        PRIMARY KEY (event_id, plate)
      );
      CREATE INDEX passage_digest ON passage (digest, occurred_at);
      CREATE INDEX passage_obligation ON passage (obligation_id)`);
    await runner.query('GRANT SELECT, INSERT ON obligation, passage TO clearance_app');
    await runner.query(`GRANT UPDATE (breached_at, discharged_at, discharged_by, discharge_code, evidence) ON obligation
      TO clearance_app`);
    await runner.query('GRANT UPDATE (obligation_id) ON passage TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE passage, obligation');
  }
}
