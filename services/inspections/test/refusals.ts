import { Refusal } from '@onegate/problems';
import '../src/problems.ts';

/** The code with which the decision refuses. @throws Error when it does not refuse. */
export function refusalOf(decide: () => unknown): string {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('not refused');
}
