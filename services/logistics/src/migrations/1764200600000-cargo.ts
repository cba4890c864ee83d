import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which goods are on which truck, or in which yard; goods that change trucks; demands to unload. */
export class Cargo1764200600000 implements MigrationInterface {
  readonly name = 'Cargo1764200600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cargo (
        shipment_id uuid PRIMARY KEY,
        home_movement_id uuid NOT NULL REFERENCES movement,
        gate text NOT NULL,
        ref text NOT NULL,
        enterprise text NOT NULL,
        packages integer NOT NULL CHECK (packages >= 0),
        gross_weight_kg numeric(18, 3) NOT NULL CHECK (gross_weight_kg >= 0),
        movement_id uuid REFERENCES movement,
        yard text,
        place text,
        parent_id uuid REFERENCES cargo,
        stage text,
        stage_since timestamptz,
        CHECK ((yard IS NULL) = (place IS NULL)),
        CHECK (movement_id IS NULL OR yard IS NULL)
      )`);
    await runner.query('CREATE INDEX cargo_on ON cargo (movement_id)');
    await runner.query('CREATE INDEX cargo_home ON cargo (home_movement_id)');
    await runner.query('CREATE INDEX cargo_ref ON cargo (ref)');
    await runner.query(`
      CREATE TABLE transshipment (
        transshipment_id uuid PRIMARY KEY,
        gate text NOT NULL,
        source_id uuid NOT NULL REFERENCES movement,
        receiving_id uuid NOT NULL REFERENCES movement,
        state text NOT NULL CHECK (state IN ('OPEN', 'COMPLETED', 'ABANDONED')),
        shipment_ids uuid[] NOT NULL,
        parts jsonb,
        reason_code text,
        started_by text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_by text,
        ended_at timestamptz,
        CHECK (source_id <> receiving_id),
        CHECK ((state = 'OPEN') = (ended_at IS NULL))
      )`);
    await runner.query('CREATE INDEX transshipment_source ON transshipment (source_id)');
    await runner.query('CREATE INDEX transshipment_receiving ON transshipment (receiving_id)');
    await runner.query(`
      CREATE TABLE unloading_demand (
        demand_id uuid PRIMARY KEY,
        movement_id uuid NOT NULL REFERENCES movement,
        demanded_for uuid NOT NULL REFERENCES cargo,
        shipment_ids uuid[] NOT NULL,
        demanded_by text NOT NULL,
        demanded_at timestamptz NOT NULL,
        answered_at timestamptz
      )`);
    await runner.query('CREATE INDEX unloading_demand_of ON unloading_demand (movement_id)');
    await runner.query('GRANT SELECT, INSERT ON cargo, transshipment, unloading_demand TO logistics_app');
    await runner.query(`GRANT UPDATE (enterprise, packages, gross_weight_kg, movement_id, yard, place, stage,
      stage_since) ON cargo TO logistics_app`);
    await runner.query(`GRANT UPDATE (state, parts, reason_code, ended_by, ended_at) ON transshipment
      TO logistics_app`);
    await runner.query('GRANT UPDATE (answered_at) ON unloading_demand TO logistics_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unloading_demand, transshipment, cargo');
  }
}
