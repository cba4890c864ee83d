import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { isCounted } from '../figures/domain/moments.ts';
import { FiguresRepository } from '../figures/figures.repository.ts';

/** What was told wrongly, and what is taken back with it. */
@Controller()
export class OnCorrections {
  constructor(private readonly figures: FiguresRepository) {}

  @EventPattern('fact.corrected')
  async corrected(
    @Payload() { key, data }: Fact<'fact.corrected'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    if (isCounted(data.fact)) await this.figures.corrected(tx, key, data.fact, data);
    else if (data.fact === 'vehicle.exited' && data.corrected.occurredAt !== undefined)
      await this.figures.completedOtherwise(tx, key, data.was.occurredAt, data.corrected.occurredAt);
    else return ignored;
    return applied;
  }

  /** What was completed and is on its way again does not count until it is completed anew. */
  @EventPattern('stage.changed')
  async reopened(
    @Payload() { key, data: { subject, from } }: Fact<'stage.changed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    if (from !== 'COMPLETED') return ignored;
    if (subject.kind === 'MOVEMENT') await this.figures.moment(tx, 'completed_at', key, null);
    else await this.figures.shipmentMoment(tx, 'completed_at', subject.id, key, null);
    return applied;
  }
}
