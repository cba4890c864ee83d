import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times in which nobody passes the barrier, and the class of a gate, by which the maximum of each authority goes. */
export class Closure1764110200200 implements MigrationInterface {
  readonly name = 'Closure1764110200200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE gate ADD class text NOT NULL DEFAULT 'INTERNATIONAL'
        CHECK (class IN ('INTERNATIONAL', 'MAIN', 'SECONDARY'));
      CREATE TABLE closure (
        closure_id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        gate text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('CLOSED', 'NEIGHBOUR_CLOSED')),
        closed_from timestamptz NOT NULL,
        closed_to timestamptz CHECK (closed_to > closed_from),
        authority text NOT NULL,
        decision text NOT NULL,
        legal_basis text NOT NULL,
        declared_by text NOT NULL,
        declared_at timestamptz NOT NULL,
        reopened_by text,
        reopened_at timestamptz
      );
      CREATE INDEX closure_gate ON closure (gate, closure_id)`);
    await runner.query(`
      GRANT SELECT, INSERT ON closure TO logistics_app;
      GRANT UPDATE (version, closed_to, reopened_by, reopened_at) ON closure TO logistics_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE closure; ALTER TABLE gate DROP class');
  }
}
