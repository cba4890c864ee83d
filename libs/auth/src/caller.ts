import type { ActingAgency, ReadingAgency } from '@onegate/codes';
import type { Actor } from '@onegate/contracts';

export const ROLES = [
  'DECLARANT',
  'CARRIER',
  'REPRESENTATIVE',
  'OFFICER',
  'SHIFT_LEADER',
  'HEAD',
  'CASHIER',
  'COUNTER',
  'ADMIN',
  'AUDITOR',
  'OPERATIONS',
  'NEIGHBOUR',
  'READER',
] as const;
export type Role = (typeof ROLES)[number];

/** Who sends a request, as the verified token says. */
export interface Caller {
  /** `sub`: the person's or machine's opaque id. */
  readonly id: string;
  readonly roles: readonly Role[];
  readonly agency?: ActingAgency;
  /** Agency of a reader: it acts nowhere, so it is never `agency`. */
  readonly reads?: ReadingAgency;
  readonly unit?: string;
  /** Tax code or foreign registration of the enterprise that the caller acts for. */
  readonly enterprise?: string;
  /** Gates where the caller serves. */
  readonly gates: readonly string[];
  /** The access token itself, to be handed on in the one synchronous call between services. */
  readonly token: string;
}

/** The caller as the actor of a fact: no name, no token. */
export function actorOf(caller: Caller): Actor {
  return {
    kind: 'PERSON',
    id: caller.id,
    roles: caller.roles,
    ...(caller.agency && { agency: caller.agency }),
    ...(caller.unit && { unit: caller.unit }),
    ...(caller.enterprise && { enterprise: caller.enterprise }),
  };
}
