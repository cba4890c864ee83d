import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ShiftChanges } from './shift-changes.ts';
import { Turns } from './turns/turns.ts';

const LOOK_EVERY_MS = 1000;

/** Looks once a second whether a shift ended somewhere. What a stop of the service let pass is seen to at its start. */
@Injectable()
export class ShiftWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('ShiftWatch');
  #stopped = false;
  #timeout: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly turns: Turns,
    private readonly changes: ShiftChanges,
  ) {}

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
      this.#turn = this.#look().then((more) => this.#next(more ? 0 : LOOK_EVERY_MS));
    }, afterMs);
    this.#timeout.unref();
  }

  async #look(): Promise<boolean> {
    try {
      const offered = await this.changes.see();
      return (await this.turns.see()) || offered;
    } catch (error) {
      this.#logger.warn(`cannot turn shifts: ${String(error)}`);
      return false;
    }
  }
}
