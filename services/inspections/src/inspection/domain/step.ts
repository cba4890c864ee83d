import type { FactData } from '@onegate/contracts';
import { Refusal } from '@onegate/problems';
import type { Inspection } from './inspection.ts';
import { type Action, nextStatus, type Status } from './status.ts';

/** Facts that a person causes by acting on one task. */
export type StepFact =
  | 'inspection.claimed'
  | 'inspection.claim-released'
  | 'inspection.started'
  | 'inspection.information-requested'
  | 'inspection.answered'
  | 'inspection.concluded'
  | 'inspection.voided';

/** What a decision leads to: the task as it is afterwards, and what to announce. */
export interface Step {
  readonly next: Inspection;
  readonly occurredAt: Date;
  readonly fact?: { [Name in StepFact]: { readonly name: Name; readonly data: FactData<Name> } }[StepFact];
}

/** The officer who acts, with the unit that answers for the act. */
export interface Officer {
  readonly id: string;
  readonly unit: string;
}

/** @throws Refusal `inspections.inspection.wrong-state`. */
export function permit(inspection: Inspection, action: Action): Status {
  const next = nextStatus(inspection.status, action);
  if (next === undefined)
    throw new Refusal('inspections.inspection.wrong-state', {
      params: { status: inspection.status, action },
    });
  return next;
}

/** @throws Refusal `inspections.claim.not-holder` for anyone but the officer who claimed the task. */
export function onlyTheClaimer(inspection: Inspection, officer: Officer): void {
  if (inspection.officer !== officer.id) throw new Refusal('inspections.claim.not-holder');
}

/** The parts that every fact about a task names. */
export const named = ({ id, subject, agency }: Inspection) => ({ inspectionId: id, subject, agency });
