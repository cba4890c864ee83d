import { setTimeout as pause } from 'node:timers/promises';

export interface Waiting {
  /** Milliseconds after which waiting is given up. */
  readonly timeout: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/** Looks again and again until the answer is given (anything but undefined or false); undefined when time ran out. */
export async function until<T>(
  look: () => Promise<T | undefined | false>,
  waiting: Waiting,
): Promise<T | undefined> {
  const end = Date.now() + waiting.timeout;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() >= end) return undefined;
    await pause(waiting.every ?? 50);
  }
}
