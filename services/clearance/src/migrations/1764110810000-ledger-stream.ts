import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chains of entries in the log that are no shipment's: one per service, for the hashes of its days of refusals. */
export class LedgerStream1764110810000 implements MigrationInterface {
  readonly name = 'LedgerStream1764110810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_stream (
        record_id uuid PRIMARY KEY,
        service text NOT NULL UNIQUE,
        seq integer NOT NULL CHECK (seq > 0)
      );
      GRANT SELECT, INSERT, UPDATE (seq) ON ledger_stream TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_stream');
  }
}
