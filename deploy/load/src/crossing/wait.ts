const PATIENCE_MS = 90_000;

/** Asks again as a person looks again, then more slowly, until the answer will do. @throws Error naming what never came. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  firstPauseMs = 150,
): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, 600)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`${what} did not come within ${PATIENCE_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
