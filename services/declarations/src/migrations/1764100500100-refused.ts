import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'DRAFT', 'SUBMITTED', 'NEEDS_CORRECTION', 'ACCEPTED', 'COMPLETED', 'CANCELLED'`;

/** A declaration whose truck was refused entry is closed as such. */
export class Refused1764100500100 implements MigrationInterface {
  readonly name = 'Refused1764100500100';

  async up(runner: QueryRunner): Promise<void> {
    await constrain(runner, `${BEFORE}, 'REFUSED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await constrain(runner, BEFORE);
  }
}

async function constrain(runner: QueryRunner, statuses: string): Promise<void> {
  await runner.query('ALTER TABLE declaration DROP CONSTRAINT declaration_status_check');
  await runner.query(
    `ALTER TABLE declaration ADD CONSTRAINT declaration_status_check CHECK (status IN (${statuses}))`,
  );
}
