import { mayTry, type OperationId, ruleOf } from '@onegate/auth';
import { callerOf, type Persona } from './personas.ts';

/** What came of a request with the document's example. */
export interface Came {
  readonly status: number;
  readonly code: string | undefined;
  /** Items of a list that was answered; undefined when it was none. */
  readonly items: number | undefined;
}

/** What the answer has against the policy table; undefined when it is as the table says. */
export function against(operation: OperationId, persona: Persona, came: Came): string | undefined {
  const rule = ruleOf(operation);
  const { status, code, items } = came;
  if (rule === 'PUBLIC')
    return status === 401 || status === 403 ? 'closed, although it is public' : undefined;
  const caller = callerOf(persona);
  if (!mayTry(operation, caller))
    return code === 'auth.forbidden' ? undefined : 'not refused, although no line allows it';
  if (code === 'auth.forbidden') return 'refused, although a line allows it';
  const anywhere = rule.some(({ within, roles }) => within === 'ANY' && roles.includes(persona.roles[0]));
  if (persona.own || anywhere || status >= 400) return undefined;
  return items === 0 ? undefined : 'given to somebody whose it is not';
}
