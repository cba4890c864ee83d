import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Stage } from '@onegate/codes';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { Followed } from '../movement/followed.ts';
import { findMovement } from '../movement/movement.repository.ts';

/** The two ends that clearance decides. The stage says the same; whichever comes first has the effect. */
@Controller()
export class OnMovementEnded {
  constructor(private readonly followed: Followed) {}

  @EventPattern('movement.cancelled')
  async cancelled(
    @Payload() { key }: Fact<'movement.cancelled'>,
    @Ctx() context: FactContext,
  ): Promise<Outcome> {
    return await this.#end(key, 'CANCELLED', context);
  }

  @EventPattern('movement.completed')
  async completed(
    @Payload() { key }: Fact<'movement.completed'>,
    @Ctx() context: FactContext,
  ): Promise<Outcome> {
    return await this.#end(key, 'COMPLETED', context);
  }

  async #end(movementId: string, stage: Stage, { tx, cause }: FactContext): Promise<Outcome> {
    const movement = await findMovement(tx, movementId);
    if (movement?.state === stage) return ignored;
    if (movement) await this.followed.follow(tx, cause, movement, stage);
    else await this.followed.keepEarly(tx, movementId, stage);
    return applied;
  }
}
