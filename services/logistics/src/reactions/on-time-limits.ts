import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type FactLocks, type Outcome } from '@onegate/messaging';
import { streamLock } from '@onegate/persistence';
import { keepLimits } from '../limits/limits.repository.ts';

const locks: FactLocks<'gate.time-limits-published'> = ({ key }) => [streamLock('gate-limits', key)];

/** What the gate's administrator set counts here as well. */
@Controller()
export class OnTimeLimits {
  @EventPattern('gate.time-limits-published', { locks })
  async on(
    @Payload() { data }: Fact<'gate.time-limits-published'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await keepLimits(tx, data);
    return applied;
  }
}
