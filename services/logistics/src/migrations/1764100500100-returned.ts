import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'EXPECTED', 'BOOKED', 'AT_BARRIER', 'ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED', 'EXITED', 'CROSSED',
  'ACKNOWLEDGED', 'COMPLETED', 'TURNED_BACK', 'CANCELLED'`;

/** A truck that was refused entry goes back over the line. */
export class Returned1764100500100 implements MigrationInterface {
  readonly name = 'Returned1764100500100';

  async up(runner: QueryRunner): Promise<void> {
    await constrain(runner, `${BEFORE}, 'RETURNING', 'RETURNED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await constrain(runner, BEFORE);
  }
}

async function constrain(runner: QueryRunner, states: string): Promise<void> {
  await runner.query('ALTER TABLE movement DROP CONSTRAINT movement_state_check');
  await runner.query(`ALTER TABLE movement ADD CONSTRAINT movement_state_check CHECK (state IN (${states}))`);
}
