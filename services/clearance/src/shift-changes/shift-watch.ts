import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Watch } from '../clocks/watch.ts';
import { ShiftChanges } from './shift-changes.ts';
import { Turns } from './turns/turns.ts';

/** Looks once a second whether a shift ended somewhere. What a stop of the service let pass is seen to at its start. */
@Injectable()
export class ShiftWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #watch = new Watch('ShiftWatch', () => this.#look());

  constructor(
    private readonly turns: Turns,
    private readonly changes: ShiftChanges,
  ) {}

  onApplicationBootstrap(): void {
    this.#watch.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#watch.stop();
  }

  async #look(): Promise<boolean> {
    const offered = await this.changes.see();
    return (await this.turns.see()) || offered;
  }
}
