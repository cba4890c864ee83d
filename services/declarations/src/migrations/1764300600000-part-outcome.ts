import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each shipment, as clearance says: by it the parts of a customs declaration are told. */
export class PartOutcome1764300600000 implements MigrationInterface {
  readonly name = 'PartOutcome1764300600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE part_outcome (
        shipment_id uuid PRIMARY KEY,
        parent_id uuid,
        outcome text NOT NULL CHECK (outcome IN ('OPEN', 'CROSSED', 'REFUSED', 'CANCELLED')),
        since timestamptz NOT NULL
      );
      COMMENT ON COLUMN part_outcome.parent_id IS 'Shipment of which it was a part until that changed trucks alone';
      CREATE INDEX part_outcome_parent ON part_outcome (parent_id) WHERE parent_id IS NOT NULL`);
    await runner.query('GRANT SELECT, INSERT ON part_outcome TO declarations_app');
    await runner.query('GRANT UPDATE (outcome, since) ON part_outcome TO declarations_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE part_outcome');
  }
}
