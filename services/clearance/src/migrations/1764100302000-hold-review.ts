import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notice, review and objection of holds; and holdings under a sealed one, whose time is a bucket apart. */
export class HoldReview1764100302000 implements MigrationInterface {
  readonly name = 'HoldReview1764100302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hold
        ADD COLUMN sealed boolean NOT NULL DEFAULT false, ADD COLUMN notified_at timestamptz,
        ADD COLUMN notice_due_at timestamptz, ADD COLUMN notice_authority text, ADD COLUMN notice_reference text,
        ADD COLUMN level text;
      GRANT UPDATE (review_at, notified_at, level) ON hold TO clearance_app`);
    await runner.query(`
      CREATE TABLE hold_objection (
        id uuid PRIMARY KEY,
        hold_id uuid NOT NULL REFERENCES hold (id),
        record_id uuid NOT NULL,
        movement_id uuid NOT NULL,
        gate text NOT NULL,
        agency text NOT NULL,
        reason_code text NOT NULL,
        objected_by text NOT NULL,
        objected_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'UPHELD', 'REJECTED', 'LAPSED')),
        answer_code text,
        answered_by text,
        answered_at timestamptz
      );
      CREATE UNIQUE INDEX hold_objection_open ON hold_objection (hold_id) WHERE state = 'OPEN';
      GRANT SELECT, INSERT, UPDATE (state, answer_code, answered_by, answered_at) ON hold_objection TO clearance_app`);
    await runner.query(`
      ALTER TABLE holding DROP CONSTRAINT IF EXISTS holding_cause_check;
      ALTER TABLE holding ADD CONSTRAINT holding_cause_check
        CHECK (cause IN ('RULE', 'CLAIM', 'AGREEMENT', 'ASSIGNMENT', 'SHIFT', 'SEALED'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hold_objection');
    await runner.query(`
      ALTER TABLE hold DROP COLUMN sealed, DROP COLUMN notified_at, DROP COLUMN notice_due_at,
        DROP COLUMN notice_authority, DROP COLUMN notice_reference, DROP COLUMN level`);
  }
}
