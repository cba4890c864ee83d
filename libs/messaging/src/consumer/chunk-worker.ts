import { Logger } from '@nestjs/common';
import { isTransient } from '@onegate/persistence';
import { Backoff } from '../backoff.ts';
import type { NextOffset } from '../inbox/inbox.ts';
import { type Applier, BeganAnew, type Hearing } from './applier.ts';
import { HandlingFailed } from './batch-transaction.ts';
import { describeError } from './describe-error.ts';
import type { Chunk } from './group-commit.ts';
import type { Received } from './received.ts';

/** So often a message is tried before it is put aside. */
const ATTEMPTS = 3;
/** A transaction that ran into its time limit may only have met a busy hour: more patience. */
const ATTEMPTS_AGAINST_TIME = 10;
/** transaction_timeout, idle_in_transaction_session_timeout, statement cancelled. */
const OUT_OF_TIME = new Set(['25P04', '25P03', '57014']);
const HEARTBEAT_MS = 1000;
/** Offsets of messages that are none of our business are not worth a transaction each. */
const STORE_SKIPPED_MS = 1000;

/** Applies chunks until each message is applied or put aside; nothing but the end of the session stops it. */
export class ChunkWorker {
  readonly #logger = new Logger('Consumer');
  #skipped: NextOffset[] = [];
  #storing: NodeJS.Timeout | undefined;
  #failingSince: number | undefined;

  constructor(
    private readonly applier: Applier,
    private readonly hearing: Hearing,
    private readonly onSign: () => void,
  ) {}

  /** Milliseconds since the database could last be written; 0 when it can. */
  get failingForMs(): number {
    return this.#failingSince === undefined ? 0 : Date.now() - this.#failingSince;
  }

  async apply(chunk: Chunk): Promise<void> {
    if (chunk.messages.length === 0) await this.#skip(chunk);
    else await this.#applyAll(chunk);
  }

  async #applyAll(chunk: Chunk): Promise<void> {
    const offsets = latest([...this.#skipped, ...chunk.offsets]);
    const together = await this.#patiently(chunk, async () => {
      try {
        await this.applier.applyTogether(chunk.messages, offsets, this.hearing);
        return true;
      } catch (error) {
        if (error instanceof BeganAnew || (isTransient(rootOf(error)) && !isOutOfTime(error))) throw error;
        return false;
      }
    });
    this.#skipped = [];
    if (together === false) await this.#oneByOne(chunk);
  }

  async #oneByOne(chunk: Chunk): Promise<void> {
    for (const message of chunk.messages) {
      for (let attempt = 1; chunk.isRunning(); attempt += 1) {
        const failure = await this.#patiently(chunk, () => this.#tryAlone(message));
        if (failure === undefined) break;
        if (attempt >= (isOutOfTime(failure) ? ATTEMPTS_AGAINST_TIME : ATTEMPTS)) {
          await this.#patiently(chunk, () =>
            this.applier.parkPoison(message, nextOf(message), this.hearing, failure),
          );
          break;
        }
        await pause(chunk, 20 * attempt);
      }
    }
    await this.#skip(chunk);
  }

  async #tryAlone(message: Received): Promise<unknown> {
    try {
      return await this.applier.applyAlone(message, nextOf(message), this.hearing);
    } catch (error) {
      if (isOutOfTime(error)) return rootOf(error);
      throw error;
    }
  }

  /** Tries again in place, with heartbeats, for as long as it may succeed; undefined when the session ends first. */
  async #patiently<Result>(chunk: Chunk, work: () => Promise<Result>): Promise<Result | undefined> {
    const backoff = new Backoff(50, 2000);
    while (chunk.isRunning()) {
      this.onSign();
      try {
        const result = await withHeartbeats(chunk, work());
        this.#works();
        return result;
      } catch (error) {
        if (!isTransient(rootOf(error))) throw error;
        this.#fails(error);
      }
      await pause(chunk, backoff.next());
    }
    return undefined;
  }

  #skip(chunk: Chunk): Promise<void> {
    this.#skipped = latest([...this.#skipped, ...chunk.offsets]);
    this.onSign();
    // Later, when nothing else takes them along; a failure then only means that they are passed over once more.
    this.#storing ??= setTimeout(
      () => void this.#storeSkipped().catch(() => undefined),
      STORE_SKIPPED_MS,
    ).unref();
    return Promise.resolve();
  }

  /** Stores what was passed over last. */
  async stop(): Promise<void> {
    await this.#storeSkipped().catch(() => undefined);
  }

  async #storeSkipped(): Promise<void> {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    const offsets = this.#skipped;
    this.#skipped = [];
    if (offsets.length > 0) await this.applier.storeOffsets(offsets, this.hearing);
  }

  #works(): void {
    if (this.#failingSince !== undefined) this.#logger.log('works again');
    this.#failingSince = undefined;
  }

  #fails(error: unknown): void {
    if (this.#failingSince === undefined)
      this.#logger.warn(`cannot apply for now: ${describeError(rootOf(error))}`);
    this.#failingSince ??= Date.now();
  }
}

const rootOf = (error: unknown): unknown => (error instanceof HandlingFailed ? error.cause : error);

function isOutOfTime(error: unknown): boolean {
  const { code } = (rootOf(error) ?? {}) as { code?: unknown };
  return typeof code === 'string' && OUT_OF_TIME.has(code);
}

const nextOf = ({ topic, partition, offset }: Received): NextOffset => ({
  topic,
  partition,
  next: String(BigInt(offset) + 1n),
});

function latest(offsets: readonly NextOffset[]): NextOffset[] {
  return [...new Map(offsets.map((offset) => [`${offset.topic}/${offset.partition}`, offset])).values()];
}

async function withHeartbeats<Result>(chunk: Chunk, work: Promise<Result>): Promise<Result> {
  // What a heartbeat has to say is heard after the transaction, when it can be obeyed.
  const timer = setInterval(() => void chunk.heartbeat().catch(() => undefined), HEARTBEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

async function pause(chunk: Chunk, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await chunk.heartbeat();
}
