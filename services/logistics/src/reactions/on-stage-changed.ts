import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { Followed } from '../movement/followed.ts';
import { findMovement } from '../movement/movement.repository.ts';

@Controller()
export class OnStageChanged {
  constructor(private readonly followed: Followed) {}

  /** Stages of shipments are none of logistics' business: the truck goes by its own record. */
  @EventPattern('stage.changed')
  async on(
    @Payload() { data: { subject, to } }: Fact<'stage.changed'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    if (subject.kind !== 'MOVEMENT') return ignored;
    const movement = await findMovement(tx, subject.id);
    if (movement) await this.followed.follow(tx, cause, movement, to);
    else await this.followed.keepEarly(tx, subject.id, to);
    return applied;
  }
}
