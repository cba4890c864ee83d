import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Declarations by when they were submitted; drafts stand behind all others. */
export class DeclarationSubmitted1764300910200 implements MigrationInterface {
  readonly name = 'DeclarationSubmitted1764300910200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX declaration_submitted ON declaration ((coalesce(submitted_at, 'infinity')), id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX declaration_submitted');
  }
}
