import { type FactName, isFactName } from '@onegate/contracts';
import type { Consumer, ConsumerGroupJoinEvent, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { AppliedFacts } from '../applied-facts.ts';
import type { MessagingSettings } from '../config.ts';
import type { Metrics } from '../metrics.ts';
import { type Applier, BeganAnew, type Hearing } from './applier.ts';
import { ChunkWorker } from './chunk-worker.ts';
import { GroupCommit } from './group-commit.ts';
import { isRecoverable } from './kafka-error.ts';
import { receive, type Received } from './received.ts';

export type SessionEnd =
  | { readonly why: 'STOPPED' | 'BEGAN_ANEW' }
  | { readonly why: 'LOST'; readonly error: unknown }
  | { readonly why: 'FATAL'; readonly error: unknown };

export interface SessionParts {
  readonly kafka: Kafka;
  readonly applier: Applier;
  readonly appliedFacts: AppliedFacts;
  readonly settings: MessagingSettings;
  readonly metrics: Metrics;
  readonly hearing: Hearing;
  /** Where the database says each partition stands. */
  readonly loadOffsets: () => Promise<ReadonlyMap<string, string>>;
}

/** kafkajs shares few partitions among few workers unless told otherwise; ours gather anyway. */
const ALL_AT_ONCE = 120;

/** Whatever is under way ends by itself before this; a hanging Kafka is not waited for longer. */
const STOP_PATIENCE_MS = 10_000;

/** One membership of the group, from joining to leaving or losing it. */
export class Session {
  readonly #consumer: Consumer;
  readonly #group: GroupCommit;
  readonly #worker: ChunkWorker;
  #placed: Promise<void> = Promise.resolve();
  #joined = false;
  #lastSign = Date.now();
  #end: (end: SessionEnd) => void = () => undefined;
  readonly ended = new Promise<SessionEnd>((resolve) => {
    this.#end = resolve;
  });

  constructor(private readonly parts: SessionParts) {
    const { kafka, settings, applier, hearing, metrics } = parts;
    this.#consumer = kafka.consumer({
      groupId: settings.topicPrefix + settings.consumer,
      // A member that was killed is missed after this; its successor waits for it that long.
      sessionTimeout: 6000,
      rebalanceTimeout: 10_000,
      heartbeatInterval: 1500,
      // The broker answers as soon as there is one message, so waiting long costs no delay and saves idle requests.
      minBytes: 1,
      maxWaitTimeInMs: 1000,
      maxBytesPerPartition: 512 * 1024,
      allowAutoTopicCreation: false,
      retry: {
        initialRetryTime: 50,
        maxRetryTime: 1000,
        retries: 5,
        restartOnFailure: () => Promise.resolve(false),
      },
    });
    this.#worker = new ChunkWorker(applier, hearing, () => this.#sign());
    this.#group = new GroupCommit({
      consumer: this.#consumer,
      limit: settings.consumerBatch,
      topicPrefix: settings.topicPrefix,
      receive: (topic, partition, message) => this.#receive(topic, partition, message),
      apply: (chunk) => this.#worker.apply(chunk),
      onLag: (topic, partition, lag) => metrics.lag(topic, partition, lag),
    });
  }

  get joined(): boolean {
    return this.#joined;
  }

  /** Milliseconds since it last showed that it is alive. */
  get silentForMs(): number {
    return Date.now() - this.#lastSign;
  }

  get failingForMs(): number {
    return this.#worker.failingForMs;
  }

  async start(): Promise<void> {
    const { events } = this.#consumer;
    this.#consumer.on(events.GROUP_JOIN, (event) => {
      this.#place(event);
    });
    // Heartbeats are none: they go on by a timer while a handler hangs.
    for (const sign of [events.FETCH, events.START_BATCH_PROCESS] as const)
      this.#consumer.on(sign, () => this.#sign());
    this.#consumer.on(events.CRASH, ({ payload }) => {
      this.#joined = false;
      this.#end({ why: isRecoverable(payload.error) ? 'LOST' : 'FATAL', error: payload.error });
    });
    const { applier, settings } = this.parts;
    await this.#consumer.connect();
    await this.#consumer.subscribe({
      topics: applier.handlers.topics.map((topic) => settings.topicPrefix + topic),
      fromBeginning: true,
    });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: ALL_AT_ONCE,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
  }

  /** Finishes the transaction under way, tells Kafka, leaves the group. */
  async stop(why: 'STOPPED' | 'BEGAN_ANEW' = 'STOPPED'): Promise<void> {
    this.#joined = false;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, STOP_PATIENCE_MS)));
    await Promise.race([this.#leave(), enough]);
    clearTimeout(timer);
    this.#end({ why });
  }

  async #leave(): Promise<void> {
    await this.#group.drain();
    await this.#worker.stop();
    await this.#consumer.disconnect().catch(() => undefined);
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    try {
      await this.#placed;
      if (payload.isRunning() && !payload.isStale()) await this.#group.submit(payload);
    } catch (error) {
      if (error instanceof BeganAnew) this.#end({ why: 'BEGAN_ANEW' });
      else if (isRecoverable(error)) throw error;
      else this.#end({ why: 'FATAL', error });
    }
  }

  /** Begins where the database says, not where Kafka believes: the effects are there. */
  #place({ payload }: ConsumerGroupJoinEvent): void {
    this.#sign();
    const { topicPrefix } = this.parts.settings;
    this.#placed = this.parts.loadOffsets().then((offsets) => {
      for (const [topic, partitions] of Object.entries(payload.memberAssignment))
        for (const partition of partitions) {
          const offset = offsets.get(`${topic.slice(topicPrefix.length)}/${partition}`) ?? '0';
          this.#consumer.seek({ topic, partition, offset });
        }
      this.#joined = true;
    });
    this.#placed.catch((error: unknown) => {
      this.#end({ why: 'LOST', error });
    });
  }

  #receive(topic: string, partition: number, message: KafkaMessage): Received | undefined {
    const received = receive(topic, partition, message);
    const { reading } = received;
    const name = reading.ok ? reading.fact.name : nameIn(reading.type);
    if (name === undefined || this.parts.applier.handlers.has(name)) return received;
    this.parts.appliedFacts.pass(received.eventId);
    return undefined;
  }

  #sign(): void {
    this.#lastSign = Date.now();
  }
}

/** The known fact that a type means, whatever its version: `onegate.<domain>.<fact>.v<n>`. */
function nameIn(type: string | undefined): FactName | undefined {
  const name = /^onegate\.[a-z]+\.(.+)\.v\d+$/.exec(type ?? '')?.[1] ?? type;
  return name !== undefined && isFactName(name) ? name : undefined;
}
