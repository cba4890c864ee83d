import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AT_ONCE, DueMovements } from './due-movements.ts';
import { Heart } from '../outages/silence/heart.ts';
import { Registers } from '../register/registers.ts';
import { Watch } from './watch.ts';

/** Looks once a second for clocks that have run out. What a stop of the service let pass is seen to at its start. */
@Injectable()
export class Timer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Timer');
  readonly #watch = new Watch('Timer', () => this.#look());

  constructor(
    private readonly due: DueMovements,
    private readonly registers: Registers,
    private readonly heart: Heart,
  ) {}

  onApplicationBootstrap(): void {
    this.#watch.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#watch.stop();
  }

  async #look(): Promise<boolean> {
    if (!(await this.heart.beat())) return false;
    const movements = await this.due.find();
    // What stands still was perhaps declared this instant: no clock runs out by what was known a second ago.
    if (movements.length > 0) await this.registers.newest();
    for (const movement of movements) {
      if (this.#watch.stopped) break;
      await this.#seeTo(movement);
    }
    return movements.length === AT_ONCE;
  }

  async #seeTo(movement: string): Promise<void> {
    try {
      await this.due.seeTo(movement);
    } catch (error) {
      this.#logger.error(`clocks of movement ${movement}: ${String(error)}`);
    }
  }
}
