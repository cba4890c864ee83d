import {
  anyOf,
  atGate,
  buildWalls,
  ofEnterprise,
  ofEnterprises,
  seenWith,
  takeWallsDown,
} from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security: whoever serves at a gate sees its trucks and what hangs on them, enterprises those that they have
 * a part in; of these they change only what they booked.
 */
export class Walls1764310500000 implements MigrationInterface {
  readonly name = 'Walls1764310500000';

  async up(runner: QueryRunner): Promise<void> {
    const onSeenTruck = (table: string): string =>
      seenWith('movement', `movement.movement_id = ${table}.movement_id`);
    await buildWalls(runner, {
      movement: {
        sees: anyOf(atGate('gate'), ofEnterprises('enterprises')),
        keeps: anyOf(atGate('gate'), ofEnterprises('bookers')),
      },
      movement_enterprise: anyOf(ofEnterprise('enterprise'), onSeenTruck('movement_enterprise')),
      charge_assessment: onSeenTruck('charge_assessment'),
      payment: onSeenTruck('payment'),
      overtaking: atGate('gate'),
      cargo: {
        sees: anyOf(atGate('gate'), ofEnterprise('enterprise'), onSeenTruck('cargo')),
        keeps: atGate('gate'),
      },
      transshipment: {
        sees: anyOf(
          atGate('gate'),
          seenWith('movement', 'movement.movement_id IN (source_id, receiving_id)'),
        ),
        keeps: atGate('gate'),
      },
      unloading_demand: onSeenTruck('unloading_demand'),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeWallsDown(runner, [
      'unloading_demand',
      'transshipment',
      'cargo',
      'overtaking',
      'payment',
      'charge_assessment',
      'movement_enterprise',
      'movement',
    ]);
  }
}
