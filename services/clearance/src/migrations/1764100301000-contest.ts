import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is before the management board, and how far an offer that nobody took has climbed. */
export class Contest1764100301000 implements MigrationInterface {
  readonly name = 'Contest1764100301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contest (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (record_id) DEFERRABLE INITIALLY DEFERRED,
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        ground text NOT NULL CHECK (ground IN ('NAMED_WRONGLY', 'THIRD_RETURN', 'HANDOVER_CLIMBED')),
        unit text NOT NULL,
        reason_code text NOT NULL,
        opened_by text NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'DECIDED', 'LAPSED')),
        to_unit text,
        to_officer text,
        decision_code text,
        ended_by text,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX contest_open ON contest (record_id) WHERE state = 'OPEN';
      CREATE INDEX contest_record ON contest (record_id);
      CREATE INDEX contest_gate ON contest (gate, id)`);
    await runner.query('GRANT SELECT, INSERT ON contest TO clearance_app');
    await runner.query(`
      GRANT UPDATE (state, to_unit, to_officer, decision_code, ended_by, ended_at) ON contest TO clearance_app`);
    await runner.query(`
      ALTER TABLE handover ADD COLUMN level text, ADD COLUMN called_upon text, ADD COLUMN climbed_at timestamptz`);
    await runner.query('GRANT UPDATE (level, called_upon, climbed_at) ON handover TO clearance_app');
    // The kinds of clocks are a closed list of the code, which the compiler checks complete.
    await runner.query('ALTER TABLE clock DROP CONSTRAINT IF EXISTS clock_kind_check');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE handover DROP COLUMN level, DROP COLUMN called_upon, DROP COLUMN climbed_at',
    );
    await runner.query('DROP TABLE contest');
  }
}
