import type { Register } from '../register/domain/register.ts';
import { Refusal } from '@onegate/problems';

const LONGEST_MS = 30 * 86_400_000;

/** @throws Refusal unless the review lies within the next 30 days */
export function reviewDate(said: string, now: Date): string {
  const at = new Date(said);
  const inMs = at.getTime() - now.getTime();
  if (inMs <= 0 || inMs > LONGEST_MS) throw new Refusal('clearance.hold.review-date');
  return at.toISOString();
}

/** Nobody approves their own act. @throws Refusal unless the approver is another person who may bind the unit */
export function checkApprover(
  register: Register,
  unit: string,
  approver: string,
  caller: string,
  at: string,
): void {
  const leads = register.headOf(unit, at) === approver || register.leaderOnDuty(unit, at) === approver;
  if (!leads || approver === caller) throw new Refusal('clearance.hold.approver');
}
