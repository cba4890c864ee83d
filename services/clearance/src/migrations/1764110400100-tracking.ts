import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which shipment the code on a slip leads to: by the digest of the code, so that nobody who reads this learns one. */
export class Tracking1764110400100 implements MigrationInterface {
  readonly name = 'Tracking1764110400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracking (
        digest text PRIMARY KEY CHECK (digest ~ '^[A-Za-z0-9_-]{43}$'),
        record_id uuid NOT NULL REFERENCES record (record_id)
      );
      CREATE INDEX tracking_record ON tracking (record_id);
      GRANT SELECT, INSERT ON tracking TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracking');
  }
}
