import { Refusal } from '@onegate/problems';
import type { Inspection } from './inspection.ts';
import { isOpen } from './status.ts';
import { named, type Officer, permit, type Step } from './step.ts';

/** An officer takes a task on: from now this person and unit answer for it. */
export function claim(inspection: Inspection, officer: Officer, at: Date): Step {
  const { officer: claimer, status } = inspection;
  if (claimer !== null && claimer !== officer.id && isOpen(status))
    throw new Refusal('inspections.claim.taken', { members: { officer: claimer } });
  const next = {
    ...inspection,
    status: permit(inspection, 'claim'),
    officer: officer.id,
    unit: officer.unit,
    claimedAt: at,
  };
  return {
    next,
    occurredAt: at,
    fact: {
      name: 'inspection.claimed',
      data: { ...named(inspection), unit: officer.unit, officer: officer.id },
    },
  };
}
