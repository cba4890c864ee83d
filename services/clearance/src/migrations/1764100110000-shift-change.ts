import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens when a shift ends: files offered together, and how far the turn of each unit has come. */
export class ShiftChange1764100110000 implements MigrationInterface {
  readonly name = 'ShiftChange1764100110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shift_change (
        id uuid PRIMARY KEY,
        gate text NOT NULL,
        unit text NOT NULL REFERENCES unit (id),
        officer text,
        to_officer text NOT NULL,
        deadline timestamptz NOT NULL,
        opened_by text NOT NULL,
        cause jsonb NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        reached uuid,
        complete boolean NOT NULL
      );
      CREATE INDEX shift_change_unit ON shift_change (unit, id);
      CREATE INDEX shift_change_incomplete ON shift_change (id) WHERE NOT complete;
      CREATE TABLE shift_change_file (
        shift_change_id uuid NOT NULL REFERENCES shift_change (id),
        record_id uuid NOT NULL REFERENCES record (record_id),
        handover_id uuid,
        obstacle text CHECK ((handover_id IS NULL) <> (obstacle IS NULL)),
        PRIMARY KEY (shift_change_id, record_id)
      );
      CREATE TABLE unit_turn (
        unit text PRIMARY KEY REFERENCES unit (id),
        turned_to timestamptz NOT NULL,
        target timestamptz,
        reached uuid
      );
      ALTER TABLE shift ADD standing boolean NOT NULL DEFAULT true;
      ALTER TABLE shift ALTER standing SET DEFAULT false;
      CREATE INDEX holding_unit ON holding (unit, record_id) WHERE upper_inf(valid)`);
    await runner.query(`
      GRANT SELECT, INSERT ON shift_change, shift_change_file, unit_turn TO clearance_app;
      GRANT UPDATE (reached, complete) ON shift_change TO clearance_app;
      GRANT UPDATE (turned_to, target, reached) ON unit_turn TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE shift DROP standing; DROP INDEX holding_unit; DROP TABLE unit_turn, shift_change_file, shift_change',
    );
  }
}
