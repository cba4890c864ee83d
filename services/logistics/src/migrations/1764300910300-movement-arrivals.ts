import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movements by when they are expected and when they came to the barrier. */
export class MovementArrivals1764300910300 implements MigrationInterface {
  readonly name = 'MovementArrivals1764300910300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX movement_expected ON movement ((coalesce(expected_arrival_at, 'infinity')), movement_id);
      CREATE INDEX movement_came ON movement ((coalesce(at_barrier_at, 'infinity')), movement_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX movement_expected, movement_came');
  }
}
