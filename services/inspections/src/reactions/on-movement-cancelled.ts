import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import { MovementRepository } from '../planning/movement.repository.ts';
import { Voidings } from '../planning/voidings.ts';

/** The truck does not come, or goes back: every open task ends, and nothing is planned for it any more, in whatever order it is heard. */
@Controller()
export class OnMovementCancelled {
  constructor(
    private readonly movements: MovementRepository,
    private readonly inspections: InspectionRepository,
    private readonly voidings: Voidings,
  ) {}

  @EventPattern('movement.cancelled')
  async on(
    @Payload() { key, gate, occurredAt }: Fact<'movement.cancelled'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    return await this.#end({ key, gate, occurredAt }, { tx, cause }, 'MOVEMENT_CANCELLED');
  }

  @EventPattern('entry.refused')
  async onRefused(
    @Payload() { key, gate, occurredAt }: Fact<'entry.refused'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    return await this.#end({ key, gate, occurredAt }, { tx, cause }, 'MOVEMENT_REFUSED');
  }

  async #end(
    { key, gate, occurredAt }: Pick<Fact<'movement.cancelled'>, 'key' | 'gate' | 'occurredAt'>,
    { tx, cause }: Pick<FactContext, 'tx' | 'cause'>,
    reason: 'MOVEMENT_CANCELLED' | 'MOVEMENT_REFUSED',
  ): Promise<Outcome> {
    await this.movements.cancelled(tx, key, gate, new Date(occurredAt));
    const tasks = await this.inspections.ofMovement(key, tx);
    await this.voidings.voidOpen(tx, cause, tasks, reason, new Date(occurredAt));
    return applied;
  }
}
