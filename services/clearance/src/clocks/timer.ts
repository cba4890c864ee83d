import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AT_ONCE, DueMovements } from './due-movements.ts';

const LOOK_EVERY_MS = 1000;

/** Looks once a second for clocks that have run out. What a stop of the service let pass is seen to at its start. */
@Injectable()
export class Timer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Timer');
  #stopped = false;
  #timeout: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly due: DueMovements) {}

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
      this.#turn = this.#look().then((found) => this.#next(found === AT_ONCE ? 0 : LOOK_EVERY_MS));
    }, afterMs);
    this.#timeout.unref();
  }

  async #look(): Promise<number> {
    try {
      const movements = await this.due.find();
      for (const movement of movements) {
        if (this.#stopped) break;
        await this.#seeTo(movement);
      }
      return movements.length;
    } catch (error) {
      this.#logger.warn(`cannot look for what is due: ${String(error)}`);
      return 0;
    }
  }

  async #seeTo(movement: string): Promise<void> {
    try {
      await this.due.seeTo(movement);
    } catch (error) {
      this.#logger.error(`clocks of movement ${movement}: ${String(error)}`);
    }
  }
}
