import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EVERY_GATE, newId, topicOf } from '@onegate/contracts';
import { Outbox } from '@onegate/messaging';
import { Database, streamLock, type Transaction } from '@onegate/persistence';
import { CONFIG, SERVICE_NAME } from '../service.ts';
import type { RefusedConfig } from './config.ts';
import { type Day, dueDays, isClosed, keepDay } from './day.repository.ts';
import { DayHash } from './domain/day-hash.ts';
import { refusedOf } from './refused.repository.ts';

const EVERY_MS = 10 * 60_000;
const CHUNK = 500;

/**
 * Closes each day that is over: counts and hashes its refusals and tells it, so that clearance puts the hash into the
 * ledger. What is closed takes no line more, and only from then on it may be forgotten.
 */
@Injectable()
export class DayClosing implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Refused');
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: RefusedConfig,
    @Inject(SERVICE_NAME) private readonly service: string,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const work = (): void => {
      this.#turn = this.#work();
    };
    work();
    this.#timer = setInterval(work, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
  }

  async #work(): Promise<void> {
    try {
      for (const day of await dueDays(this.database)) await this.close(day);
      await this.#forget();
    } catch (error) {
      this.#logger.warn(`days of refusals wait to be closed: ${(error as Error).name}`);
    }
  }

  /** Closes a day; of several instances one does it. */
  async close(day: string): Promise<void> {
    const topic = topicOf('audit').name;
    await this.database.write(async (tx) => {
      await tx.lock([streamLock(topic, this.service)]);
      if (await isClosed(tx, day)) return;
      const closed = await this.#count(tx, day);
      const cause = { actor: { kind: 'SYSTEM', id: 'rule:refusals.day' }, correlationId: newId() } as const;
      const [eventId = ''] = await this.outbox.append(tx, cause, [
        {
          name: 'refusals.counted',
          key: this.service,
          subject: this.service,
          gate: EVERY_GATE,
          occurredAt: new Date(),
          data: { ...closed, service: this.service, day, hash: closed.hash.toString('base64url') },
        },
      ]);
      await keepDay(tx, { ...closed, day, eventId });
    });
  }

  async #count(tx: Transaction, day: string): Promise<Omit<Day, 'day' | 'eventId'>> {
    const hash = new DayHash(this.service, day);
    let [rows, refusals, last] = [0, 0, undefined as string | undefined];
    for (let page = await refusedOf(tx, day, last, CHUNK); page.length > 0;) {
      for (const line of page) {
        hash.add(line);
        refusals += line.count;
      }
      rows += page.length;
      last = page.at(-1)?.id;
      page = page.length < CHUNK ? [] : await refusedOf(tx, day, last, CHUNK);
    }
    return { rows, refusals, hash: hash.digest() };
  }

  async #forget(): Promise<void> {
    for (let forgotten = CHUNK; forgotten >= CHUNK;) {
      const [row] = await this.database.read<{ forgotten: number }>(
        'SELECT refused_forget($1) AS forgotten',
        [this.config.REFUSED_KEEP_DAYS],
      );
      forgotten = row?.forgotten ?? 0;
    }
  }
}
