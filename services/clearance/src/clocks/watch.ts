import { Logger } from '@nestjs/common';

const LOOK_EVERY_MS = 1000;

/**
 * Looks again and again: at once while there is more to do, else a second later. A look that fails is logged, and the
 * next one tries again.
 */
export class Watch {
  readonly #logger: Logger;
  #stopped = false;
  #timeout: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  /**
   * @param name as it stands in the log
   * @param look answers whether there is more to do at once
   */
  constructor(
    name: string,
    private readonly look: () => Promise<boolean>,
  ) {
    this.#logger = new Logger(name);
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  start(): void {
    this.#next(0);
  }

  /** Waits for the look that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timeout);
    await this.#turn;
  }

  #next(afterMs: number): void {
    if (this.#stopped) return;
    this.#timeout = setTimeout(() => {
      this.#turn = this.#look().then((more) => this.#next(more ? 0 : LOOK_EVERY_MS));
    }, afterMs);
    this.#timeout.unref();
  }

  async #look(): Promise<boolean> {
    try {
      return await this.look();
    } catch (error) {
      this.#logger.warn(`cannot look: ${String(error)}`);
      return false;
    }
  }
}
