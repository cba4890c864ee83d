import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { FiguresRepository } from '../figures/figures.repository.ts';

/** Where the truck was when. An import has crossed the line when it arrives, an export when it leaves. */
@Controller()
export class OnMovements {
  constructor(private readonly figures: FiguresRepository) {}

  @EventPattern('vehicle.at-barrier')
  async atBarrier(@Payload() fact: Fact<'vehicle.at-barrier'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    await this.figures.told(tx, fact, 'vehicle.at-barrier');
    return applied;
  }

  @EventPattern('vehicle.crossed')
  async crossed(@Payload() fact: Fact<'vehicle.crossed'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    await this.figures.told(tx, fact, 'vehicle.crossed');
    return applied;
  }

  @EventPattern('vehicle.turned-back')
  turnedBack(): Outcome {
    return ignored;
  }
}
