import type { FactDataByName } from '../generated/fact-data.ts';

/** Short name of a fact, unique over all topics: `declaration.submitted`. */
export type FactName = keyof FactDataByName;

/** What the fact of that name says, in its newest version. */
export type FactData<N extends FactName> = FactDataByName[N];

/** Stands for the gate of what holds at every gate. */
export const EVERY_GATE = '*';

/** What is told of every fact, whatever it says. */
export interface FactAttributes {
  /** Event id, UUIDv7. */
  readonly id: string;
  /** Of the data below; always the newest. */
  readonly version: number;
  readonly topic: string;
  /** Kafka's key: the home movement, the gate, the enterprise, or the origin of the log. */
  readonly key: string;
  /** Id of the shipment or movement, or code of the gate, that it is about. */
  readonly subject: string;
  /** Code of the gate; `*` for what holds at every gate. */
  readonly gate: string;
  /** When it happened, RFC 3339. */
  readonly occurredAt: string;
  /** When its service wrote it down, RFC 3339; not before `occurredAt`. */
  readonly recordedAt: string;
  /** Who did it: `person:…` or `system:…`, see `parseActor`. */
  readonly actor: string;
  /** Of the request that began it all. */
  readonly correlationId: string;
  /** Event id of the fact that caused this one; absent when a request did. */
  readonly causationId?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
}

interface FactOf<N extends FactName> extends FactAttributes {
  readonly name: N;
  readonly data: FactData<N>;
}

/** A fact as handlers see it. Of several names it is a union, told apart by `name`. */
export type Fact<N extends FactName = FactName> = { readonly [Name in N]: FactOf<Name> }[N];

/** A fact that is about to be told. */
export interface NewFact<N extends FactName = FactName> {
  readonly name: N;
  /** Event id (UUIDv7) chosen beforehand, where what is written beside the fact names it; else one is made. */
  readonly id?: string;
  readonly key: string;
  readonly subject: string;
  readonly gate: string;
  readonly occurredAt: Date;
  /** As `formatActor` writes it. */
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  readonly data: FactData<N>;
}
