import { buildWalls, type MigrationClass, ofPerson, takeWallsDown } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts of commands, by client and Idempotency-Key; `json` keeps an answer word for word, `jsonb` would not. */
export function receiptMigrations(service: string): MigrationClass[] {
  class CommandReceipt1764000000000 implements MigrationInterface {
    readonly name = 'CommandReceipt1764000000000';

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        CREATE TABLE command_receipt (
          client text NOT NULL,
          key text NOT NULL,
          request_hash bytea NOT NULL,
          status smallint NOT NULL,
          answer json NOT NULL,
          created_at timestamptz NOT NULL DEFAULT now(),
          PRIMARY KEY (client, key)
        )`);
      await runner.query('CREATE INDEX command_receipt_age ON command_receipt USING brin (created_at)');
      await runner.query(`GRANT SELECT, INSERT, DELETE ON command_receipt TO ${service}_app`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query('DROP TABLE command_receipt');
    }
  }

  /** A receipt is of its client alone: nobody is answered with what another was told. */
  class ReceiptWall1764000000500 implements MigrationInterface {
    readonly name = 'ReceiptWall1764000000500';

    async up(runner: QueryRunner): Promise<void> {
      await buildWalls(runner, { command_receipt: ofPerson('client') });
    }

    async down(runner: QueryRunner): Promise<void> {
      await takeWallsDown(runner, ['command_receipt']);
    }
  }
  return [CommandReceipt1764000000000, ReceiptWall1764000000500];
}
