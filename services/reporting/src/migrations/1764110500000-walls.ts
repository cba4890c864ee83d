import { anyOf, atGate, buildWalls, ofRole, seenWith, takeWallsDown } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row-level security: the figures of a gate are for whoever serves there, and auditors compare all gates. */
export class Walls1764110500000 implements MigrationInterface {
  readonly name = 'Walls1764110500000';

  async up(runner: QueryRunner): Promise<void> {
    await buildWalls(runner, {
      movement_figure: { sees: anyOf(atGate('gate'), ofRole('AUDITOR')), keeps: 'false' },
      shipment_figure: {
        sees: seenWith('movement_figure', 'movement_figure.movement_id = shipment_figure.movement_id'),
        keeps: 'false',
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeWallsDown(runner, ['shipment_figure', 'movement_figure']);
  }
}
