import { Refusal } from '@onegate/problems';
import type { Inspection } from './inspection.ts';
import { dueBeforeStart } from './norm.ts';
import { named, type Officer, permit, type Step } from './step.ts';

/**
 * Gives a claimed task back to the unit's list: by the officer who claimed it, or by a shift leader or head of the
 * same unit. What was found so far stays.
 */
export function releaseClaim(
  inspection: Inspection,
  by: Officer & { readonly leads: boolean },
  reasonCode: string,
  at: Date,
): Step {
  const status = permit(inspection, 'claim-release');
  const { officer, unit } = inspection;
  if (officer !== by.id && !(by.leads && unit === by.unit)) throw new Refusal('inspections.claim.not-holder');
  return {
    next: {
      ...inspection,
      ...{ status, officer: null, unit: null, claimedAt: null, startedAt: null },
      dueAt: dueBeforeStart(inspection),
    },
    occurredAt: at,
    fact: {
      name: 'inspection.claim-released',
      data: { ...named(inspection), unit: unit ?? by.unit, officer: officer ?? by.id, reasonCode },
    },
  };
}
