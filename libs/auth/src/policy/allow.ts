import type { Agency, MandateScope } from '@onegate/codes';
import type { Role } from '../caller.ts';

/**
 * One line of the policy: these roles, of these agencies (any when absent), on resources within this bound.
 * OWN_ENTERPRISE: the resource names the caller's enterprise. OWN_GATE: the caller serves at the resource's gate.
 * OWN_AGENCY: as OWN_GATE, and the resource belongs to the caller's agency. ANY: no condition on the resource.
 */
export interface Allow {
  readonly roles: readonly Role[];
  readonly agencies?: readonly Agency[];
  readonly within: 'OWN_ENTERPRISE' | 'OWN_GATE' | 'OWN_AGENCY' | 'ANY';
  /**
   * Of OWN_ENTERPRISE: what a mandate must cover to do it in the enterprise's name; ANY: whatever it covers. Without
   * it nobody does it in another's name.
   */
  readonly mandate?: MandateScope | 'ANY';
}

/** What may be done with an operation: nobody needs a token, or only those whom a line allows. */
export type Rule = 'PUBLIC' | readonly Allow[];

/** What the conditions look at. */
export interface Resource {
  readonly gate?: string;
  readonly agency?: string;
  readonly enterprises?: readonly string[];
}

export const OFFICERS: readonly Role[] = ['OFFICER', 'SHIFT_LEADER', 'HEAD'];
export const ENTERPRISE: readonly Role[] = ['DECLARANT', 'CARRIER'];
/** All who belong to an enterprise: who may bind it, too. */
export const OF_ENTERPRISES: readonly Role[] = [...ENTERPRISE, 'REPRESENTATIVE'];

/** What the platform publishes: everyone with a token. */
export const EVERYONE = [
  {
    roles: [...ENTERPRISE, ...OFFICERS, 'CASHIER', 'ADMIN', 'AUDITOR', 'OPERATIONS', 'NEIGHBOUR', 'READER'],
    within: 'ANY',
  },
] as const satisfies Rule;
