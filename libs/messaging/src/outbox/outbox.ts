import { Injectable } from '@nestjs/common';
import { contracts, formatActor, toEnvelope } from '@onegate/contracts';
import { Clock, type Transaction } from '@onegate/persistence';
import type { Cause, NewFact } from '../cause.ts';
import { lockOf } from '../lock-of.ts';
import { WakeUp } from '../relay/wake-up.ts';

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

  constructor(
    private readonly clock: Clock,
    private readonly wakeUp: WakeUp,
  ) {}

  /**
   * Adds facts to the transaction of the change that they tell, in order.
   * @returns their event ids, in the same order.
   * @throws Error when the transaction does not hold the lock of a key, or a fact breaks its contract: both are faults
   * of the caller.
   */
  async append(tx: Transaction, cause: Cause, facts: readonly NewFact[]): Promise<string[]> {
    const now = this.clock.now();
    const rows = facts.map((fact) => rowOf(fact, cause, now, tx));
    if (rows.length > 0) this.#gather(tx, rows);
    return await Promise.resolve(rows.map((row) => row.id));
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
