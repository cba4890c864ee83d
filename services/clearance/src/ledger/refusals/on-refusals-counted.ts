import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { Clock } from '@onegate/persistence';
import { salted, seal } from '../domain/entry.ts';
import { appendEntry, endOf, streamIdOf } from './stream.repository.ts';

/** Puts the hash of each service's day of refusals into the log, as an entry of a chain of that service. */
@Controller()
export class OnRefusalsCounted {
  constructor(private readonly clock: Clock) {}

  @EventPattern('refusals.counted')
  async on(@Payload() fact: Fact<'refusals.counted'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    const { service } = fact.data;
    const recordId = streamIdOf(service);
    const end = await endOf(tx, recordId);
    const recordedAt = new Date(Math.max(this.clock.now().getTime(), (end?.recordedAt.getTime() ?? 0) + 1));
    const head = {
      recordId,
      seq: (end?.seq ?? 0) + 1,
      recordedAt: recordedAt.toISOString(),
      occurredAt: new Date(fact.occurredAt).toISOString(),
      eventId: fact.id,
    };
    const fields = Object.entries({ type: fact.name, ...fact.data }).map(([name, value]) =>
      salted(name, value),
    );
    await appendEntry(tx, service, seal(head, fields, end?.hash.toString('base64url') ?? ''));
    return applied;
  }
}
