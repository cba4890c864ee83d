import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reference names one shipment: two parts that leave at the same moment cannot get the same. */
export class PartReferences1764312020500 implements MigrationInterface {
  readonly name = 'PartReferences1764312020500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNIQUE INDEX cargo_part_ref ON cargo (ref) WHERE parent_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cargo_part_ref');
  }
}
