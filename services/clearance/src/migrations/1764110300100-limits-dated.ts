import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version of a gate's time limits says from when it holds, and each is told once. A planned one may be withdrawn
 * before it begins; nothing else of it ever changes. `stage_target` keeps what the gate's file said last.
 */
export class LimitsDated1764110300100 implements MigrationInterface {
  readonly name = 'LimitsDated1764110300100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE time_limits ADD valid_from timestamptz, ADD withdrawn_by integer,
        ADD told boolean NOT NULL DEFAULT false;
      UPDATE time_limits SET valid_from = kept_at;
      ALTER TABLE time_limits ALTER valid_from SET NOT NULL, ALTER valid_from SET DEFAULT now();
      CREATE UNIQUE INDEX time_limits_from ON time_limits (gate, valid_from) WHERE withdrawn_by IS NULL;
      CREATE FUNCTION limits_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE'
           OR to_jsonb(OLD) - 'withdrawn_by' - 'told' <> to_jsonb(NEW) - 'withdrawn_by' - 'told'
           OR (OLD.withdrawn_by IS DISTINCT FROM NEW.withdrawn_by AND OLD.valid_from <= clock_timestamp()) THEN
          RAISE EXCEPTION 'a version of time limits that holds stays'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON time_limits FOR EACH ROW EXECUTE FUNCTION limits_kept();
      GRANT UPDATE (withdrawn_by, told) ON time_limits TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER kept ON time_limits;
      DROP FUNCTION limits_kept();
      REVOKE UPDATE (withdrawn_by, told) ON time_limits FROM clearance_app;
      ALTER TABLE time_limits DROP valid_from, DROP withdrawn_by, DROP told`);
  }
}
