import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const gatesFacts = {
  'gate.calendar-published': { requires: [], owner: 'logistics' },
  'gate.closed': { requires: [], owner: 'logistics' },
  'gate.reopened': { requires: ['gate.closed'], owner: 'logistics' },
  'gate.register-published': { requires: [], owner: 'clearance' },
  'gate.routes-published': { requires: [], owner: 'clearance' },
  'gate.time-limits-published': { requires: [], owner: 'clearance' },
  'outage.proposed': { requires: [], owner: 'clearance' },
  'outage.declared': { requires: [], owner: 'clearance' },
  'outage.ended': { requires: ['outage.declared'], owner: 'clearance' },
  'outage.denied': { requires: [], owner: 'clearance' },
} as const satisfies FactRows;
