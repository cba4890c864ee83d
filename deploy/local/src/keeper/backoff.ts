const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** A process that worked this long has recovered: its next end counts as the first. */
const RECOVERED_AFTER = 60_000;

/** Milliseconds to wait before a process is started for the nth time in a row (1, 2, …). */
export function pauseBefore(attempt: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
}

/** Which start in a row the next one is, after one that lasted so many milliseconds. */
export function nextAttempt(attempt: number, lasted: number): number {
  return lasted >= RECOVERED_AFTER ? 1 : attempt + 1;
}
