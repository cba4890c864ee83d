import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Watch } from '../watch.ts';
import { Rearmings } from './rearmings.ts';

/** Looks once a second whether clocks have to be set anew, and goes on where a stop of the service left it. */
@Injectable()
export class RearmWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #watch = new Watch('RearmWatch', () => this.rearmings.see());

  constructor(private readonly rearmings: Rearmings) {}

  onApplicationBootstrap(): void {
    this.#watch.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#watch.stop();
  }
}
