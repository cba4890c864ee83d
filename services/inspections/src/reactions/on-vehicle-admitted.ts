import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome, waitFor } from '@onegate/messaging';
import { isPlanned, MovementRepository } from '../planning/movement.repository.ts';

/** The truck is inside: border guard and health can begin. */
@Controller()
export class OnVehicleAdmitted {
  constructor(private readonly movements: MovementRepository) {}

  @EventPattern('vehicle.admitted')
  async on(
    @Payload() { key, occurredAt }: Fact<'vehicle.admitted'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const movement = await this.movements.find(key, tx);
    if (!movement) return waitFor('declaration.accepted');
    if (!isPlanned(movement) || movement.admittedAt !== null) return ignored;
    await this.movements.admitted(tx, key, new Date(occurredAt));
    return applied;
  }
}
