import { allProblems } from './problem.ts';
import { type Fault, Refusal } from './refusal.ts';

const VALIDATION = 'http.validation';

/** @throws Refusal `http.validation` with every fault, where there is one */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal(VALIDATION, { faults });
}

/**
 * As `refuseFaults`, where what is wrong has problems of its own: alone, a fault is refused as the problem of its code.
 * @throws Refusal with every fault, where there is one
 */
export function refuseEach(faults: readonly Fault[]): void {
  const [first, second] = faults;
  if (!first) return;
  throw new Refusal(second || !allProblems().has(first.code) ? VALIDATION : first.code, { faults });
}
