export interface Patience {
  /** Milliseconds; default 10,000. */
  readonly timeout?: number;
  /** Milliseconds between two looks; default 20. */
  readonly every?: number;
  /** What is waited for, for the message of the failure. */
  readonly what?: string;
}

/**
 * Waits for a condition instead of sleeping: looks again and again until the answer is truthy, and returns it.
 * An assertion that throws counts as "not yet".
 * @throws Error, or the last assertion, when time runs out.
 */
export async function until<Answer>(
  look: () => Answer | Promise<Answer>,
  { timeout = 10_000, every = 20, what }: Patience = {},
): Promise<NonNullable<Exclude<Answer, false>>> {
  const end = Date.now() + timeout;
  for (;;) {
    let failure: unknown;
    try {
      const answer = await look();
      if (answer !== false && answer !== null && answer !== undefined)
        return answer as NonNullable<Exclude<Answer, false>>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() >= end)
      throw failure instanceof Error
        ? failure
        : new Error(`still not so after ${timeout} ms: ${what ?? look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
