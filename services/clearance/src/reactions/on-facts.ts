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
import { PASSING, type PassingName } from '../visits/domain/way.ts';
import { LaterParts } from '../refusals/later-parts.ts';
import { Visits } from '../visits/visits.ts';
import { Weights } from '../weights/weights.ts';
import { missingPredecessor } from './predecessor.ts';

/** Asked for every fact of a batch before any is handled: the movement is known now; a passage may end a visit. */
const announce: FactLocks<HeardName> = (fact, tx) => {
  expectMovement(tx, fact.key);
  return isPassing(fact) ? Visits.locks(tx, fact.key) : LaterParts.locks(fact);
};

const isPassing = (fact: Fact<HeardName>): fact is Fact<PassingName> =>
  (PASSING as readonly string[]).includes(fact.name);

/**
 * Every fact of a movement becomes part of its record, whatever it says, and may move it along its route. One handler
 * for all of them: what each fact means stands in the tables of `movement/domain`.
 */
@Controller()
export class OnFacts {
  constructor(
    private readonly desk: MovementDesk,
    private readonly visits: Visits,
    private readonly laterParts: LaterParts,
    private readonly weights: Weights,
  ) {}

  @EventPattern(HEARD, { locks: announce })
  async on(@Payload() fact: Fact<HeardName>, @Ctx() context: FactContext): Promise<Outcome> {
    const movement = await this.desk.open(context.tx, fact.key);
    const missing = missingPredecessor(movement.file, fact.name);
    if (missing) return waitFor(missing);
    const { file } = await movement.hear(fact, context.cause);
    if (isPassing(fact)) await this.visits.passed(context.tx, movement, file, fact, context.cause);
    await this.weights.heard(movement, fact, context.cause);
    await this.laterParts.declared(context.tx, movement, fact, context.cause);
    return applied;
  }
}
