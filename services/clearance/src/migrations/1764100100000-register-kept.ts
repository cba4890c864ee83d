import { AGENCY_NAMES } from '@onegate/codes';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DATED = ['agency_term', 'unit_term', 'officer', 'head', 'shift'];

/**
 * The register is kept through the API: agencies and units are dated too, what was recorded is only ever closed, what
 * has begun never goes, and every change is written down with who made it. A unit has a head at every instant, and an
 * agency stands behind it: foreign keys with PERIOD make anything else impossible.
 */
export class RegisterKept1764100100000 implements MigrationInterface {
  readonly name = 'RegisterKept1764100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit DROP CONSTRAINT unit_gate_agency_key;
      ALTER TABLE register_version ADD effective_from timestamptz;
      ALTER TABLE officer ADD term uuid NOT NULL DEFAULT uuidv7() UNIQUE, ADD version integer NOT NULL DEFAULT 1;
      ALTER TABLE head ADD id uuid NOT NULL DEFAULT uuidv7() UNIQUE, ADD version integer NOT NULL DEFAULT 1;
      ALTER TABLE shift ADD id uuid NOT NULL DEFAULT uuidv7() UNIQUE, ADD version integer NOT NULL DEFAULT 1;
      CREATE TABLE agency_term (
        id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
        gate text NOT NULL REFERENCES gate (code),
        agency text NOT NULL,
        name jsonb NOT NULL,
        served tstzrange NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (gate, agency, served WITHOUT OVERLAPS)
      );
      CREATE TABLE unit_term (
        id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
        unit text NOT NULL REFERENCES unit (id),
        gate text NOT NULL,
        agency text NOT NULL,
        name jsonb NOT NULL,
        served tstzrange NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (unit, served WITHOUT OVERLAPS),
        UNIQUE (gate, agency, served WITHOUT OVERLAPS),
        FOREIGN KEY (unit, PERIOD served) REFERENCES head (unit, PERIOD served) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (gate, agency, PERIOD served) REFERENCES agency_term (gate, agency, PERIOD served)
          DEFERRABLE INITIALLY DEFERRED
      );
      CREATE TABLE register_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        list text NOT NULL,
        act text NOT NULL CHECK (act IN ('INSERT', 'UPDATE', 'DELETE')),
        entry jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by text NOT NULL
      )`);
    await this.#takeOver(runner);
    await this.#keep(runner);
    await runner.query(`
      GRANT SELECT, INSERT, DELETE ON agency_term, unit_term TO clearance_app;
      GRANT UPDATE (served, version) ON agency_term, unit_term TO clearance_app;
      GRANT DELETE ON officer, head, shift TO clearance_app;
      GRANT UPDATE (version) ON officer, head, shift TO clearance_app;
      GRANT SELECT, INSERT ON register_change TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_term, agency_term, register_change');
    for (const table of ['officer', 'head', 'shift'])
      await runner.query(
        `DROP TRIGGER kept ON ${table}; DROP TRIGGER noted ON ${table}; ALTER TABLE ${table} DROP version`,
      );
    await runner.query(`
      ALTER TABLE officer DROP term;
      ALTER TABLE head DROP id;
      ALTER TABLE shift DROP id;
      ALTER TABLE register_version DROP effective_from;
      ALTER TABLE unit ADD UNIQUE (gate, agency);
      DROP FUNCTION register_kept(), register_noted()`);
  }

  /** Units known so far stand since their first head, and their agencies with them. */
  async #takeOver(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO agency_term (gate, agency, name, served)
       SELECT unit.gate, unit.agency, $1::jsonb -> unit.agency, tstzrange(min(lower(head.served)), NULL)
       FROM unit JOIN head ON head.unit = unit.id GROUP BY unit.gate, unit.agency`,
      [JSON.stringify(AGENCY_NAMES)],
    );
    await runner.query(`
      INSERT INTO unit_term (unit, gate, agency, name, served)
      SELECT unit.id, unit.gate, unit.agency, unit.name, tstzrange(min(lower(head.served)), NULL)
      FROM unit JOIN head ON head.unit = unit.id GROUP BY unit.id`);
  }

  /** An entry is closed once, in the future or now; one that has begun never goes; each change is written down. */
  async #keep(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION register_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF lower(OLD.served) <= clock_timestamp() THEN
            RAISE EXCEPTION 'an entry of % that has begun stays', TG_TABLE_NAME
              USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN OLD;
        END IF;
        IF to_jsonb(OLD) - 'served' - 'version' <> to_jsonb(NEW) - 'served' - 'version'
           OR lower(NEW.served) IS DISTINCT FROM lower(OLD.served)
           OR upper(OLD.served) <= clock_timestamp() THEN
          RAISE EXCEPTION 'an entry of % can only be closed', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION register_noted() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        entry jsonb := to_jsonb(OLD);
      BEGIN
        IF TG_OP <> 'DELETE' THEN
          entry := to_jsonb(NEW);
        END IF;
        INSERT INTO register_change (list, act, entry, recorded_by)
        VALUES (TG_TABLE_NAME, TG_OP, entry, coalesce(nullif(current_setting('onegate.recorded_by', true), ''), 'system:load-gate'));
        RETURN NULL;
      END $$`);
    for (const table of DATED)
      await runner.query(`
        CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION register_kept();
        CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION register_noted()`);
    await runner.query(
      `CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON register_change EXECUTE FUNCTION refuse_change()`,
    );
  }
}
