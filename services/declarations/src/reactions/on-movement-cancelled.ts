import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { decideCancellation } from '../cancellation/cancellation.repository.ts';
import { dropOpenAmendment } from '../amendment/drop-amendment.ts';
import { endMovement } from '../declaration/end-movement.ts';

/** Clearance has granted the cancellation: the declaration is closed, its plate free. */
@Controller()
export class OnMovementCancelled {
  @EventPattern('movement.cancelled')
  async on(
    @Payload() { key, data, occurredAt }: Fact<'movement.cancelled'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const at = new Date(occurredAt);
    await dropOpenAmendment(tx, key, at, 'MOVEMENT_CANCELLED');
    const ended = await endMovement(tx, key, 'CANCELLED', at);
    if (!ended) return ignored;
    await decideCancellation(tx, data.cancellationId, 'GRANTED', at, data.reasonCode);
    return applied;
  }
}
