import { Inject, Injectable } from '@nestjs/common';
import { type Actor, contracts, formatActor, toEnvelope } from '@onegate/contracts';
import { Clock, type Transaction } from '@onegate/persistence';
import type { Cause, NewFact } from '../cause.ts';
import { lockOf } from '../lock-of.ts';
import { WakeUp } from '../relay/wake-up.ts';
import { ANSWERING, type Answering } from './answering.ts';

/** Well below Kafka's limit of 1 MB per batch and partition, so that no fact can get stuck in the relay. */
const LARGEST_FACT_BYTES = 256 * 1024;

const INSERT = `
  INSERT INTO outbox (event_id, topic, key, envelope)
  SELECT event_id, topic, key, envelope
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
    AS fact (event_id, topic, key, envelope, position)
  ORDER BY position`;

/** Where a service tells facts: they are published if, and only if, the transaction commits. */
@Injectable()
export class Outbox {
  /** All facts of a transaction go in with one statement, however many handlers of a batch tell them. */
  readonly #gathered = new WeakMap<Transaction, Row[]>();
  /** Asked once per transaction and gate. */
  readonly #answering = new WeakMap<Transaction, Map<string, Promise<string | undefined>>>();

  constructor(
    private readonly clock: Clock,
    private readonly wakeUp: WakeUp,
    @Inject(ANSWERING) private readonly answering: Answering,
  ) {}

  /**
   * Adds facts to the transaction of the change that they tell, in order. What happened by itself and names no unit
   * that answers for it names the board's.
   * @returns their event ids, in the same order.
   * @throws Error when the transaction does not hold the lock of a key, or a fact breaks its contract: both are faults
   * of the caller.
   */
  async append(tx: Transaction, cause: Cause, facts: readonly NewFact[]): Promise<string[]> {
    const now = this.clock.now();
    const answered = await this.#answered(tx, cause.actor, facts);
    const rows = facts.map((fact) => rowOf(fact, { ...cause, actor: answered(fact.gate) }, now, tx));
    if (rows.length > 0) this.#gather(tx, rows);
    return rows.map((row) => row.id);
  }

  /** Who did it, at each gate of the facts. */
  async #answered(
    tx: Transaction,
    actor: Actor,
    facts: readonly NewFact[],
  ): Promise<(gate: string) => Actor> {
    if (actor.kind !== 'SYSTEM' || actor.unit !== undefined) return () => actor;
    const units = new Map<string, string | undefined>();
    for (const { gate } of facts) if (!units.has(gate)) units.set(gate, await this.#unitAt(tx, gate));
    return (gate) => {
      const unit = units.get(gate);
      return unit === undefined ? actor : { ...actor, unit };
    };
  }

  #unitAt(tx: Transaction, gate: string): Promise<string | undefined> {
    const asked = this.#answering.get(tx) ?? new Map<string, Promise<string | undefined>>();
    this.#answering.set(tx, asked);
    const unit = asked.get(gate) ?? this.answering(tx, gate);
    asked.set(gate, unit);
    return unit;
  }

  #gather(tx: Transaction, rows: readonly Row[]): void {
    tx.willWrite();
    const gathered = this.#gathered.get(tx);
    if (gathered) gathered.push(...rows);
    else {
      this.#gathered.set(tx, [...rows]);
      tx.beforeCommit(() => {
        this.#insert(tx);
      });
    }
  }

  #insert(tx: Transaction): void {
    const rows = this.#gathered.get(tx) ?? [];
    // What is told from now on, by others who wait for the commit, is a new gathering.
    this.#gathered.delete(tx);
    tx.writeLast(INSERT, [
      rows.map((row) => row.id),
      rows.map((row) => row.topic),
      rows.map((row) => row.key),
      rows.map((row) => row.envelope),
    ]);
    tx.afterCommit(() => {
      this.wakeUp.ring();
    });
  }
}

interface Row {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly envelope: string;
}

function rowOf(fact: NewFact, cause: Cause, now: Date, tx: Transaction): Row {
  const { topic } = contracts[fact.name];
  if (!tx.holds(lockOf(topic, fact.key)))
    throw new Error(`lock first: ${fact.name} told for the key ${fact.key}, which is not locked`);
  const envelope = toEnvelope({ ...fact, ...cause, actor: formatActor(cause.actor) }, { now });
  const text = JSON.stringify(envelope);
  if (Buffer.byteLength(text) > LARGEST_FACT_BYTES)
    throw new Error(`${fact.name} has more than ${LARGEST_FACT_BYTES} bytes`);
  return { id: envelope.id, topic, key: fact.key, envelope: text };
}
