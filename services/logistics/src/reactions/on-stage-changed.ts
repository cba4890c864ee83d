import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { keepStageOfCargo } from '../cargo/cargo.repository.ts';
import { Followed } from '../movement/followed.ts';
import { findMovement } from '../movement/movement.repository.ts';

@Controller()
export class OnStageChanged {
  constructor(private readonly followed: Followed) {}

  /** The truck goes by its own record; the stages of shipments tell only how long they wait for each other. */
  @EventPattern('stage.changed')
  async on(
    @Payload() { data: { subject, to }, occurredAt }: Fact<'stage.changed'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    if (subject.kind !== 'MOVEMENT') {
      await keepStageOfCargo(tx, subject.id, to, occurredAt);
      return applied;
    }
    const movement = await findMovement(tx, subject.id);
    if (movement) await this.followed.follow(tx, cause, movement, to);
    else await this.followed.keepEarly(tx, subject.id, to);
    return applied;
  }
}
