import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time limits of gates as their administrators set them: every version that was heard. */
export class GateLimits1764120100300 implements MigrationInterface {
  readonly name = 'GateLimits1764120100300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gate_limits (
        gate text NOT NULL,
        version integer NOT NULL,
        effective_from timestamptz NOT NULL,
        limits jsonb NOT NULL,
        PRIMARY KEY (gate, version)
      );
      GRANT SELECT, INSERT, DELETE ON gate_limits TO logistics_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gate_limits');
  }
}
