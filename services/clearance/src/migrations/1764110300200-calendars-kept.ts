import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of units are kept through the API as the rest of the register is: only ever closed, each change written down. */
export class CalendarsKept1764110300200 implements MigrationInterface {
  readonly name = 'CalendarsKept1764110300200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit_calendar ADD version integer NOT NULL DEFAULT 1;
      CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON unit_calendar
        FOR EACH ROW EXECUTE FUNCTION register_kept();
      CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON unit_calendar
        FOR EACH ROW EXECUTE FUNCTION register_noted();
      GRANT DELETE, UPDATE (version) ON unit_calendar TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE, UPDATE (version) ON unit_calendar FROM clearance_app;
      DROP TRIGGER kept ON unit_calendar;
      DROP TRIGGER noted ON unit_calendar;
      ALTER TABLE unit_calendar DROP version`);
  }
}
