import { type Caller, OF_ENTERPRISES, type Role } from '@onegate/auth';
import type { Scope } from '@onegate/persistence';

const scopes = new WeakMap<Caller, Scope>();

/**
 * What the second wall lets a caller see: made from who the caller is, never from the operation, so that a hole in the
 * policy table opens nothing. Enterprises reach what names theirs, whoever serves at a gate reaches that.
 */
export function scopeFor(caller: Caller): Scope {
  let scope = scopes.get(caller);
  if (!scope) {
    scope = made(caller);
    scopes.set(caller, scope);
  }
  return scope;
}

function made({ id, roles, enterprise, gates, agency }: Caller): Scope {
  return {
    person: id,
    roles,
    ...(enterprise !== undefined && roles.some(isOfEnterprise) && { enterprise }),
    ...(roles.some(servesAtGate) && { gates, ...(agency && { agency }) }),
  };
}

const isOfEnterprise = (role: Role): boolean => OF_ENTERPRISES.includes(role);
const servesAtGate = (role: Role): boolean => !isOfEnterprise(role) && role !== 'OPERATIONS';
