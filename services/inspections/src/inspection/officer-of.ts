import type { Caller } from '@onegate/auth';
import { Refusal } from '@onegate/problems';
import type { Officer } from './domain/step.ts';

/** The officer behind a request. @throws Refusal when the token names no unit that could answer for the act. */
export function officerOf(caller: Caller): Officer & { readonly leads: boolean } {
  if (caller.unit === undefined) throw new Refusal('inspections.caller.without-unit');
  return { id: caller.id, unit: caller.unit, leads: leads(caller) };
}

export const leads = ({ roles }: Caller): boolean => roles.includes('SHIFT_LEADER') || roles.includes('HEAD');
