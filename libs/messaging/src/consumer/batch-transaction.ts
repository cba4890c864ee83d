import type { Fact, FactName } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import { beginSpan } from '@onegate/tracing';
import type { Cause } from '../cause.ts';
import type { Outcome } from '../outcome.ts';
import { failAgain, park, parkedOf, release } from '../parked/parked-repository.ts';
import { mark, type Taken } from '../inbox/inbox.ts';
import { type ParkedHead, type Parking, type Scope, scopeId } from '../parked/parked-message.ts';
import type { Handlers } from './handlers.ts';
import type { Received } from './received.ts';

/** Scopes longer than this are released in several transactions. */
const RELEASED_AT_ONCE = 200;

/** A handler failed: which message, so that the others can go on. */
export class HandlingFailed extends Error {
  override readonly name = 'HandlingFailed';

  constructor(
    readonly received: Received,
    cause: unknown,
  ) {
    super('handling failed', { cause });
  }
}

/** What became of the messages of one transaction. */
export interface Result {
  readonly applied: string[];
  readonly outcomes: { readonly topic: string; readonly outcome: string }[];
  /** Facts that were applied while others wait for them, to be released in a transaction of their own. */
  readonly toRelease: Scope[];
}

export interface Work {
  readonly tx: Transaction;
  readonly consumer: string;
  readonly service: string;
  readonly handlers: Handlers;
  readonly attemptOf: (eventId: string) => number;
  /** Release what waited in this very transaction, or leave it to the next. */
  readonly release: 'AT_ONCE' | 'LATER';
}

/** The messages of one transaction, in order, after its locks were taken and its inbox rows inserted. */
export class BatchTransaction {
  readonly result: Result = { applied: [], outcomes: [], toRelease: [] };
  readonly #heads = new Map<string, ParkedHead>();
  readonly #parkedNow = new Set<string>();

  constructor(
    private readonly work: Work,
    heads: readonly ParkedHead[],
  ) {
    for (const head of heads) this.#heads.set(scopeId(head), head);
  }

  async run(messages: readonly Received[], taken: Taken): Promise<Result> {
    for (const message of messages) {
      if (taken.fresh.delete(message.eventId)) await this.#take(message);
      else this.#note(message, 'DUPLICATE');
    }
    await mark(this.work.tx, this.work.consumer, [...this.#parkedNow], 'PARKED');
    return this.result;
  }

  async #take(message: Received): Promise<void> {
    const { reading } = message;
    if (this.#heads.has(scopeId(message))) await this.#park({ message, reason: 'BLOCKED', attempts: 0 });
    else if (reading.ok) await this.#takeFact(message, reading.fact);
    else await this.#park({ message, reason: reading.why, error: reading.detail, attempts: 1 });
  }

  async #takeFact(message: Received, fact: Fact): Promise<void> {
    const outcome = await this.#handle(message, fact);
    if (outcome.kind === 'WAITING') {
      const attempts = this.work.attemptOf(message.eventId);
      await this.#park({ message, reason: 'WAITING', waitsFor: outcome.fact, attempts });
    } else await this.#happened(message, fact, outcome);
  }

  async #handle(message: Received, fact: Fact): Promise<Outcome> {
    const { tx, consumer, service, handlers, attemptOf } = this.work;
    const span = beginSpan({
      name: `apply ${fact.name}`,
      kind: 'CONSUMER',
      parent: fact.traceparent,
      attributes: { 'messaging.destination.name': message.topic, 'messaging.message.id': fact.id },
    });
    try {
      const outcome = await handlers.handle(fact, {
        tx,
        consumer,
        cause: causeOf(fact, service, span.traceparent),
        attempt: attemptOf(message.eventId),
      });
      span.end({ attributes: { 'onegate.outcome': outcome.kind } });
      return outcome;
    } catch (error) {
      span.end({ failed: true });
      throw new HandlingFailed(message, error);
    }
  }

  async #happened(message: Received, fact: Fact, outcome: Outcome): Promise<void> {
    this.result.applied.push(message.eventId);
    this.#note(message, outcome.kind);
    await this.#releaseThoseThatWaitFor(fact.name, message.key);
  }

  async #releaseThoseThatWaitFor(name: FactName, key: string): Promise<void> {
    const waiting = [...this.#heads.values()].filter(
      (head) => head.key === key && head.reason === 'WAITING' && head.waits_for === name,
    );
    for (const head of waiting) {
      if (this.work.release === 'LATER') this.result.toRelease.push({ topic: head.topic, key });
      else await this.#releaseScope(head);
    }
  }

  async #releaseScope(scope: Scope): Promise<void> {
    this.#heads.delete(scopeId(scope));
    const rows = await parkedOf(this.work.tx, this.work.consumer, scope, RELEASED_AT_ONCE);
    for (const { message } of rows) {
      // Its locks had to be taken before this transaction wrote: it gets one of its own.
      if (message.reading.ok && this.work.handlers.needsLocks(message.reading.fact.name)) {
        const { topic, key } = scope;
        this.#heads.set(scopeId(scope), { topic, key, reason: 'BLOCKED', waits_for: null });
        this.result.toRelease.push({ topic, key });
        return;
      }
      if (!(await this.retryParked(message))) return;
    }
    if (rows.length === RELEASED_AT_ONCE) this.result.toRelease.push(scope);
  }

  /** Tries a message that was put aside. @returns whether its scope may go on. */
  async retryParked(message: Received): Promise<boolean> {
    const { tx, consumer } = this.work;
    const { reading, eventId } = message;
    const { topic, key } = message;
    if (!reading.ok) {
      await failAgain(tx, consumer, eventId, { reason: reading.why, error: reading.detail });
      this.#heads.set(scopeId(message), { topic, key, reason: reading.why, waits_for: null });
      return false;
    }
    const outcome = await this.#handle(message, reading.fact);
    if (outcome.kind === 'WAITING') {
      await failAgain(tx, consumer, eventId, { reason: 'WAITING', waitsFor: outcome.fact });
      this.#heads.set(scopeId(message), { topic, key, reason: 'WAITING', waits_for: outcome.fact });
      return false;
    }
    await release(tx, consumer, eventId);
    // One put aside by this same transaction has not been marked yet.
    if (!this.#parkedNow.delete(eventId)) await mark(tx, consumer, [eventId], 'APPLIED');
    await this.#happened(message, reading.fact, outcome);
    return true;
  }

  async #park(parking: Parking): Promise<void> {
    const { message, reason, waitsFor } = parking;
    const { topic, key } = message;
    await park(this.work.tx, this.work.consumer, parking);
    this.#parkedNow.add(message.eventId);
    this.#note(message, reason);
    if (!this.#heads.has(scopeId(message)))
      this.#heads.set(scopeId(message), { topic, key, reason, waits_for: waitsFor ?? null });
  }

  #note({ topic }: Received, outcome: string): void {
    this.result.outcomes.push({ topic, outcome });
  }
}

function causeOf(fact: Fact, service: string, traceparent: string | undefined): Cause {
  return {
    actor: { kind: 'SYSTEM', id: service },
    correlationId: fact.correlationId,
    causationId: fact.id,
    ...(traceparent !== undefined && { traceparent }),
  };
}
