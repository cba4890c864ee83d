/** Nothing of the request has reached the service: there is no connection. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** The connection ended before an answer: the service may have acted or not. */
const CUT = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 250;
const MOST_CUTS = 3;

export interface Failure {
  readonly code: string | undefined;
  /** How often this request has been tried again already. */
  readonly attempt: number;
  /** Doing it twice is doing it once: it only reads, or carries an Idempotency-Key. */
  readonly repeatable: boolean;
}

/**
 * Whether a request that failed is tried again. While a service is being restarted its requests wait for it; when it
 * has been away for longer than that takes, each is tried once and refused at once.
 */
export class Outage {
  readonly #patienceMs: number;
  readonly #now: () => number;
  #since: number | undefined;
  #seen = 0;

  constructor(patienceMs: number, now: () => number = Date.now) {
    this.#patienceMs = patienceMs;
    this.#now = now;
  }

  answered(): void {
    this.#since = undefined;
  }

  /** Milliseconds after which to try again; undefined to give up. */
  pause({ code = '', attempt, repeatable }: Failure): number | undefined {
    if (NOT_SENT.has(code)) return this.#age() < this.#patienceMs ? pauseBefore(attempt) : undefined;
    return CUT.has(code) && repeatable && attempt < MOST_CUTS ? pauseBefore(attempt) : undefined;
  }

  /** How long the service has been away. An outage that nobody has seen for long is over; this is another one. */
  #age(): number {
    const now = this.#now();
    if (this.#since === undefined || now - this.#seen > this.#patienceMs) this.#since = now;
    this.#seen = now;
    return now - this.#since;
  }
}

const pauseBefore = (attempt: number): number => Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
