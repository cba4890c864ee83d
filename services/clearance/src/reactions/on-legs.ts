import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import {
  applied,
  EventPattern,
  type FactContext,
  type FactLocks,
  ignored,
  type Outcome,
} from '@onegate/messaging';
import { movementLock } from '@onegate/persistence';
import { LINKED, type LinkedName } from '../movement/domain/input.ts';
import { expectMovement, MovementDesk } from '../movement/movement-desk.ts';

/** Whom it is told to: the home of the goods hears of the truck, the truck of the goods. */
const addressee = (fact: Fact<LinkedName>): string =>
  fact.name === 'truck.moved' ? fact.data.homeMovementId : fact.data.truckMovementId;

const locks: FactLocks<LinkedName> = (fact, tx) => {
  expectMovement(tx, addressee(fact));
  return [movementLock(addressee(fact))];
};

/**
 * Goods that changed trucks: their records stay in the file of the movement that they were declared on, the truck has
 * its own. Each file changes under its own lock; by these facts of clearance to itself the one follows the other.
 */
@Controller()
export class OnLegs {
  constructor(private readonly desk: MovementDesk) {}

  @EventPattern(LINKED, { locks })
  async on(@Payload() fact: Fact<LinkedName>, @Ctx() context: FactContext): Promise<Outcome> {
    const movement = await this.desk.open(context.tx, addressee(fact));
    if (movement.file === null) return ignored;
    // The permit to leave is noted at once, under both locks: here it comes a second time.
    if (fact.name === 'truck.moved' && movement.file.trucks?.[fact.key]?.lastFact === fact.data.factId)
      return ignored;
    await movement.hear(fact, context.cause);
    return applied;
  }
}
