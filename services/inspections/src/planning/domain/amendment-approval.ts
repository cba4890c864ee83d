import type { ActingAgency } from '@onegate/codes';
import type { Inspection } from '../../inspection/domain/inspection.ts';
import { type AmendmentKind, amendmentRule } from '../../rules/domain/amendment-rules.ts';
import type { Movement } from './movement.ts';
import { newInspection, ready } from './new-inspection.ts';

export interface AdmittedAmendment {
  readonly amendmentId: string;
  readonly approvalBy: ActingAgency;
  readonly kinds: readonly AmendmentKind[];
}

/** The task of the agency that approves an amendment; it can begin at once. */
export function amendmentApproval(
  movement: Movement,
  { amendmentId, approvalBy, kinds }: AdmittedAmendment,
  id: string,
  at: Date,
): Inspection {
  const { id: ruleId, version, legalBasis, norm, normIn } = amendmentRule(kinds);
  const task = newInspection(movement, {
    id,
    subject: { kind: 'MOVEMENT', id: movement.id },
    agency: approvalBy,
    kind: 'AMENDMENT_APPROVAL',
    // A pending amendment keeps the truck by itself; a refused one leaves the version in force, which may go.
    blocking: false,
    phase: 'AMENDMENT',
    rule: { id: ruleId, version, legalBasis },
    norm,
    normIn,
    startsWith: 'amendment.admitted',
    material: amendmentId,
  });
  return ready({ ...task, amendmentId }, at);
}
