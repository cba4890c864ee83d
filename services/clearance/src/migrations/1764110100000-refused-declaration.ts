import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customs declarations that were refused as a whole: what is declared under them later is refused too. */
export class RefusedDeclaration1764110100000 implements MigrationInterface {
  readonly name = 'RefusedDeclaration1764110100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refused_declaration (
        number text PRIMARY KEY CHECK (number ~ '^[0-9]{11}$'),
        refusal_id uuid NOT NULL UNIQUE,
        gate text NOT NULL,
        reason_code text NOT NULL,
        legal_basis text NOT NULL,
        refused_by text NOT NULL,
        approver text NOT NULL,
        refused_at timestamptz NOT NULL
      )`);
    await runner.query('GRANT SELECT, INSERT ON refused_declaration TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refused_declaration');
  }
}
