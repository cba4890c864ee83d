import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { isPlanned, MovementRepository } from '../planning/movement.repository.ts';

/** The truck may leave: nothing is inspected again on it, and no channel of its goods is raised any more. */
@Controller()
export class OnExitPermitted {
  constructor(private readonly movements: MovementRepository) {}

  @EventPattern('exit.permitted')
  async on(
    @Payload() { key, occurredAt }: Fact<'exit.permitted'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const movement = await this.movements.find(key, tx);
    // A permit rests on inspections concluded here, so the movement is known; a replayed log may still be ahead of itself.
    if (!isPlanned(movement)) return ignored;
    await this.movements.closed(tx, key, new Date(occurredAt));
    return applied;
  }
}
