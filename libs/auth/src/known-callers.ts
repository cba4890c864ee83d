import { createHash } from 'node:crypto';
import type { Caller } from './caller.ts';

/** Callers whose tokens were checked, by the hash of the token and until it expires; the oldest make room for new ones. */
export class KnownCallers {
  readonly #most: number;
  readonly #callers = new Map<string, { caller: Caller; expires: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#callers.size;
  }

  find(token: string): Caller | undefined {
    const hash = hashOf(token);
    const known = this.#callers.get(hash);
    if (!known || known.expires > Date.now()) return known?.caller;
    this.#callers.delete(hash);
    return undefined;
  }

  /** @param expires milliseconds since 1970. */
  keep(token: string, caller: Caller, expires: number): void {
    if (this.#callers.size >= this.#most) {
      const [oldest] = this.#callers.keys();
      if (oldest !== undefined) this.#callers.delete(oldest);
    }
    this.#callers.set(hashOf(token), { caller, expires });
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');
