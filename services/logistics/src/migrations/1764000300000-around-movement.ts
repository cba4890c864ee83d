import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands beside a movement: its enterprises, early words of clearance, assessments, payments, overtakings. */
export class AroundMovement1764000300000 implements MigrationInterface {
  readonly name = 'AroundMovement1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE movement_enterprise (
        enterprise text NOT NULL,
        movement_id uuid NOT NULL REFERENCES movement,
        PRIMARY KEY (enterprise, movement_id)
      )`);
    await runner.query('CREATE INDEX movement_enterprise_of ON movement_enterprise (movement_id)');
    await runner.query(`
      CREATE TABLE early_stage (
        movement_id uuid PRIMARY KEY,
        stage text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE charge_assessment (
        movement_id uuid NOT NULL REFERENCES movement,
        declaration_version integer NOT NULL,
        items jsonb NOT NULL,
        total numeric(19, 4) NOT NULL,
        currency text NOT NULL,
        assessed_at timestamptz NOT NULL,
        PRIMARY KEY (movement_id, declaration_version)
      )`);
    await runner.query(`
      CREATE TABLE payment (
        payment_id uuid PRIMARY KEY,
        movement_id uuid NOT NULL REFERENCES movement,
        declaration_version integer NOT NULL,
        method text NOT NULL CHECK (method IN ('CASH', 'TRANSFER', 'EINVOICE')),
        amount numeric(19, 4) NOT NULL CHECK (amount > 0),
        currency text NOT NULL,
        reference text,
        cashier text NOT NULL,
        paid_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX payment_of ON payment (movement_id)');
    await runner.query(`
      CREATE TABLE overtaking (
        overtaking_id uuid PRIMARY KEY,
        movement_id uuid NOT NULL REFERENCES movement,
        gate text NOT NULL,
        lane text NOT NULL,
        queue_number bigint NOT NULL,
        overtaken integer NOT NULL CHECK (overtaken > 0),
        reason text NOT NULL,
        officer text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await runner.query('GRANT SELECT, INSERT, DELETE ON movement_enterprise TO logistics_app');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON early_stage TO logistics_app');
    await runner.query('GRANT SELECT, INSERT ON charge_assessment, payment, overtaking TO logistics_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE overtaking, payment, charge_assessment, early_stage, movement_enterprise');
  }
}
