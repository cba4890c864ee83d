import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { FiguresRepository } from '../figures/figures.repository.ts';

/** What clearance decided: release, completion, cancellation. */
@Controller()
export class OnClearance {
  constructor(private readonly figures: FiguresRepository) {}

  @EventPattern('shipment.released')
  async released(@Payload() fact: Fact<'shipment.released'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    await this.figures.shipmentMoment(
      tx,
      'released_at',
      fact.data.shipmentId,
      fact.key,
      fact.data.releasedAt,
    );
    return applied;
  }

  @EventPattern('shipment.release-revoked')
  async revoked(
    @Payload() fact: Fact<'shipment.release-revoked'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await this.figures.shipmentMoment(tx, 'released_at', fact.data.shipmentId, fact.key, null);
    return applied;
  }

  @EventPattern('shipment.completed')
  async shipmentCompleted(
    @Payload() fact: Fact<'shipment.completed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await this.figures.shipmentMoment(
      tx,
      'completed_at',
      fact.data.shipmentId,
      fact.key,
      fact.data.completedAt,
    );
    return applied;
  }

  @EventPattern('movement.completed')
  async movementCompleted(
    @Payload() fact: Fact<'movement.completed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await this.figures.moment(tx, 'completed_at', fact.key, fact.data.completedAt);
    return applied;
  }

  @EventPattern('movement.cancelled')
  async cancelled(@Payload() fact: Fact<'movement.cancelled'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    await this.figures.moment(tx, 'cancelled_at', fact.key, fact.occurredAt);
    return applied;
  }
}
