import { Inject, Injectable, Logger } from '@nestjs/common';
import { asSystem, Database, isTransient, type LockKey, type Transaction } from '@onegate/persistence';
import { AppliedFacts } from '../applied-facts.ts';
import type { MessagingSettings } from '../config.ts';
import { mark, type NextOffset, storeOffsets, take } from '../inbox/inbox.ts';
import { consumerLock, lockOf } from '../lock-of.ts';
import { Metrics } from '../metrics.ts';
import { type Scope, scopeId } from '../parked/parked-message.ts';
import { failAgain, park, parkedOf } from '../parked/parked-repository.ts';
import { MESSAGING_SETTINGS } from '../tokens.ts';
import { BatchTransaction, HandlingFailed, type Result, type Work } from './batch-transaction.ts';
import { describeError } from './describe-error.ts';
import { Handlers } from './handlers.ts';
import type { Received } from './received.ts';

/** Which life of the consumer, and of the Kafka cluster, a message was heard in. */
export interface Hearing {
  readonly epoch: string;
  readonly clusterId: string;
}

/** The consumer began anew (a rebuild) while this was under way: what was fetched before is void. */
export class BeganAnew extends Error {
  override readonly name = 'BeganAnew';
}

/** How a retry of a scope ended. */
export interface Retried {
  readonly released: number;
  /** True when nothing of the scope is put aside any more. */
  readonly free: boolean;
}

/** Applies messages, each effect together with its receipt. */
@Injectable()
export class Applier {
  readonly handlers: Handlers;
  readonly #logger = new Logger('Consumer');
  readonly #attempts = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly appliedFacts: AppliedFacts,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
    private readonly metrics: Metrics,
  ) {
    this.handlers = new Handlers(settings.handlerMs);
  }

  /** Applies all messages in one transaction; what waited for them too. */
  async applyTogether(
    messages: readonly Received[],
    offsets: readonly NextOffset[],
    hearing: Hearing,
  ): Promise<void> {
    const began = performance.now();
    const result = await this.#apply(messages, offsets, hearing, 'AT_ONCE');
    this.metrics.batch((performance.now() - began) / 1000);
    await this.#finish(result);
  }

  /**
   * Applies one message in a transaction of its own, so that a failure is surely its own.
   * @returns false when it failed and should be tried again or put aside.
   */
  async applyAlone(message: Received, offset: NextOffset, hearing: Hearing): Promise<unknown> {
    try {
      await this.#finish(await this.#apply([message], [offset], hearing, 'LATER'));
      this.#attempts.delete(message.eventId);
      return undefined;
    } catch (error) {
      if (error instanceof BeganAnew || isTransient(causeOf(error))) throw error;
      this.#attempts.set(message.eventId, this.#attemptOf(message.eventId) + 1);
      return causeOf(error);
    }
  }

  /** Puts a message aside that failed too often; what follows on its topic and key will queue behind it. */
  async parkPoison(message: Received, offset: NextOffset, hearing: Hearing, error: unknown): Promise<void> {
    const { consumer } = this.settings;
    const attempts = this.#attemptOf(message.eventId) - 1;
    await this.#write(async (tx) => {
      await this.#lock(tx, [message]);
      const taken = await take(tx, consumer, [message.eventId], [message.key]);
      checkEpoch(taken.epoch, hearing);
      if (taken.fresh.has(message.eventId)) {
        await park(tx, consumer, { message, reason: 'POISON', error: describeError(error), attempts });
        await mark(tx, consumer, [message.eventId], 'PARKED');
      }
      await storeOffsets(tx, consumer, [offset], hearing.clusterId);
    });
    this.#attempts.delete(message.eventId);
    this.metrics.heard(message.topic, 'POISON');
    this.#logger.error(`put aside ${message.topic} ${message.eventId}: ${describeError(error)}`);
  }

  async storeOffsets(offsets: readonly NextOffset[], hearing: Hearing): Promise<void> {
    await this.#write(async (tx) => {
      await tx.lock([], [consumerLock(this.settings.consumer)]);
      const { epoch } = await take(tx, this.settings.consumer, [], []);
      checkEpoch(epoch, hearing);
      await storeOffsets(tx, this.settings.consumer, offsets, hearing.clusterId);
    });
  }

  /**
   * Tries what is put aside of a scope again, in order, each in a transaction of its own, until one stays.
   * @throws what is transient; everything else is written to the message that failed.
   */
  async retryScope(first: Scope): Promise<Retried> {
    const open: Scope[] = [first];
    let retried: Retried | undefined;
    for (let scope = open.shift(); scope; scope = open.shift()) {
      const { result, done } = await this.#retryAll(scope);
      retried ??= done;
      open.push(...result);
    }
    return retried ?? { released: 0, free: true };
  }

  async #retryAll(scope: Scope): Promise<{ result: Scope[]; done: Retried }> {
    const toRelease: Scope[] = [];
    for (let released = 0; ; released += 1) {
      const step = await this.#retryHead(scope, toRelease);
      if (step !== 'RELEASED') return { result: toRelease, done: { released, free: step === 'NONE' } };
    }
  }

  async #retryHead(scope: Scope, toRelease: Scope[]): Promise<'RELEASED' | 'STAYS' | 'NONE'> {
    let tried: Received | undefined;
    try {
      const [step, result] = await this.#write(async (tx) => {
        const work = this.#work(tx, 'LATER');
        await this.#lockScope(tx, scope);
        const [head] = await parkedOf(tx, work.consumer, scope, 1);
        if (!head) return ['NONE', undefined] as const;
        tried = head.message;
        await this.#lock(tx, [head.message]);
        const { parked } = await take(tx, work.consumer, [], [scope.key]);
        const others = parked.filter((other) => scopeId(other) !== scopeId(scope));
        const batch = new BatchTransaction({ ...work, attemptOf: () => head.attempts + 1 }, others);
        return [(await batch.retryParked(head.message)) ? 'RELEASED' : 'STAYS', batch.result] as const;
      });
      if (result) this.#tell(result);
      toRelease.push(...(result?.toRelease ?? []));
      return step;
    } catch (error) {
      if (!tried || isTransient(causeOf(error))) throw error;
      await this.#failAgain(scope, tried, causeOf(error));
      return 'STAYS';
    }
  }

  async #failAgain(scope: Scope, message: Received, error: unknown): Promise<void> {
    await this.#write(async (tx) => {
      await this.#lockScope(tx, scope);
      await failAgain(tx, this.settings.consumer, message.eventId, {
        reason: 'POISON',
        error: describeError(error),
      });
    });
  }

  async #apply(
    messages: readonly Received[],
    offsets: readonly NextOffset[],
    hearing: Hearing,
    release: Work['release'],
  ): Promise<Result> {
    const { consumer } = this.settings;
    return await this.#write(async (tx) => {
      await this.#lock(tx, messages);
      const ids = messages.map((message) => message.eventId);
      const taken = await take(
        tx,
        consumer,
        ids,
        messages.map((message) => message.key),
      );
      checkEpoch(taken.epoch, hearing);
      const result = await new BatchTransaction(this.#work(tx, release), taken.parked).run(messages, taken);
      await storeOffsets(tx, consumer, offsets, hearing.clusterId);
      return result;
    });
  }

  /** All locks of all messages before any write: of their keys, and of what their handlers say they change besides. */
  async #lock(tx: Transaction, messages: readonly Received[]): Promise<void> {
    const keys: LockKey[] = messages.map((message) => lockOf(message.topic, message.key));
    for (const { reading } of messages)
      if (reading.ok) keys.push(...(await this.handlers.locksOf(reading.fact, tx)));
    await tx.lock(keys, [consumerLock(this.settings.consumer)]);
  }

  async #lockScope(tx: Transaction, scope: Scope): Promise<void> {
    await tx.lock([lockOf(scope.topic, scope.key)], [consumerLock(this.settings.consumer)]);
  }

  /** A fact is heard for the platform, whoever made it heard: it concerns all whom it concerns. */
  #write<Outcome>(work: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
    return asSystem(() => this.database.write(work));
  }

  #work(tx: Transaction, release: Work['release']): Work {
    const { consumer, service } = this.settings;
    return {
      tx,
      consumer,
      service,
      handlers: this.handlers,
      release,
      attemptOf: (id) => this.#attemptOf(id),
    };
  }

  #attemptOf(eventId: string): number {
    return this.#attempts.get(eventId) ?? 1;
  }

  async #finish(result: Result): Promise<void> {
    this.#tell(result);
    for (const scope of result.toRelease) await this.retryScope(scope);
  }

  #tell(result: Result): void {
    for (const { topic, outcome } of result.outcomes) this.metrics.heard(topic, outcome);
    this.appliedFacts.tell(result.applied);
  }
}

const causeOf = (error: unknown): unknown => (error instanceof HandlingFailed ? error.cause : error);

function checkEpoch(epoch: string, hearing: Hearing): void {
  if (epoch !== hearing.epoch) throw new BeganAnew('the consumer began anew');
}
