import { createHash, type Hash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

/**
 * The hash of a day's refusals: SHA-256 over `onegate.refusals.v1`, the service and the day, each followed by a zero
 * byte, and every line as it is shown, in canonical JSON (RFC 8785), followed by a line feed, in the order of the ids.
 */
export class DayHash {
  readonly #hash: Hash;

  constructor(service: string, day: string) {
    this.#hash = createHash('sha256').update(`onegate.refusals.v1\0${service}\0${day}\0`);
  }

  add(line: object): void {
    this.#hash.update(`${canonicalize(line)}\n`);
  }

  digest(): Buffer {
    return this.#hash.digest();
  }
}
