import type { Actor, FactData, FactName } from '@onegate/contracts';

/** Who did it, and what it belongs to: goes into every fact that comes of it. */
export interface Cause {
  readonly actor: Actor;
  /** Of the request that began it all. */
  readonly correlationId: string;
  /** The fact that caused this one; absent when a request did. */
  readonly causationId?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
}

/** A fact that a service is about to tell. */
export interface NewFact<N extends FactName = FactName> {
  readonly name: N;
  /** Event id (UUIDv7) chosen beforehand, where what is written beside the fact names it; else one is made. */
  readonly id?: string;
  /** Kafka's key and the lock under which it is written: the home movement, or the gate. */
  readonly key: string;
  /** What it is about: shipment, movement or gate. */
  readonly subject: string;
  readonly gate: string;
  readonly occurredAt: Date;
  readonly data: FactData<N>;
}
