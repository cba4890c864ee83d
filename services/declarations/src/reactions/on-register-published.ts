import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { learnGate } from '../gates/known-gates.ts';

/** A gate is there, or its board acts by another unit from now on. */
@Controller()
export class OnRegisterPublished {
  @EventPattern('gate.register-published')
  async on(
    @Payload() { data: { gate, version, units } }: Fact<'gate.register-published'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const board = units.find(({ agency }) => agency === 'MANAGEMENT_BOARD')?.id;
    if (board === undefined) return ignored;
    return (await learnGate(tx, { gate, board, version })) ? applied : ignored;
  }
}
