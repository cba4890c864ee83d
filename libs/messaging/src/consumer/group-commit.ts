import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { NextOffset } from '../inbox/inbox.ts';
import type { Received } from './received.ts';

/** Messages of one partition that kafkajs handed over, and how far they are. */
interface Delivery {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
  readonly payload: EachBatchPayload;
  next: number;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** Part of several deliveries, to be applied in one transaction. */
export interface Chunk {
  readonly messages: readonly Received[];
  /** Where each partition stands after it. */
  readonly offsets: readonly NextOffset[];
  heartbeat(): Promise<void>;
  isRunning(): boolean;
}

export interface GroupCommitParts {
  readonly consumer: Pick<Consumer, 'commitOffsets'>;
  readonly limit: number;
  /** Undefined for a message that is none of this service's business. */
  readonly receive: (topic: string, partition: number, message: KafkaMessage) => Received | undefined;
  readonly apply: (chunk: Chunk) => Promise<void>;
  readonly onLag: (topic: string, partition: number, lag: number) => void;
  /** Topic as Kafka knows it, by the name in the contracts. */
  readonly topicPrefix: string;
}

/** How soon after a commit in the database Kafka is told; the database is what counts. */
const TELL_KAFKA_MS = 200;

/**
 * While one transaction runs, the messages of all partitions that arrive gather for the next: many per commit under
 * load, one alone without waiting when it is quiet. Within a partition they keep their order.
 */
export class GroupCommit {
  #deliveries: Delivery[] = [];
  #pump: Promise<void> | undefined;
  #draining = false;
  #toTell = new Map<string, NextOffset>();
  #teller: NodeJS.Timeout | undefined;

  constructor(private readonly parts: GroupCommitParts) {}

  /** Answers when all messages of the batch are applied, or can not be by this member of the group. */
  async submit(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    await new Promise<void>((done, fail) => {
      this.#deliveries.push({
        topic: batch.topic.slice(this.parts.topicPrefix.length),
        partition: batch.partition,
        messages: batch.messages,
        payload,
        next: 0,
        done,
        fail,
      });
      this.#pump ??= this.#run();
    });
  }

  /** Ends the transaction that is under way, takes no further one, and tells Kafka where it stands. */
  async drain(): Promise<void> {
    this.#draining = true;
    await this.#pump;
    await this.#tellKafka();
  }

  async #run(): Promise<void> {
    // The partitions of one fetch arrive one by one within this turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#deliveries.length > 0) {
      try {
        await this.#step();
      } catch (error) {
        for (const delivery of this.#deliveries.splice(0)) delivery.fail(error);
      }
    }
    this.#pump = undefined;
  }

  async #step(): Promise<void> {
    this.#dropLost();
    const [first] = this.#deliveries;
    if (!first) return;
    const { chunk, ends } = this.#nextChunk(first.payload);
    await this.parts.apply(chunk);
    if (!chunk.isRunning()) return;
    this.#advance(ends);
    await first.payload.heartbeat();
  }

  /** What belongs to another member now, or is to be fetched anew from elsewhere, is not ours to apply. */
  #dropLost(): void {
    const kept: Delivery[] = [];
    const lost: Delivery[] = [];
    for (const delivery of this.#deliveries) {
      const { payload } = delivery;
      (this.#draining || !payload.isRunning() || payload.isStale() ? lost : kept).push(delivery);
    }
    this.#deliveries = kept;
    for (const delivery of lost) delivery.done();
  }

  #nextChunk(payload: EachBatchPayload): { chunk: Chunk; ends: ReadonlyMap<Delivery, number> } {
    const share = Math.max(1, Math.floor(this.parts.limit / this.#deliveries.length));
    const messages: Received[] = [];
    const offsets: NextOffset[] = [];
    const ends = new Map<Delivery, number>();
    for (const delivery of this.#deliveries.slice(0, this.parts.limit)) {
      const { topic, partition, next } = delivery;
      const part = delivery.messages.slice(next, next + share);
      const last = part.at(-1);
      if (last) offsets.push({ topic, partition, next: String(BigInt(last.offset) + 1n) });
      ends.set(delivery, next + part.length);
      for (const message of part) {
        const received = this.parts.receive(topic, partition, message);
        if (received) messages.push(received);
      }
    }
    const chunk = {
      messages,
      offsets,
      heartbeat: () => payload.heartbeat(),
      isRunning: () => payload.isRunning(),
    };
    return { chunk, ends };
  }

  #advance(ends: ReadonlyMap<Delivery, number>): void {
    for (const [delivery, end] of ends) {
      delivery.next = end;
      const { payload, topic, partition, messages } = delivery;
      const last = messages[end - 1];
      if (last) {
        payload.resolveOffset(last.offset);
        const next = BigInt(last.offset) + 1n;
        this.#toTell.set(`${topic}/${partition}`, { topic, partition, next: String(next) });
        this.parts.onLag(topic, partition, Math.max(0, Number(BigInt(payload.batch.highWatermark) - next)));
      }
      if (end < messages.length) continue;
      this.#deliveries = this.#deliveries.filter((other) => other !== delivery);
      delivery.done();
    }
    this.#teller ??= setTimeout(() => void this.#tellKafka(), TELL_KAFKA_MS);
  }

  async #tellKafka(): Promise<void> {
    clearTimeout(this.#teller);
    this.#teller = undefined;
    const offsets = [...this.#toTell.values()];
    this.#toTell = new Map();
    if (offsets.length === 0) return;
    const { consumer, topicPrefix } = this.parts;
    // A failure shows itself at the next heartbeat; nothing depends on what Kafka remembers.
    await consumer
      .commitOffsets(
        offsets.map(({ topic, partition, next }) => ({
          topic: topicPrefix + topic,
          partition,
          offset: next,
        })),
      )
      .catch(() => undefined);
  }
}
