import type { Inspection } from './inspection.ts';
import { named, permit, type Step } from './step.ts';

/** Ends an open task without a result. */
export function voidInspection(inspection: Inspection, reasonCode: string, at: Date): Step {
  const status = permit(inspection, 'voiding');
  return {
    next: { ...inspection, status, voidReason: reasonCode, closedAt: at },
    occurredAt: at,
    fact: { name: 'inspection.voided', data: { ...named(inspection), reasonCode } },
  };
}
