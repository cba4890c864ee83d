import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@onegate/persistence';
import type { Kafka } from 'kafkajs';
import { AppliedFacts } from '../applied-facts.ts';
import { Backoff } from '../backoff.ts';
import type { MessagingSettings } from '../config.ts';
import { Metrics } from '../metrics.ts';
import { KAFKA, MESSAGING_SETTINGS, ON_FATAL, type OnFatal } from '../tokens.ts';
import { Applier } from './applier.ts';
import { type ConsumerStateRow, loadConsumerState, loadOffsets } from './consumer-state.ts';
import { describeError } from './describe-error.ts';
import { Session, type SessionEnd } from './session.ts';

export type ConsumerState = 'STOPPED' | 'IDLE' | 'JOINING' | 'CONSUMING' | 'PAUSED' | 'FAILING';

/** How often it looks whether somebody paused the consumer or made it begin anew. */
const LOOK_MS = 1000;

/** Keeps one session with Kafka going for as long as the service runs. */
@Injectable()
export class FactConsumer {
  readonly #logger = new Logger('Consumer');
  #session: Session | undefined;
  #state: ConsumerState = 'STOPPED';
  #stopping = false;
  #loop: Promise<void> | undefined;
  #failingSince: number | undefined;
  #stalledOnce = false;

  constructor(
    @Inject(KAFKA) private readonly kafka: Kafka,
    private readonly database: Database,
    private readonly applier: Applier,
    private readonly appliedFacts: AppliedFacts,
    private readonly metrics: Metrics,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
    @Inject(ON_FATAL) private readonly onFatal: OnFatal,
  ) {}

  get state(): ConsumerState {
    if (this.#state === 'JOINING' && this.#session?.joined === true) return 'CONSUMING';
    return this.#state;
  }

  /** Milliseconds since it could last hear and apply; 0 when it can. */
  get failingForMs(): number {
    const own = this.#failingSince === undefined ? 0 : Date.now() - this.#failingSince;
    return Math.max(own, this.#session?.failingForMs ?? 0);
  }

  /** True when it should be consuming but shows no sign of it. */
  get stalled(): boolean {
    return this.#session !== undefined && this.#session.silentForMs > this.settings.stallMs;
  }

  start(): void {
    this.#stopping = false;
    this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#session?.stop();
    await this.#loop;
    this.#loop = undefined;
    this.#state = 'STOPPED';
  }

  /** Begins anew with what the database says now. */
  async restart(): Promise<void> {
    await this.#session?.stop('BEGAN_ANEW');
  }

  async #run(): Promise<void> {
    if (this.applier.handlers.topics.length === 0) {
      this.#state = 'IDLE';
      return;
    }
    const backoff = new Backoff(100, 3000);
    while (!this.#stopping) {
      try {
        const row = await loadConsumerState(this.database, this.settings.consumer);
        if (row.paused) await this.#rest('PAUSED');
        else if ((await this.#consume(row, backoff)) === 'FATAL') return;
      } catch (error) {
        await this.#fails(error, backoff);
      }
    }
  }

  async #consume(row: ConsumerStateRow, backoff: Backoff): Promise<SessionEnd['why']> {
    this.#state = 'JOINING';
    const session = await this.#open(row.epoch);
    const watch = setInterval(() => void this.#watch(session, row, backoff), LOOK_MS);
    try {
      await session.start();
      if (this.#stopping) await session.stop();
      const end = await session.ended;
      if (end.why === 'LOST') throw end.error;
      if (end.why === 'FATAL') this.#fatal(`cannot go on: ${describeError(end.error)}`);
      return end.why;
    } finally {
      clearInterval(watch);
      this.#session = undefined;
      await session.stop();
    }
  }

  async #open(epoch: string): Promise<Session> {
    const { kafka, applier, appliedFacts, settings, metrics } = this;
    const clusterId = await clusterOf(kafka);
    const session = new Session({
      kafka,
      applier,
      appliedFacts,
      settings,
      metrics,
      hearing: { epoch, clusterId },
      loadOffsets: () => loadOffsets(this.database, settings.consumer, clusterId),
    });
    this.#session = session;
    return session;
  }

  async #watch(session: Session, known: ConsumerStateRow, backoff: Backoff): Promise<void> {
    if (session.joined) {
      if (this.#failingSince !== undefined) this.#logger.log('hears again');
      this.#failingSince = undefined;
      backoff.reset();
    }
    if (session.silentForMs > this.settings.stallMs) {
      // Liveness says so from now on; whoever watches has one look before the process ends by itself.
      if (this.#stalledOnce) this.#fatal('stalled: no sign of life from the consumer');
      this.#stalledOnce = true;
      return;
    }
    this.#stalledOnce = false;
    const row = await loadConsumerState(this.database, this.settings.consumer).catch(() => known);
    if (row.paused || row.epoch !== known.epoch) await session.stop('BEGAN_ANEW');
  }

  #fatal(reason: string): void {
    this.#state = 'FAILING';
    this.#failingSince ??= Date.now();
    this.#logger.error(reason);
    this.onFatal(reason);
  }

  async #fails(error: unknown, backoff: Backoff): Promise<void> {
    if (this.#failingSince === undefined) this.#logger.warn(`cannot hear for now: ${describeError(error)}`);
    this.#failingSince ??= Date.now();
    this.#state = 'FAILING';
    await backoff.wait(() => this.#stopping);
  }

  async #rest(state: ConsumerState): Promise<void> {
    this.#state = state;
    const end = Date.now() + LOOK_MS;
    while (Date.now() < end && !this.#stopping) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function clusterOf(kafka: Kafka): Promise<string> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).clusterId;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
