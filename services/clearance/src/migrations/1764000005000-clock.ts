import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks, holds and handovers: what runs beside the stages. */
export class Clock1764000005000 implements MigrationInterface {
  readonly name = 'Clock1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clock (
        id uuid PRIMARY KEY,
        movement_id uuid NOT NULL,
        record_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('STAGE', 'TASK', 'PRESUMPTION', 'HANDOVER')),
        agency text NOT NULL,
        unit text NOT NULL,
        started_by text NOT NULL,
        started_at timestamptz NOT NULL,
        due_at timestamptz,
        breached_at timestamptz,
        closed_at timestamptz
      ) WITH (fillfactor = 80);
      CREATE INDEX clock_due ON clock (due_at) WHERE closed_at IS NULL AND breached_at IS NULL;
      CREATE UNIQUE INDEX clock_open ON clock (id) WHERE closed_at IS NULL;
      CREATE INDEX clock_record ON clock (record_id)`);
    await runner.query(`
      CREATE TABLE hold (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (record_id),
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        agency text NOT NULL,
        legal_basis text NOT NULL,
        reason_code text NOT NULL,
        review_at timestamptz NOT NULL,
        placed_by text NOT NULL,
        approver text NOT NULL,
        placed_at timestamptz NOT NULL,
        lifted_by text,
        lifted_at timestamptz
      );
      CREATE INDEX hold_record ON hold (record_id)`);
    await runner.query(`
      CREATE TABLE handover (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (record_id),
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        from_unit text NOT NULL,
        to_unit text NOT NULL,
        to_officer text,
        reason_code text NOT NULL,
        deadline timestamptz NOT NULL,
        offered_by text NOT NULL,
        offered_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
        ended_by text,
        ended_at timestamptz,
        refusal_code text
      );
      CREATE UNIQUE INDEX handover_open ON handover (record_id) WHERE state = 'OPEN';
      CREATE INDEX handover_record ON handover (record_id)`);
    await runner.query('GRANT SELECT, INSERT ON clock, hold, handover TO clearance_app');
    await runner.query(
      'GRANT UPDATE (agency, unit, due_at, breached_at, closed_at) ON clock TO clearance_app',
    );
    await runner.query('GRANT UPDATE (lifted_by, lifted_at) ON hold TO clearance_app');
    await runner.query('GRANT UPDATE (state, ended_by, ended_at, refusal_code) ON handover TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handover, hold, clock');
  }
}
