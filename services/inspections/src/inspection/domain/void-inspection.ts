import { Refusal } from '@onegate/problems';
import type { Inspection } from './inspection.ts';
import { named, permit, type Step } from './step.ts';

/** The approval of an amendment is given or refused: without a result the amendment would stay pending for ever. */
export const mayBeVoided = ({ amendmentId }: Inspection): boolean => amendmentId === null;

/**
 * A person ends an open task without a result.
 * @throws Refusal `inspections.voiding.approval` for the approval of an amendment.
 */
export function voidByOfficer(inspection: Inspection, reasonCode: string, at: Date): Step {
  const step = voidInspection(inspection, reasonCode, at);
  if (!mayBeVoided(inspection)) throw new Refusal('inspections.voiding.approval');
  return step;
}

/** Ends an open task without a result. */
export function voidInspection(inspection: Inspection, reasonCode: string, at: Date): Step {
  const status = permit(inspection, 'voiding');
  return {
    next: { ...inspection, status, voidReason: reasonCode, closedAt: at },
    occurredAt: at,
    fact: { name: 'inspection.voided', data: { ...named(inspection), reasonCode } },
  };
}
