/** What is known of an attempt. */
export interface Attempt {
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  /** Of the problem; undefined when the answer is none. */
  readonly code: string | undefined;
  /** As the header says: seconds. */
  readonly retryAfter: number;
  /** Doing it twice is doing it once: it reads, or carries a key. */
  readonly repeatable: boolean;
  /** From 0. */
  readonly nth: number;
}

/** The gateway is asked too often, or the service is away for a moment. */
const FOR_A_MOMENT = new Set([429, 502, 503, 504]);
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

/** After how many milliseconds to ask again; undefined when the answer stands. */
export function pauseBefore(attempt: Attempt): number | undefined {
  const { status, code, retryAfter, repeatable, nth } = attempt;
  const passing = status === undefined || FOR_A_MOMENT.has(status) || code === 'http.command-in-flight';
  if (!passing || !repeatable) return undefined;
  return Math.max(Math.min(FIRST_PAUSE_MS * 2 ** nth, LONGEST_PAUSE_MS), retryAfter * 1000);
}
