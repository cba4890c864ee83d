import type { Caller } from '../caller.ts';
import type { Allow, Resource, Rule } from './allow.ts';
import { clearancePolicy } from './clearance.policy.ts';
import { declarationsPolicy } from './declarations.policy.ts';
import { inspectionsPolicy } from './inspections.policy.ts';
import { logisticsPolicy } from './logistics.policy.ts';
import { platformPolicy } from './platform.policy.ts';
import { reportingPolicy } from './reporting.policy.ts';

export { describePolicy, describeRule, rolesOf } from './describe.ts';
export { ENTERPRISE, OF_ENTERPRISES, OFFICERS, type Allow, type Resource, type Rule } from './allow.ts';

/** The one policy table: what is not in it is forbidden, and a route that is not in it stops the boot. */
export const policy = {
  ...platformPolicy,
  ...declarationsPolicy,
  ...inspectionsPolicy,
  ...logisticsPolicy,
  ...clearancePolicy,
  ...reportingPolicy,
};

export type OperationId = keyof typeof policy;

/** What is not in the table is closed to everyone. */
export const ruleOf = (operation: OperationId): Rule =>
  Object.hasOwn(policy, operation) ? policy[operation] : [];

/** True when some line allows the caller's role and agency, whatever the resource. */
export function mayTry(operation: OperationId, caller: Caller): boolean {
  return linesFor(operation, caller).length > 0;
}

/** True when some line allows this caller this resource. */
export function may(operation: OperationId, caller: Caller, resource: Resource): boolean {
  if (ruleOf(operation) === 'PUBLIC') return true;
  return linesFor(operation, caller).some((line) => covers(line, caller, resource));
}

/** The bound of the widest line that applies, for lists: what may the caller see at all? */
export function scopeOf(operation: OperationId, caller: Caller): Allow['within'] | undefined {
  const order = ['ANY', 'OWN_GATE', 'OWN_AGENCY', 'OWN_ENTERPRISE'] as const;
  const bounds = linesFor(operation, caller).map((line) => line.within);
  return order.find((bound) => bounds.includes(bound));
}

function linesFor(operation: OperationId, caller: Caller): readonly Allow[] {
  const rule = ruleOf(operation);
  if (rule === 'PUBLIC') return [];
  return rule.filter(
    (line) =>
      line.roles.some((role) => caller.roles.includes(role)) &&
      isDelegated(line, caller) &&
      isOfAgency(line, caller),
  );
}

/** Agencies that only read stand in a line by their name, and only where it is for readers: they have no other role. */
function isOfAgency({ agencies }: Allow, { agency, reads }: Caller): boolean {
  const of = agency ?? reads;
  return !agencies || (of !== undefined && agencies.includes(of));
}

/** In another's name only what that enterprise can let others do; at the counter whatever it could do itself. */
function isDelegated({ within, mandate }: Allow, { delegation }: Caller): boolean {
  if (delegation === undefined || within === 'ANY') return true;
  if (within !== 'OWN_ENTERPRISE' || mandate === undefined) return false;
  return delegation.kind === 'PAPER' || mandate === 'ANY' || delegation.scopes.includes(mandate);
}

function covers(line: Allow, caller: Caller, resource: Resource): boolean {
  const atGate = resource.gate !== undefined && caller.gates.includes(resource.gate);
  switch (line.within) {
    case 'ANY':
      return true;
    case 'OWN_GATE':
      return atGate;
    case 'OWN_AGENCY':
      return atGate && caller.agency !== undefined && resource.agency === caller.agency;
    case 'OWN_ENTERPRISE':
      return (
        caller.enterprise !== undefined &&
        (resource.enterprises ?? []).includes(caller.enterprise) &&
        (atGate || resource.gate === undefined || caller.delegation?.kind !== 'PAPER')
      );
  }
}
