import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deadlines that wait for a system: until when a head explains, a hold is reviewed, an objection is answered. */
export class DeadlinesWait1764120100000 implements MigrationInterface {
  readonly name = 'DeadlinesWait1764120100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE breach ADD explain_within text;
      UPDATE breach SET explain_within = 'PT' || round(extract(epoch FROM explain_by - breached_at)) || 'S';
      ALTER TABLE breach ALTER explain_within SET NOT NULL, ALTER explain_by DROP NOT NULL;
      CREATE INDEX breach_movement ON breach (gate, movement_id) WHERE withdrawn_at IS NULL;
      ALTER TABLE hold ADD review_due_at timestamptz;
      ALTER TABLE hold_objection ALTER due_at DROP NOT NULL;
      ALTER TABLE sealed_hold ADD review_since timestamptz;
      UPDATE sealed_hold SET review_since = placed_at;
      ALTER TABLE sealed_hold ALTER review_since SET NOT NULL;
      ALTER TABLE sealed_act DROP CONSTRAINT sealed_act_act_check,
        ADD CONSTRAINT sealed_act_act_check CHECK (act IN ('PLACED', 'EXTENDED', 'REVIEWED', 'ANSWERED', 'LIFTED'));
      GRANT UPDATE (explain_by) ON breach TO clearance_app;
      GRANT UPDATE (review_due_at) ON hold TO clearance_app;
      GRANT UPDATE (due_at) ON hold_objection TO clearance_app;
      GRANT UPDATE (review_since) ON sealed_hold TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (review_since) ON sealed_hold FROM clearance_app;
      REVOKE UPDATE (due_at) ON hold_objection FROM clearance_app;
      REVOKE UPDATE (review_due_at) ON hold FROM clearance_app;
      REVOKE UPDATE (explain_by) ON breach FROM clearance_app;
      ALTER TABLE sealed_act DROP CONSTRAINT sealed_act_act_check,
        ADD CONSTRAINT sealed_act_act_check CHECK (act IN ('PLACED', 'EXTENDED', 'REVIEWED', 'LIFTED')) NOT VALID;
      ALTER TABLE sealed_hold DROP review_since;
      UPDATE hold_objection SET due_at = objected_at WHERE due_at IS NULL;
      ALTER TABLE hold_objection ALTER due_at SET NOT NULL;
      ALTER TABLE hold DROP review_due_at;
      DROP INDEX breach_movement;
      UPDATE breach SET explain_by = breached_at + explain_within::interval WHERE explain_by IS NULL;
      ALTER TABLE breach ALTER explain_by SET NOT NULL, DROP explain_within`);
  }
}
