import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome, waitFor } from '@onegate/messaging';
import { isPlanned, MovementRepository } from '../planning/movement.repository.ts';

/** The truck stands in the yard: its goods can be inspected. */
@Controller()
export class OnYardEntered {
  constructor(private readonly movements: MovementRepository) {}

  @EventPattern('yard.entered')
  async on(
    @Payload() { key, occurredAt }: Fact<'yard.entered'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const movement = await this.movements.find(key, tx);
    if (!movement) return waitFor('declaration.accepted');
    if (!isPlanned(movement) || movement.yardEnteredAt !== null) return ignored;
    await this.movements.inYard(tx, key, new Date(occurredAt));
    return applied;
  }
}
