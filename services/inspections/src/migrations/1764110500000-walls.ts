import {
  anyOf,
  atGate,
  bothOf,
  buildWalls,
  ofAgency,
  ofEnterprises,
  seenWith,
  takeWallsDown,
} from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security: officers see what is at their gates and act on the tasks of their own agency; enterprises see
 * what concerns them, and answer there what they were asked.
 */
export class Walls1764110500000 implements MigrationInterface {
  readonly name = 'Walls1764110500000';

  async up(runner: QueryRunner): Promise<void> {
    const concerned = anyOf(atGate('gate'), ofEnterprises('enterprises'));
    const ofSeenTruck = seenWith('movement', 'movement.id = movement_id');
    const onSeenTruck = (table: string): string =>
      seenWith('customs_part', `customs_part.number = ${table}.number`);
    await buildWalls(runner, {
      movement: concerned,
      inspection: {
        sees: concerned,
        keeps: anyOf(bothOf(atGate('gate'), ofAgency('agency')), ofEnterprises('enterprises')),
      },
      shipment: ofSeenTruck,
      customs_part: ofSeenTruck,
      customs_declaration: onSeenTruck('customs_declaration'),
      channel_change: onSeenTruck('channel_change'),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeWallsDown(runner, [
      'channel_change',
      'customs_declaration',
      'customs_part',
      'shipment',
      'inspection',
      'movement',
    ]);
  }
}
