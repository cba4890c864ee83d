import { millisecondsOf } from '@onegate/codes';
import type { Limited, Register } from '../../register/domain/register.ts';
import { type Fault, refuseEach } from '@onegate/problems';

/** What a hold must name so that it does not last by neglect, and is nobody's act alone. */
export interface Safeguards {
  readonly reviewAt: string;
  readonly approver: string;
  readonly notice?: { readonly deferUntil: string };
  readonly sealed?: { readonly people: readonly string[] };
}

/** Who places or extends the hold, for which unit, when. */
export interface Placing {
  readonly register: Register;
  readonly of: string | Limited;
  readonly unit: string;
  readonly caller: string;
  readonly now: Date;
}

/**
 * Nobody approves their own act, a hold is reviewed within the gate's limit, notice is deferred no longer than the
 * law's, and a compartment holds people of the unit alone.
 * @returns when it is reviewed, in UTC
 * @throws Refusal with everything that is wrong
 */
export function reviewDate(safeguards: Safeguards, placing: Placing): string {
  refuseEach([
    ...faultOf('review', safeguards.reviewAt, placing),
    ...(mayApprove(safeguards.approver, placing)
      ? []
      : [fault('clearance.hold.approver', '/approver', 'must be another person who leads the unit')]),
    ...(safeguards.notice ? faultOf('notice', safeguards.notice.deferUntil, placing) : []),
    ...(safeguards.sealed ? sealFaults(safeguards.sealed.people, placing) : []),
  ]);
  return new Date(safeguards.reviewAt).toISOString();
}

const LIMITED = {
  review: { limit: 'HOLD_REVIEW', code: 'clearance.hold.review-date', field: '/reviewAt' },
  notice: { limit: 'HOLD_NOTICE', code: 'clearance.hold.notice', field: '/notice/deferUntil' },
} as const;

function faultOf(what: keyof typeof LIMITED, at: string, { register, of, now }: Placing): Fault[] {
  const { limit, code, field } = LIMITED[what];
  const longest = register.limitOf(of, limit);
  const inMs = Date.parse(at) - now.getTime();
  return inMs > 0 && inMs <= millisecondsOf(longest)
    ? []
    : [fault(code, field, `must lie in the future, no further than ${longest}`, at)];
}

/** Nobody approves their own act: it takes another person who leads the unit now. */
export function mayApprove(approver: string, { register, unit, caller, now }: Omit<Placing, 'of'>): boolean {
  const at = now.toISOString();
  const leads = register.headOf(unit, at) === approver || register.leaderOnDuty(unit, at) === approver;
  return leads && approver !== caller;
}

/** The board is the desk that stands before a sealed hold, and reviews it from outside: it cannot be within as well. */
function sealFaults(people: readonly string[], { register, unit, now }: Placing): Fault[] {
  const strangers = people.some((person) => !register.servesIn(person, unit, now.toISOString()));
  return [
    ...(register.unit(unit).agency === 'MANAGEMENT_BOARD'
      ? [fault('clearance.hold.sealed-agency', '/sealed', 'is not for the management board')]
      : []),
    ...(strangers
      ? [fault('clearance.hold.people', '/sealed/people', 'must all serve in the unit that holds')]
      : []),
  ];
}

const fault = (code: string, field: string, should: string, value?: string): Fault => ({
  code,
  field,
  message: `${field.slice(1)} ${should}`,
  ...(value !== undefined && { value }),
});
