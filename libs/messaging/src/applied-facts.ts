import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@onegate/persistence';
import type { MessagingSettings } from './config.ts';
import { MESSAGING_SETTINGS } from './tokens.ts';

/** How often it looks whether another instance of the service applied the event. */
const LOOK_MS = 200;
/** Events heard of which this service makes nothing are remembered for a while: waiting for them would be in vain. */
const REMEMBERED = 20_000;

const SEEN = `
  SELECT 1 AS one FROM inbox WHERE consumer = $1 AND event_id = $2 AND state <> 'PARKED'
  UNION ALL
  SELECT 1 FROM outbox WHERE event_id = $2
  LIMIT 1`;

/** Lets a reader see its own write: has this service applied that event? */
@Injectable()
export class AppliedFacts {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #passed = new Set<string>();

  constructor(
    private readonly database: Database,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
  ) {}

  /**
   * @param ms how long to wait at most
   * @returns true once the event was applied (or was told by this service itself), false when time ran out first.
   */
  async wait(eventId: string, ms: number): Promise<boolean> {
    const end = Date.now() + ms;
    for (;;) {
      // Listen before looking, or a commit between the two would be missed.
      const told = this.#listen(eventId);
      if (this.#passed.has(eventId) || (await this.#isApplied(eventId))) return told.cancel();
      const left = end - Date.now();
      if (left <= 0) return !told.cancel();
      if (await told.within(Math.min(left, LOOK_MS))) return true;
    }
  }

  /** For the consumer: these were applied and are committed. */
  tell(eventIds: readonly string[]): void {
    if (this.#waiting.size === 0) return;
    for (const id of eventIds) for (const answer of this.#waiting.get(id) ?? []) answer();
  }

  /** For the consumer: this was heard, and is none of this service's business. */
  pass(eventId: string): void {
    this.#passed.add(eventId);
    if (this.#passed.size > REMEMBERED) {
      const [oldest] = this.#passed;
      if (oldest !== undefined) this.#passed.delete(oldest);
    }
    this.tell([eventId]);
  }

  async #isApplied(eventId: string): Promise<boolean> {
    return (await this.database.read(SEEN, [this.settings.consumer, eventId])).length > 0;
  }

  #listen(eventId: string): { within(ms: number): Promise<boolean>; cancel(): true } {
    let told = false;
    let wake: (() => void) | undefined;
    const answer = (): void => {
      told = true;
      wake?.();
    };
    const cancel = (): true => {
      const answers = this.#waiting.get(eventId);
      answers?.delete(answer);
      if (answers?.size === 0) this.#waiting.delete(eventId);
      return true;
    };
    this.#waiting.set(eventId, (this.#waiting.get(eventId) ?? new Set()).add(answer));
    const within = async (ms: number): Promise<boolean> => {
      if (!told) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      cancel();
      return told;
    };
    return { within, cancel };
  }
}
