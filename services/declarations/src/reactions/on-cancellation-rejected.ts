import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { decideCancellation } from '../cancellation/cancellation.repository.ts';
import { findByMovement, saveStanding } from '../declaration/declaration.repository.ts';

/** Clearance does not grant the cancellation: the declaration goes on as it stood. */
@Controller()
export class OnCancellationRejected {
  @EventPattern('cancellation.rejected')
  async on(
    @Payload() { key, data, occurredAt }: Fact<'cancellation.rejected'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const declaration = await findByMovement(tx, key);
    if (declaration?.openCancellation !== data.cancellationId) return ignored;
    await decideCancellation(tx, data.cancellationId, 'REJECTED', new Date(occurredAt), data.reasonCode);
    await saveStanding(tx, { ...declaration, version: declaration.version + 1, openCancellation: null });
    return applied;
  }
}
