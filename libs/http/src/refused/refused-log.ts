import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '@onegate/persistence';
import { CONFIG } from '../service.ts';
import type { RefusedConfig } from './config.ts';
import { type Counted, Gathering, type Refused } from './domain/gathering.ts';
import { addRefused } from './refused.repository.ts';

const EVERY_MS = 5000;
/** Nobody waits longer for the answer because the refusal cannot be written. */
const PATIENCE_MS = 1000;
const AT_ONCE = 500;

/**
 * Writes down who was refused what, in a transaction of its own: the refused one is rolled back. The first of a kind is
 * there before its answer is.
 */
@Injectable()
export class RefusedLog implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Refused');
  readonly #gathering: Gathering;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) { REFUSED_PER_CALLER_AND_HOUR: most }: RefusedConfig,
    private readonly database: Database,
  ) {
    this.#gathering = new Gathering(most);
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.write(), EVERY_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }

  /** Resolves when it is written, or will be soon; never rejects. */
  async note(refused: Refused): Promise<void> {
    if (!this.#gathering.add(refused, new Date())) return;
    await Promise.race([this.write(refused.caller), patience()]);
  }

  /** Writes what was gathered until its turn comes, of one caller or of all: who comes late in a flood finds it done. */
  async write(caller?: string): Promise<void> {
    const turn = this.#writing.then(() => this.#put(this.#gathering.take(caller)));
    this.#writing = turn;
    await turn;
  }

  async #put(due: readonly Counted[]): Promise<void> {
    for (let from = 0; from < due.length; from += AT_ONCE) {
      const part = due.slice(from, from + AT_ONCE);
      try {
        await addRefused(this.database, part);
      } catch (error) {
        this.#gathering.putBack(part);
        this.#logger.warn(`${part.length} refusals wait to be written: ${(error as Error).name}`);
      }
    }
  }
}

const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });
