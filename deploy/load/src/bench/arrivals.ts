/**
 * Starts `work` at an open rate: each at its own time, whether or not those before are done, so that a platform that
 * falls behind shows it.
 * @returns once the last was started; `settled` resolves when all have ended.
 */
export async function openArrivals(
  rate: number,
  seconds: number,
  work: (index: number) => Promise<void>,
): Promise<{ started: number; settled: Promise<unknown> }> {
  const total = Math.round(rate * seconds);
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = begun + (index * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    running.push(work(index));
  }
  return { started: total, settled: Promise.all(running) };
}
