import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { outcomeOf } from '../customs-declaration/domain/balance.ts';
import { keepChild, keepOutcome } from '../customs-declaration/part-outcome.repository.ts';

/** What became of each shipment is what became of its part of a customs declaration. */
@Controller()
export class OnShipmentMoved {
  @EventPattern('record.opened')
  async opened(
    @Payload() { data, occurredAt }: Fact<'record.opened'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    if (data.parentId === undefined) return ignored;
    await keepChild(tx, data.subject.id, data.parentId, occurredAt);
    return applied;
  }

  @EventPattern('stage.changed')
  async moved(
    @Payload() { data: { subject, to }, occurredAt }: Fact<'stage.changed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    if (subject.kind !== 'SHIPMENT') return ignored;
    await keepOutcome(tx, subject.id, outcomeOf(to), occurredAt);
    return applied;
  }
}
