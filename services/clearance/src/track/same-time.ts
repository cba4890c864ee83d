import { setTimeout as after } from 'node:timers/promises';

/** Longer than any honest answer takes. */
const STEP_MS = 25;

/** Answers, or fails, at a whole step of time after it was asked: how long it took says nothing of what was found. */
export async function atSameTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const asked = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - asked;
    await after(Math.ceil(taken / STEP_MS) * STEP_MS - taken);
  }
}
