import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '@onegate/persistence';
import { Backoff } from '../backoff.ts';
import type { MessagingSettings } from '../config.ts';
import { describeError } from '../consumer/describe-error.ts';
import { Metrics } from '../metrics.ts';
import { MESSAGING_SETTINGS, PUBLISHER } from '../tokens.ts';
import { publishable } from './batch.ts';
import { Candidate } from './leadership.ts';
import { type Cursor, loadCursor, moveCursor, readOutbox } from './outbox-reader.ts';
import type { Publisher } from './publisher.ts';
import { tracePublished } from './trace-published.ts';
import { WakeUp } from './wake-up.ts';

/** How soon it looks again when a fact is committed but an older transaction is still open; twice as long each time. */
const UNSETTLED_MS = 2;
const UNSETTLED_MOST_MS = 32;
/** Under load facts gather for so long: one read and one request to Kafka take them all along. A lone one waits for none. */
const GATHER_MS = 10;
/** How often a follower stands for leader, and the leader looks whether it was paused. */
const STAND_MS = 1000;
/** After this long without facts the leader looks less often; its own process still wakes it at once. */
const QUIET_AFTER_MS = 10_000;
const QUIET_FACTOR = 4;
/** What could not be published by then waits in the outbox. */
const STOP_PATIENCE_MS = 5000;

export type RelayState = 'STOPPED' | 'FOLLOWING' | 'LEADING' | 'PAUSED' | 'FAILING';

/** Publishes what the service committed to its outbox: everything, in order, at least once. One leader per database. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Relay');
  readonly #backoff = new Backoff(100, 2000);
  #state: RelayState = 'STOPPED';
  #stopping = false;
  #loop: Promise<void> | undefined;
  #candidate: Candidate | undefined;
  #failingSince: number | undefined;
  #unsettledMs = UNSETTLED_MS;

  constructor(
    private readonly database: Database,
    @Inject(PUBLISHER) private readonly publisher: Publisher,
    private readonly wakeUp: WakeUp,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
    private readonly metrics: Metrics,
  ) {}

  get state(): RelayState {
    return this.#state;
  }

  /** Milliseconds since it could last do its work; 0 when it can. */
  get failingForMs(): number {
    return this.#failingSince === undefined ? 0 : Date.now() - this.#failingSince;
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  start(): void {
    this.#stopping = false;
    this.#loop ??= this.#run();
  }

  /** Publishes what is committed, if it can, and gives up leadership. What is left waits in the outbox. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wakeUp.ring();
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, STOP_PATIENCE_MS)));
    await Promise.race([this.#loop, enough]);
    clearTimeout(timer);
    this.#candidate?.release();
    this.#loop = undefined;
    this.#state = 'STOPPED';
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        this.#candidate = await Candidate.of(this.database);
        await this.#follow(this.#candidate);
      } catch (error) {
        this.#fails(error);
        await this.#backoff.wait(() => this.#stopping);
      } finally {
        this.#candidate?.release();
      }
    }
    await this.publisher.disconnect().catch(() => undefined);
  }

  /** Stands for leader until it is, then leads until the connection breaks or the relay stops. */
  async #follow(candidate: Candidate): Promise<void> {
    while (!this.#stopping && !candidate.broken) {
      if (await candidate.stand()) {
        if (this.#failingSince === undefined) this.#logger.log('leads');
        await this.#lead(candidate);
        return;
      }
      this.#works('FOLLOWING');
      await this.wakeUp.wait(STAND_MS);
    }
  }

  async #lead(candidate: Candidate): Promise<void> {
    let { paused, ...cursor } = await loadCursor(candidate.client);
    let [looked, busy, read] = [Date.now(), Date.now(), 0];
    await this.publisher.connect();
    for (;;) {
      await this.#gather(read);
      read = performance.now();
      if (Date.now() - looked >= STAND_MS) {
        paused = (await loadCursor(candidate.client)).paused;
        looked = Date.now();
      }
      const round = paused ? NOTHING : await this.#publishOnce(candidate, cursor);
      this.#works(paused ? 'PAUSED' : 'LEADING');
      if (round.last) [cursor, busy, this.#unsettledMs] = [round.last, Date.now(), UNSETTLED_MS];
      // A fact behind an open transaction is waited for also when stopping, as long as stopping has patience.
      else if (candidate.broken || (this.#stopping && !round.unsettled)) return;
      if (round.more) read = 0;
      else await this.#rest(round.unsettled, busy);
    }
  }

  async #gather(lastRead: number): Promise<void> {
    const early = lastRead + GATHER_MS - performance.now();
    if (lastRead > 0 && early > 0 && !this.#stopping)
      await new Promise((resolve) => setTimeout(resolve, early));
  }

  async #publishOnce(candidate: Candidate, cursor: Cursor): Promise<Round> {
    const rows = await readOutbox(candidate.client, cursor, this.settings.relayBatch);
    const batch = publishable(rows);
    const last = batch.at(-1);
    if (last) {
      const { topicPrefix } = this.settings;
      const messages = batch.map(({ topic, key, envelope }) => ({
        topic: topicPrefix + topic,
        key,
        value: envelope,
      }));
      await this.publisher.publish(messages);
      tracePublished(messages);
      await moveCursor(candidate.client, last);
      this.metrics.published(batch);
    }
    const next = rows[batch.length];
    return {
      last: last && { xid: last.xid, id: last.id },
      more: next?.settled ?? rows.length >= this.settings.relayBatch,
      unsettled: next !== undefined && !next.settled,
    };
  }

  async #rest(unsettled: boolean, busy: number): Promise<void> {
    if (this.#stopping && !unsettled) return;
    if (unsettled) {
      await new Promise((resolve) => setTimeout(resolve, this.#unsettledMs));
      this.#unsettledMs = Math.min(this.#unsettledMs * 2, UNSETTLED_MOST_MS);
      return;
    }
    const quiet = Date.now() - busy > QUIET_AFTER_MS;
    await this.wakeUp.wait(this.settings.relayPollMs * (quiet ? QUIET_FACTOR : 1));
  }

  #works(state: RelayState): void {
    if (this.#failingSince !== undefined) this.#logger.log('works again');
    this.#failingSince = undefined;
    this.#state = state;
    this.#backoff.reset();
  }

  #fails(error: unknown): void {
    if (this.#failingSince === undefined)
      this.#logger.warn(`cannot publish for now: ${describeError(error)}`);
    this.#failingSince ??= Date.now();
    this.#state = 'FAILING';
  }
}

interface Round {
  /** The last row published; absent when there was none. */
  readonly last: Cursor | undefined;
  /** More can be published at once. */
  readonly more: boolean;
  /** A fact is committed, but an older transaction is still open. */
  readonly unsettled: boolean;
}

const NOTHING: Round = { last: undefined, more: false, unsettled: false };
