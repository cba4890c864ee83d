import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { endMovement } from '../declaration/end-movement.ts';

/** The truck is through, or back across the line after its entry was refused: the declaration is closed and its plate free for the next movement. */
@Controller()
export class OnMovementCompleted {
  @EventPattern('movement.completed')
  async on(
    @Payload() { key, data }: Fact<'movement.completed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const ended = await endMovement(tx, key, 'COMPLETED', new Date(data.completedAt));
    return ended ? applied : ignored;
  }

  @EventPattern('movement.returned')
  async onReturned(
    @Payload() { key, data }: Fact<'movement.returned'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const ended = await endMovement(tx, key, 'REFUSED', new Date(data.returnedAt));
    return ended ? applied : ignored;
  }
}
