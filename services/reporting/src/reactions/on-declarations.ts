import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { FiguresRepository } from '../figures/figures.repository.ts';

/** What was declared: direction, load, channel, goods. */
@Controller()
export class OnDeclarations {
  constructor(private readonly figures: FiguresRepository) {}

  @EventPattern('declaration.accepted')
  async accepted(
    @Payload() fact: Fact<'declaration.accepted'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await this.figures.declared(tx, fact.data.declaration, fact.occurredAt);
    return applied;
  }

  @EventPattern('declaration.amended')
  async amended(@Payload() fact: Fact<'declaration.amended'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    await this.figures.declared(tx, fact.data.declaration, undefined);
    return applied;
  }

  @EventPattern('channel.changed')
  async channelChanged(
    @Payload() fact: Fact<'channel.changed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await this.figures.channel(tx, fact.key, fact.data.shipmentIds, fact.data.to);
    return applied;
  }
}
