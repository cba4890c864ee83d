import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of entries, and apart from it the salts and values that may be erased. */
export class Entry1764000004000 implements MigrationInterface {
  readonly name = 'Entry1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entry (
        record_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        recorded_at timestamptz NOT NULL,
        event_id uuid NOT NULL,
        previous bytea NOT NULL CHECK (length(previous) = 32),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        body bytea NOT NULL,
        PRIMARY KEY (record_id, seq)
      );
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON entry EXECUTE FUNCTION refuse_change()`);
    // One row per entry, {name: [salt, value]}: a row per field cost eight times as many rows and as much again in time.
    await runner.query(`
      CREATE TABLE disclosure (
        record_id uuid NOT NULL,
        seq integer NOT NULL,
        fields json NOT NULL,
        PRIMARY KEY (record_id, seq)
      )`);
    await runner.query('GRANT SELECT, INSERT ON entry, disclosure TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE disclosure, entry');
  }
}
