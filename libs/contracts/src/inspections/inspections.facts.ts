import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const inspectionsFacts = {
  'inspections.planned': { requires: ['declaration.accepted', 'declaration.amended'] },
  'inspection.added': { requires: ['inspections.planned', 'amendment.admitted'] },
  'inspection.claimed': { requires: ['inspections.planned', 'inspection.added'] },
  'inspection.claim-released': { requires: ['inspection.claimed'] },
  'inspection.started': { requires: ['inspections.planned', 'inspection.added'] },
  'inspection.information-requested': { requires: ['inspections.planned', 'inspection.added'] },
  'inspection.answered': { requires: ['inspection.information-requested'] },
  'inspection.concluded': { requires: ['inspections.planned', 'inspection.added'] },
  'inspection.voided': { requires: ['inspections.planned', 'inspection.added'] },
  'channel.changed': { requires: ['inspections.planned'] },
} as const satisfies FactRows;
