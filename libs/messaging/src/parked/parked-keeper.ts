import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { contracts } from '@onegate/contracts';
import { Database } from '@onegate/persistence';
import type { MessagingSettings } from '../config.ts';
import { Applier } from '../consumer/applier.ts';
import { describeError } from '../consumer/describe-error.ts';
import { Metrics } from '../metrics.ts';
import { MESSAGING_SETTINGS } from '../tokens.ts';
import type { Scope } from './parked-message.ts';

/** A fact that waits longer than this for its predecessor is an alarm. */
const ALARM_SECONDS = 600;
/** What waits is normally released by the fact that it waits for; this only mends an interrupted release. */
const WAITING_SECONDS = 30;

/** First of each scope: of a type that this instance knows by now, or waiting for long. */
const DUE = `
  SELECT topic, key FROM (
    SELECT DISTINCT ON (topic, key) topic, key, reason, type, parked_at, last_attempt_at
    FROM parked_message WHERE consumer = $1 AND state = 'PARKED' ORDER BY topic, key, position) AS head
  WHERE (reason = 'UNKNOWN' AND type = ANY ($2))
     OR (reason = 'WAITING' AND last_attempt_at < now() - make_interval(secs => $3))
     OR (reason = 'BLOCKED')
  LIMIT 200`;

const COUNTS = `
  SELECT reason, count(*)::int AS count, max(extract(epoch FROM now() - parked_at))::float AS age
  FROM parked_message WHERE consumer = $1 AND state = 'PARKED' GROUP BY reason`;

/** Every type and version that this program knows. */
const KNOWN_TYPES = Object.values(contracts).map((contract) => contract.type);

/** Looks after parked messages: retries by itself what a newer program understands, and raises the alarm. */
@Injectable()
export class ParkedKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Parked');
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly database: Database,
    private readonly applier: Applier,
    private readonly metrics: Metrics,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.#sweeping = this.#keep();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#sweeping;
  }

  /** Does now what it does every few seconds. */
  async sweep(): Promise<void> {
    const due = await this.database.read<Scope & Record<string, unknown>>(DUE, [
      this.settings.consumer,
      KNOWN_TYPES,
      WAITING_SECONDS,
    ]);
    for (const scope of due) {
      if (this.#stopped) return;
      await this.applier.retryScope(scope);
    }
    await this.#report();
  }

  async #report(): Promise<void> {
    const rows = await this.database.read<{ reason: string; count: number; age: number }>(COUNTS, [
      this.settings.consumer,
    ]);
    const longest = rows.find((row) => row.reason === 'WAITING')?.age ?? 0;
    this.metrics.parked(new Map(rows.map((row) => [row.reason, row.count])), longest);
    if (longest > ALARM_SECONDS)
      this.#logger.warn(
        `a fact has waited ${Math.round(longest)} s for the one before it: see the parked messages`,
      );
  }

  async #keep(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      if (!this.#stopped) this.#logger.warn(`could not look after parked messages: ${describeError(error)}`);
    }
    if (!this.#stopped)
      this.#timer = setTimeout(() => {
        this.#sweeping = this.#keep();
      }, this.settings.sweepMs).unref();
  }
}
