import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CHUNK, Sequencer, TreeRefused } from './sequencer.ts';

const LOOK_EVERY_MS = 500;
const AFTER_REFUSAL_MS = 10_000;

/** Lets the sequencer work, twice a second; trouble of the log is told and tried again, and stops no truck. */
@Injectable()
export class Sequencing implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Ledger');
  #timeout: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;
  #trouble = '';

  constructor(private readonly sequencer: Sequencer) {}

  onApplicationBootstrap(): void {
    this.#next(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timeout);
    await this.#turn;
  }

  #next(afterMs: number): void {
    if (this.#stopped) return;
    this.#timeout = setTimeout(() => {
      this.#turn = this.#work().then((wait) => this.#next(wait));
    }, afterMs);
    this.#timeout.unref();
  }

  async #work(): Promise<number> {
    try {
      while (!this.#stopped && (await this.sequencer.extend()) === CHUNK);
      await this.sequencer.sign();
      this.#trouble = '';
      return LOOK_EVERY_MS;
    } catch (error) {
      this.#tell(error);
      return error instanceof TreeRefused ? AFTER_REFUSAL_MS : LOOK_EVERY_MS;
    }
  }

  /** The same trouble is told once. */
  #tell(error: unknown): void {
    const trouble = String(error);
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    if (error instanceof TreeRefused) this.#logger.error(`the log stands still: ${error.message}`);
    else this.#logger.warn(`the log waits: ${trouble}`);
  }
}
