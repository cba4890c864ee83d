/** Where the real servers of this test run are. */
export interface Stack {
  /** Superuser's address of the database `postgres`. */
  readonly postgres: string;
  readonly kafka: readonly string[];
  readonly redis: string;
}

export const STACK_VARIABLE = 'ONEGATE_TEST_STACK';

/** @throws Error outside the Jest projects that start it (int, e2e, chaos). */
export function stack(): Stack {
  const text = process.env[STACK_VARIABLE];
  if (text === undefined)
    throw new Error('the test stack is not running: use the suffix .int.spec.ts or .e2e.spec.ts');
  return JSON.parse(text) as Stack;
}
