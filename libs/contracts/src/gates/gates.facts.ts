import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const gatesFacts = {
  'gate.calendar-published': { requires: [], owner: 'logistics' },
  'gate.register-published': { requires: [], owner: 'clearance' },
  'gate.routes-published': { requires: [], owner: 'clearance' },
  'gate.time-limits-published': { requires: [], owner: 'clearance' },
} as const satisfies FactRows;
