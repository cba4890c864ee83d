import { Injectable } from '@nestjs/common';
import { FactConsumer } from '../consumer/fact-consumer.ts';
import { Relay } from '../relay/relay.ts';

export interface Verdict {
  readonly ok: boolean;
  /** What is wrong, for operators. */
  readonly why?: string;
}

/** A short hiccup is no reason to take an instance out of service. */
const PATIENCE_MS = 3000;

/** Tells a stalled consumer from a living process. */
@Injectable()
export class MessagingHealth {
  constructor(
    private readonly consumer: FactConsumer,
    private readonly relay: Relay,
  ) {}

  /** False when only a new process helps. An absent Kafka or PostgreSQL is waited for, not cured by a restart. */
  live(): Verdict {
    return this.consumer.stalled ? { ok: false, why: 'the consumer shows no sign of life' } : { ok: true };
  }

  /** False while facts are not heard or not published. */
  ready(): Verdict {
    const { consumer, relay } = this;
    if (consumer.stalled) return { ok: false, why: 'the consumer shows no sign of life' };
    if (consumer.failingForMs > PATIENCE_MS) return { ok: false, why: 'facts cannot be heard or applied' };
    if (relay.failingForMs > PATIENCE_MS) return { ok: false, why: 'facts cannot be published' };
    if (consumer.state === 'JOINING') return { ok: false, why: 'the consumer is joining its group' };
    if (relay.state === 'STOPPED') return { ok: false, why: 'the relay has not started' };
    return { ok: true };
  }
}
