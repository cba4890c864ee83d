import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood still as it was known at any instant: every change of an outage or closure stays, so that the past is read by it. */
export class StandstillKnown1764120100100 implements MigrationInterface {
  readonly name = 'StandstillKnown1764120100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE standstill_known (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL,
        gate text NOT NULL,
        what text NOT NULL,
        served tstzrange NOT NULL,
        undecided boolean NOT NULL,
        counts boolean NOT NULL,
        known_from timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX standstill_known_gate ON standstill_known (gate, known_from);
      INSERT INTO standstill_known (id, gate, what, served, undecided, counts, known_from)
        SELECT id, gate, system, served, state = 'PROPOSED', state <> 'DENIED', opened_at FROM outage;
      INSERT INTO standstill_known (id, gate, what, served, undecided, counts, known_from)
        SELECT id, gate, 'BARRIER', served, false, NOT isempty(served), coalesce(lower(served), now()) FROM closure;
      CREATE FUNCTION outage_known() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO standstill_known (id, gate, what, served, undecided, counts)
        VALUES (NEW.id, NEW.gate, NEW.system, NEW.served, NEW.state = 'PROPOSED', NEW.state <> 'DENIED');
        RETURN NULL;
      END $$;
      CREATE FUNCTION closure_known() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO standstill_known (id, gate, what, served, undecided, counts)
        VALUES (NEW.id, NEW.gate, 'BARRIER', NEW.served, false, NOT isempty(NEW.served));
        RETURN NULL;
      END $$;
      CREATE TRIGGER known AFTER INSERT OR UPDATE ON outage FOR EACH ROW EXECUTE FUNCTION outage_known();
      CREATE TRIGGER known AFTER INSERT OR UPDATE ON closure FOR EACH ROW EXECUTE FUNCTION closure_known();
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON standstill_known EXECUTE FUNCTION refuse_change();
      CREATE INDEX register_change_list ON register_change (list, recorded_at);
      CREATE INDEX clock_started ON clock (started_at) WHERE closed_at IS NULL;
      GRANT SELECT, INSERT ON standstill_known TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX clock_started, register_change_list;
      DROP TRIGGER known ON closure;
      DROP TRIGGER known ON outage;
      DROP FUNCTION closure_known(), outage_known();
      DROP TABLE standstill_known`);
  }
}
