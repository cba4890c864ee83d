import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per movement and per shipment; every column is set by one fact, so that the order of facts is no matter. */
export class Crossings1764000100000 implements MigrationInterface {
  readonly name = 'Crossings1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE movement_figure (
        movement_id uuid PRIMARY KEY,
        gate text,
        direction text,
        loaded boolean,
        accepted_at timestamptz,
        arrived_at timestamptz,
        crossed_at timestamptz,
        completed_at timestamptz,
        cancelled_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE shipment_figure (
        shipment_id uuid PRIMARY KEY,
        movement_id uuid NOT NULL,
        channel text,
        hs_chapter text,
        gross_weight_kg numeric,
        released_at timestamptz,
        completed_at timestamptz
      )`);
    await runner.query('CREATE INDEX movement_figure_arrived ON movement_figure (gate, arrived_at)');
    await runner.query('CREATE INDEX movement_figure_crossed ON movement_figure (gate, crossed_at)');
    await runner.query('CREATE INDEX shipment_figure_movement ON shipment_figure (movement_id)');
    await runner.query(
      'GRANT SELECT, INSERT, UPDATE, DELETE ON movement_figure, shipment_figure TO reporting_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shipment_figure, movement_figure');
  }
}
