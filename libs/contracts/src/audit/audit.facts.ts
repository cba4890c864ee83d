import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. Every service tells them of itself. */
export const auditFacts = {
  'refusals.counted': { requires: [], owner: 'each' },
} as const satisfies FactRows;
