import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transfer or an invoice is looked up by its number: whoever pays tells each once. */
export class PaymentReference1764311000000 implements MigrationInterface {
  readonly name = 'PaymentReference1764311000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX payment_reference ON payment (reference, method) WHERE reference IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX payment_reference');
  }
}
