import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@onegate/persistence';
import { describeError } from '../consumer/describe-error.ts';

const HOURLY_MS = 3_600_000;
const SOON_MS = 60_000;
const MOST_AT_ONCE = 500;

/** Makes the partitions of the days ahead and drops those of days past, at start and every hour. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Messaging');
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    void this.#keep();
  }

  onApplicationShutdown(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Does what is due now. */
  async run(): Promise<void> {
    for (let deleted = MOST_AT_ONCE; deleted >= MOST_AT_ONCE;) {
      const [row] = await this.database.read<{ deleted: number }>('SELECT messaging_upkeep() AS deleted');
      deleted = row?.deleted ?? 0;
    }
  }

  async #keep(): Promise<void> {
    let next = HOURLY_MS;
    try {
      await this.run();
    } catch (error) {
      // Days without a partition of their own go to the default one, so there is time.
      next = SOON_MS;
      if (!this.#stopped) this.#logger.warn(`upkeep of partitions failed: ${describeError(error)}`);
    }
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#keep(), next).unref();
  }
}
