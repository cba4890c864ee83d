import type { Register } from '../../register/domain/register.ts';
import { type Fault, Refusal } from '@onegate/problems';

const LONGEST_MS = 30 * 86_400_000;

/** What a hold must name so that it does not last by neglect, and is nobody's act alone. */
export interface Safeguards {
  readonly reviewAt: string;
  readonly approver: string;
}

/** Who places the hold, for which unit, when. */
export interface Placing {
  readonly register: Register;
  readonly unit: string;
  readonly caller: string;
  readonly now: Date;
}

/**
 * Nobody approves their own act, and a hold is reviewed within 30 days.
 * @returns when it is reviewed, in UTC
 * @throws Refusal with everything that is wrong
 */
export function reviewDate({ reviewAt, approver }: Safeguards, placing: Placing): string {
  const faults = [
    ...(isSoon(reviewAt, placing.now)
      ? []
      : [fault('clearance.hold.review-date', '/reviewAt', 'must lie within the next 30 days', reviewAt)]),
    ...(mayApprove(approver, placing)
      ? []
      : [fault('clearance.hold.approver', '/approver', 'must be another person who leads the unit')]),
  ];
  const [first, second] = faults;
  if (first) throw new Refusal(second ? 'http.validation' : first.code, { faults });
  return new Date(reviewAt).toISOString();
}

function isSoon(reviewAt: string, now: Date): boolean {
  const inMs = Date.parse(reviewAt) - now.getTime();
  return inMs > 0 && inMs <= LONGEST_MS;
}

function mayApprove(approver: string, { register, unit, caller, now }: Placing): boolean {
  const at = now.toISOString();
  const leads = register.headOf(unit, at) === approver || register.leaderOnDuty(unit, at) === approver;
  return leads && approver !== caller;
}

const fault = (code: string, field: string, should: string, value?: string): Fault => ({
  code,
  field,
  message: `${field.slice(1)} ${should}`,
  ...(value !== undefined && { value }),
});
