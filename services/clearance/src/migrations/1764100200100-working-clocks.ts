import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When units work, the versions of a gate's time limits, and clocks that warn, climb and are explained. */
export class WorkingClocks1764100200100 implements MigrationInterface {
  readonly name = 'WorkingClocks1764100200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_calendar (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        unit text NOT NULL REFERENCES unit (id),
        hours jsonb NOT NULL,
        kept_by text NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        served tstzrange NOT NULL,
        UNIQUE (unit, served WITHOUT OVERLAPS)
      );
      CREATE TABLE time_limits (
        gate text NOT NULL REFERENCES gate (code),
        version integer NOT NULL,
        targets jsonb NOT NULL,
        kept_by text NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (gate, version)
      );
      INSERT INTO time_limits (gate, version, targets, kept_by)
      SELECT code, 1, coalesce((SELECT jsonb_object_agg(stage, target) FROM stage_target WHERE stage_target.gate = code),
                               '{}'), 'system:migration'
      FROM gate`);
    await runner.query(`
      ALTER TABLE clock ADD COLUMN next_at timestamptz;
      UPDATE clock SET next_at = due_at WHERE closed_at IS NULL AND breached_at IS NULL;
      CREATE INDEX clock_next ON clock (next_at) WHERE closed_at IS NULL AND next_at IS NOT NULL;
      DROP INDEX clock_due`);
    await runner.query(`
      CREATE TABLE breach (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL,
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        clock text NOT NULL,
        agency text NOT NULL,
        unit text NOT NULL,
        head text,
        due_at timestamptz NOT NULL,
        breached_at timestamptz NOT NULL,
        level text,
        explain_by timestamptz NOT NULL,
        cause_code text,
        explanation text,
        explained_by text,
        explained_at timestamptz
      );
      CREATE INDEX breach_gate ON breach (gate, id);
      CREATE INDEX breach_record ON breach (record_id)`);
    await runner.query('GRANT SELECT, INSERT ON unit_calendar, time_limits, breach TO clearance_app');
    await runner.query('GRANT UPDATE (served) ON unit_calendar TO clearance_app');
    await runner.query('GRANT UPDATE (next_at) ON clock TO clearance_app');
    await runner.query(
      'GRANT UPDATE (level, cause_code, explanation, explained_by, explained_at) ON breach TO clearance_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE breach, time_limits, unit_calendar');
    await runner.query('DROP INDEX clock_next');
    await runner.query('ALTER TABLE clock DROP COLUMN next_at');
    await runner.query(
      'CREATE INDEX clock_due ON clock (due_at) WHERE closed_at IS NULL AND breached_at IS NULL',
    );
  }
}
