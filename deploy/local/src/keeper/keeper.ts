import { setTimeout as pause } from 'node:timers/promises';
import type { Child, Exit } from '../processes/child.ts';
import type { Report } from '../report.ts';
import { nextAttempt, pauseBefore } from './backoff.ts';

/** How something that must not stay down is started. */
export interface Kept {
  readonly name: string;
  /** Starts it; the first time it must also wait until it works, so that a start that fails is seen. */
  start(again: boolean): Promise<Child>;
}

/** Keeps processes running: one that ends is said to have ended, and started again. */
export class Keeper {
  readonly #report: Report;
  readonly #running = new Map<string, Child>();
  readonly #watches: Promise<void>[] = [];
  readonly #ending = new AbortController();

  constructor(report: Report) {
    this.#report = report;
  }

  /** Starts and keeps; throws when the first start fails. */
  async keep(kept: Kept): Promise<Child> {
    const child = await kept.start(false);
    if (this.#ended()) {
      await child.stop();
      throw new Error(`${kept.name} was started while all was being stopped.`);
    }
    this.#running.set(kept.name, child);
    this.#watches.push(this.#watch(kept, child));
    return child;
  }

  running(): ReadonlyMap<string, Child> {
    return this.#running;
  }

  /** Stops all, one group after the other; the members of a group together. */
  async stop(order: readonly (readonly string[])[], patience?: number): Promise<void> {
    this.#ending.abort();
    for (const group of order) {
      await Promise.all(group.map(async (name) => this.#running.get(name)?.stop(patience)));
    }
    await Promise.all(this.#watches);
  }

  /** The end without waiting, for somebody who presses Ctrl-C twice. */
  async kill(): Promise<void> {
    this.#ending.abort();
    await Promise.all([...this.#running.values()].map((child) => child.kill()));
  }

  async #watch(kept: Kept, first: Child): Promise<void> {
    let child: Child | undefined = first;
    let startedAt = Date.now();
    let attempt = 0;
    for (;;) {
      if (child) {
        const exit = await child.exited;
        if (this.#ended()) return;
        this.#report(`${kept.name} ended (${how(exit)}; log: ${child.logFile}), it is being started again.`);
      }
      attempt = nextAttempt(attempt, Date.now() - startedAt);
      if (!(await this.#waited(pauseBefore(attempt)))) return;
      startedAt = Date.now();
      child = await this.#startAgain(kept);
    }
  }

  #ended(): boolean {
    return this.#ending.signal.aborted;
  }

  async #startAgain(kept: Kept): Promise<Child | undefined> {
    try {
      const child = await kept.start(true);
      this.#running.set(kept.name, child);
      if (this.#ended()) await child.stop();
      return child;
    } catch (error) {
      this.#report(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  async #waited(milliseconds: number): Promise<boolean> {
    try {
      await pause(milliseconds, undefined, { signal: this.#ending.signal });
      return true;
    } catch {
      return false;
    }
  }
}

function how({ code, signal }: Exit): string {
  return signal ? `signal ${signal}` : `exit code ${code ?? 'unknown'}`;
}
