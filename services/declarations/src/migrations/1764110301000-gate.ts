import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gates that may be declared at, as clearance told them. */
export class Gate1764110301000 implements MigrationInterface {
  readonly name = 'Gate1764110301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gate (code text PRIMARY KEY, board text NOT NULL, version integer NOT NULL);
      GRANT SELECT, INSERT ON gate TO declarations_app;
      GRANT UPDATE (board, version) ON gate TO declarations_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gate');
  }
}
