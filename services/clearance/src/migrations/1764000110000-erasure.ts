import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was erased, and by whose order. Of salts and values nothing can be done but to take one out that stands here. */
export class Erasure1764000110000 implements MigrationInterface {
  readonly name = 'Erasure1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure (
        record_id uuid NOT NULL,
        seq integer NOT NULL,
        field text NOT NULL,
        order_reference text NOT NULL,
        erased_by text NOT NULL,
        erased_at timestamptz NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (record_id, seq, field)
      );
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE FUNCTION disclosure_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before jsonb := OLD.fields;
        after jsonb := NEW.fields;
      BEGIN
        IF NEW.record_id <> OLD.record_id OR NEW.seq <> OLD.seq
           OR EXISTS (SELECT FROM jsonb_each(after) AS kept WHERE before -> kept.key IS DISTINCT FROM kept.value)
           OR EXISTS (SELECT FROM jsonb_object_keys(before) AS gone (field)
                      WHERE NOT after ? gone.field
                        AND NOT EXISTS (SELECT FROM erasure
                                        WHERE erasure.record_id = OLD.record_id AND erasure.seq = OLD.seq
                                          AND erasure.field = gone.field)) THEN
          RAISE EXCEPTION 'change of disclosure is refused' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER erase_only BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION disclosure_erase_only();
      CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON disclosure EXECUTE FUNCTION refuse_change()`);
    await runner.query('GRANT SELECT, INSERT ON erasure TO clearance_app');
    await runner.query('GRANT UPDATE (fields) ON disclosure TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE ON disclosure FROM clearance_app');
    await runner.query('REVOKE UPDATE (fields) ON disclosure FROM clearance_app');
    await runner.query('DROP TRIGGER keep ON disclosure');
    await runner.query('DROP TRIGGER erase_only ON disclosure');
    await runner.query('DROP FUNCTION disclosure_erase_only()');
    await runner.query('DROP TABLE erasure');
  }
}
