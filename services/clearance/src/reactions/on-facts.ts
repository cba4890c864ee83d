import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import {
  applied,
  EventPattern,
  type FactContext,
  type FactLocks,
  type Outcome,
  waitFor,
} from '@onegate/messaging';
import { HEARD, type HeardName } from '../movement/domain/input.ts';
import { expectMovement, MovementDesk } from '../movement/movement-desk.ts';
import { missingPredecessor } from './predecessor.ts';

/** Asked for every fact of a batch before any is handled: no lock but the movement's own, yet now it is known. */
const announce: FactLocks<HeardName> = (fact, tx) => {
  expectMovement(tx, fact.key);
  return [];
};

/**
 * Every fact of a movement becomes part of its record, whatever it says, and may move it along its route. One handler
 * for all of them: what each fact means stands in the tables of `movement/domain`.
 */
@Controller()
export class OnFacts {
  constructor(private readonly desk: MovementDesk) {}

  @EventPattern(HEARD, { locks: announce })
  async on(@Payload() fact: Fact<HeardName>, @Ctx() context: FactContext): Promise<Outcome> {
    const movement = await this.desk.open(context.tx, fact.key);
    const missing = missingPredecessor(movement.file, fact.name);
    if (missing) return waitFor(missing);
    await movement.hear(fact, context.cause);
    return applied;
  }
}
