import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { CONFIG } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { sequencedUpTo } from './gate-events.repository.ts';
import { streamLimitsOf, type StreamsConfig } from './streams.config.ts';

const LOOK_EVERY_MS = 250;
const RETRY_AFTER_SECONDS = 5;

/** One listener: whoever opened it gives it back. */
export interface Stream {
  readonly until: number;
  close(): void;
}

/** The streams of this instance: how many there are, when there is something new for them, and their end. */
@Injectable()
export class Streams implements BeforeApplicationShutdown {
  readonly limits: ReturnType<typeof streamLimitsOf>;
  readonly #open = new Map<string, number>();
  readonly #ending = new AbortController();
  #count = 0;
  #look: Promise<number> | undefined;

  constructor(
    @Inject(CONFIG) config: StreamsConfig,
    private readonly database: Database,
  ) {
    this.limits = streamLimitsOf(config);
  }

  /** Listeners come back elsewhere; the process does not wait for them. */
  beforeApplicationShutdown(): void {
    this.#ending.abort();
  }

  get ended(): boolean {
    return this.#ending.signal.aborted;
  }

  /** @throws Refusal when the caller, or this instance, has as many as it may */
  begin({ id }: Caller, now = Date.now()): Stream {
    const own = this.#open.get(id) ?? 0;
    if (own >= this.limits.perCaller || this.#count >= this.limits.most)
      throw new Refusal('clearance.events.too-many', { retryAfter: RETRY_AFTER_SECONDS });
    this.#open.set(id, own + 1);
    this.#count += 1;
    return { until: now + this.limits.longestMs, close: () => this.#end(id) };
  }

  #end(id: string): void {
    const left = (this.#open.get(id) ?? 1) - 1;
    if (left > 0) this.#open.set(id, left);
    else this.#open.delete(id);
    this.#count -= 1;
  }

  /** How far the order of all entries goes, a moment from now: however many listen, one looks. */
  async next(): Promise<number> {
    this.#look ??= this.#lookSoon();
    return await this.#look;
  }

  async #lookSoon(): Promise<number> {
    try {
      await pause(LOOK_EVERY_MS, undefined, { signal: this.#ending.signal }).catch(() => undefined);
      return await sequencedUpTo(this.database);
    } finally {
      this.#look = undefined;
    }
  }
}
