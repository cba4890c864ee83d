import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who answered when. The holdings of a record tile its life: WITHOUT OVERLAPS makes two at one instant impossible, the
 * foreign key with PERIOD makes an instant with none impossible. It is checked at commit, because one holding must be
 * closed before the next can begin.
 */
export class Holding1764000003000 implements MigrationInterface {
  readonly name = 'Holding1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE holding (
        record_id uuid NOT NULL,
        valid tstzrange NOT NULL CHECK (NOT isempty(valid) AND lower_inc(valid) AND NOT upper_inc(valid)),
        stage text NOT NULL,
        agency text NOT NULL,
        unit text NOT NULL,
        officer text,
        head text NOT NULL,
        cause text NOT NULL CHECK (cause IN ('RULE', 'CLAIM', 'AGREEMENT', 'ASSIGNMENT', 'SHIFT')),
        PRIMARY KEY (record_id, valid WITHOUT OVERLAPS)
      );
      CREATE UNIQUE INDEX holding_open ON holding (record_id) WHERE upper_inf(valid);
      CREATE TABLE life (
        record_id uuid NOT NULL REFERENCES record (record_id) DEFERRABLE INITIALLY DEFERRED,
        span tstzrange NOT NULL CHECK (NOT isempty(span) AND lower_inc(span) AND NOT upper_inc(span)),
        PRIMARY KEY (record_id, span WITHOUT OVERLAPS),
        FOREIGN KEY (record_id, PERIOD span) REFERENCES holding (record_id, PERIOD valid) DEFERRABLE INITIALLY DEFERRED
      )`);
    await this.#closeOnly(runner, 'holding', 'valid');
    await this.#closeOnly(runner, 'life', 'span');
    await this.#violations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW holding_violation');
    await runner.query('DROP TABLE life, holding');
    await runner.query('DROP FUNCTION holding_close_only(), life_close_only(), refuse_change()');
  }

  /** A row may be closed once; nothing else of it ever changes, and no row goes. */
  async #closeOnly(runner: QueryRunner, table: string, range: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE FUNCTION ${table}_close_only() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before ${table} := OLD;
      BEGIN
        before.${range} := NEW.${range};
        IF before IS DISTINCT FROM NEW OR NOT upper_inf(OLD.${range}) OR upper_inf(NEW.${range})
           OR lower(NEW.${range}) IS DISTINCT FROM lower(OLD.${range}) THEN
          RAISE EXCEPTION 'a ${table} can only be closed' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER close_only BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_close_only();
      CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT, UPDATE (${range}) ON ${table} TO clearance_app`);
  }

  /** Must be empty, always: checked after every test and every chaos run. */
  async #violations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW holding_violation AS
      WITH held AS (SELECT record_id, range_agg(valid) AS spans, count(*) FILTER (WHERE upper_inf(valid)) AS open
                    FROM holding GROUP BY record_id),
           lived AS (SELECT record_id, range_agg(span) AS spans, bool_or(upper_inf(span)) AS open
                     FROM life GROUP BY record_id)
      SELECT record.record_id,
             CASE
               WHEN lived.record_id IS NULL THEN 'NO_LIFE'
               WHEN held.record_id IS NULL THEN 'NO_HOLDER'
               WHEN NOT held.spans @> lived.spans THEN 'GAP'
               WHEN NOT lived.spans @> held.spans THEN 'HELD_OUTSIDE_LIFE'
               WHEN lived.open <> record.open THEN 'OPEN_DIFFERS'
               WHEN held.open <> (CASE WHEN record.open THEN 1 ELSE 0 END) THEN 'NOT_ONE_HOLDER'
               ELSE 'HOLDER_DIFFERS'
             END AS violation
      FROM record
      LEFT JOIN held USING (record_id)
      LEFT JOIN lived USING (record_id)
      LEFT JOIN holding now ON now.record_id = record.record_id AND upper_inf(now.valid)
      WHERE lived.record_id IS NULL OR held.record_id IS NULL OR held.spans <> lived.spans OR lived.open <> record.open
         OR held.open <> (CASE WHEN record.open THEN 1 ELSE 0 END)
         OR (now.agency, now.unit, now.officer, now.head, lower(now.valid))
            IS DISTINCT FROM (record.agency, record.unit, record.officer, record.head, record.held_since)
      UNION ALL
      SELECT one.record_id, 'OVERLAP'
      FROM holding one JOIN holding other USING (record_id)
      WHERE lower(one.valid) < lower(other.valid) AND one.valid && other.valid`);
    await runner.query('GRANT SELECT ON holding_violation TO clearance_app');
  }
}
