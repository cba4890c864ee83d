import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A closure that was announced may be taken back before it begins: it stays, and closes nothing. */
export class ClosureTakenBack1764120100200 implements MigrationInterface {
  readonly name = 'ClosureTakenBack1764120100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE closure ADD taken_back_at timestamptz CHECK (taken_back_at < closed_from);
      GRANT UPDATE (taken_back_at) ON closure TO logistics_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE closure DROP taken_back_at');
  }
}
