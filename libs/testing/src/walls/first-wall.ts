import { policy, ROLES, type Rule } from '@onegate/auth';

/** Lets everyone do everything, as far as the policy table goes: what is still refused, the second wall refuses. */
export function takeFirstWallDown(): void {
  const table = policy as Record<string, Rule>;
  for (const operation of Object.keys(table)) table[operation] = [{ roles: ROLES, within: 'ANY' }];
}
