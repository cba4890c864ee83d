import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const enterprisesFacts = {
  'enterprise.published': { requires: [] },
  'mandate.published': { requires: [] },
} as const satisfies FactRows;
