import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const declarationsFacts = {
  'declaration.submitted': { requires: [] },
  'declaration.accepted': { requires: ['declaration.submitted'] },
  'declaration.correction-needed': { requires: ['declaration.submitted'] },
  'declaration.amended': { requires: ['amendment.admitted'] },
  'amendment.requested': { requires: ['declaration.accepted'] },
  'cancellation.requested': { requires: ['declaration.submitted'] },
} as const satisfies FactRows;
