import type { MigrationClass } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was refused what. Rows are counted up within their hour and never changed after their day was closed; only the
 * function forgets them, and none that is younger than 30 days.
 */
export function refusedMigrations(service: string): MigrationClass[] {
  class Refused1764110800000 implements MigrationInterface {
    readonly name = 'Refused1764110800000';

    async up(runner: QueryRunner): Promise<void> {
      for (const sql of [...TABLES, CLOSED, FORGET, ...grantsTo(`${service}_app`)]) await runner.query(sql);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query('DROP TABLE refused, refused_day');
      await runner.query('DROP FUNCTION refused_day_is_closed(), refused_forget(integer)');
    }
  }
  return [Refused1764110800000];
}

const TABLES = [
  `CREATE TABLE refused (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     hour timestamptz NOT NULL,
     caller text NOT NULL,
     roles text[] NOT NULL,
     agency text,
     unit text,
     enterprise text,
     gates text[] NOT NULL,
     operation text NOT NULL,
     resource text NOT NULL,
     code text NOT NULL,
     count integer NOT NULL CHECK (count > 0),
     first_at timestamptz(3) NOT NULL,
     last_at timestamptz(3) NOT NULL,
     UNIQUE (hour, caller, operation, resource, code)
   )`,
  'CREATE INDEX refused_of_caller ON refused (caller, id)',
  `CREATE TABLE refused_day (
     day date PRIMARY KEY,
     rows integer NOT NULL,
     refusals bigint NOT NULL,
     hash bytea NOT NULL CHECK (length(hash) = 32),
     event_id uuid NOT NULL,
     closed_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
];

const CLOSED = `
  CREATE FUNCTION refused_day_is_closed() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
  BEGIN
    IF EXISTS (SELECT FROM refused_day WHERE day = NEW.hour::date) THEN
      RAISE EXCEPTION 'the day of this refusal is closed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON refused FOR EACH ROW EXECUTE FUNCTION refused_day_is_closed()`;

/** Returns how many rows it forgot; 500 means that there may be more. */
const FORGET = `
  CREATE FUNCTION refused_forget(days integer) RETURNS integer LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
  DECLARE
    forgotten integer;
  BEGIN
    DELETE FROM refused WHERE id IN (
      SELECT id FROM refused JOIN refused_day ON refused_day.day = refused.hour::date
      WHERE hour < now() - make_interval(days => greatest(days, 30)) ORDER BY id LIMIT 500);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$`;

const grantsTo = (role: string): string[] => [
  `GRANT SELECT, INSERT, UPDATE (count, last_at) ON refused TO ${role}`,
  `GRANT SELECT, INSERT ON refused_day TO ${role}`,
  'REVOKE ALL ON FUNCTION refused_forget(integer) FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION refused_forget(integer) TO ${role}`,
];
