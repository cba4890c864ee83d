import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which officer read the personal data of which crew, and when. */
export class CrewReading1764100100000 implements MigrationInterface {
  readonly name = 'CrewReading1764100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crew_reading (
        declaration_id uuid NOT NULL REFERENCES declaration (id),
        reader text NOT NULL,
        agency text NOT NULL,
        read_at timestamptz NOT NULL
      );
      CREATE INDEX crew_reading_declaration ON crew_reading (declaration_id, read_at);
      GRANT SELECT, INSERT ON crew_reading TO declarations_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE crew_reading');
  }
}
