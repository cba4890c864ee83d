import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, type Metric, register } from 'prom-client';
import type { OutboxRow } from './relay/outbox-reader.ts';

/** Several applications may live in one process of tests; each figure exists once. */
function once<M extends Metric>(name: string, make: () => M): M {
  return (register.getSingleMetric(name) as M | undefined) ?? make();
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** Figures of messaging; labels are topics, partitions and fixed words, never ids. */
@Injectable()
export class Metrics {
  readonly #published = once('onegate_relay_published_total', () => {
    return new Counter({
      name: 'onegate_relay_published_total',
      help: 'Facts acknowledged by Kafka',
      labelNames: ['topic'],
    });
  });
  readonly #publishing = once('onegate_relay_delay_seconds', () => {
    return new Histogram({
      name: 'onegate_relay_delay_seconds',
      help: 'From writing a fact to its acknowledgement by Kafka',
      buckets: SECONDS,
    });
  });
  readonly #messages = once('onegate_consumer_messages_total', () => {
    return new Counter({
      name: 'onegate_consumer_messages_total',
      help: 'Messages heard, by what became of them',
      labelNames: ['topic', 'outcome'],
    });
  });
  readonly #batches = once('onegate_consumer_batch_seconds', () => {
    return new Histogram({
      name: 'onegate_consumer_batch_seconds',
      help: 'Time of one transaction of the consumer',
      buckets: SECONDS,
    });
  });
  readonly #lag = once('onegate_consumer_lag', () => {
    return new Gauge({
      name: 'onegate_consumer_lag',
      help: 'Messages of a partition not yet applied, as of the last fetch',
      labelNames: ['topic', 'partition'],
    });
  });
  readonly #parked = once('onegate_parked_messages', () => {
    return new Gauge({
      name: 'onegate_parked_messages',
      help: 'Messages put aside, by reason',
      labelNames: ['reason'],
    });
  });
  readonly #longestWait = once('onegate_parked_longest_wait_seconds', () => {
    return new Gauge({
      name: 'onegate_parked_longest_wait_seconds',
      help: 'How long the oldest fact that waits for another has waited',
    });
  });

  published(rows: readonly OutboxRow[]): void {
    const now = Date.now();
    for (const row of rows) {
      this.#published.inc({ topic: row.topic });
      this.#publishing.observe((now - row.recorded_at.getTime()) / 1000);
    }
  }

  heard(topic: string, outcome: string): void {
    this.#messages.inc({ topic, outcome });
  }

  batch(seconds: number): void {
    this.#batches.observe(seconds);
  }

  lag(topic: string, partition: number, messages: number): void {
    this.#lag.set({ topic, partition }, messages);
  }

  parked(byReason: ReadonlyMap<string, number>, longestWaitSeconds: number): void {
    this.#parked.reset();
    for (const [reason, count] of byReason) this.#parked.set({ reason }, count);
    this.#longestWait.set(longestWaitSeconds);
  }
}
