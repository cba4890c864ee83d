import type { ActingAgency, MandateScope, ReadingAgency } from '@onegate/codes';
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
  'MACHINE',
  'READER',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name);

/** What lets a caller act in the name of an enterprise that is not their own. */
export type Delegation =
  | {
      readonly kind: 'MANDATE';
      readonly id: string;
      readonly scopes: readonly MandateScope[];
      /** The caller's own enterprise. */
      readonly agent: string;
    }
  /** At the board's counter: reference of what the enterprise signed; absent where it is only read. */
  | { readonly kind: 'PAPER'; readonly paper?: string };

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
  /** What lets the caller act for `enterprise`, where that is not their own. */
  readonly delegation?: Delegation;
  /** Id of the machine that makes the request for this officer. */
  readonly machine?: string;
  /** Gates where the caller serves. */
  readonly gates: readonly string[];
  /** Claims that somebody of these roles needs and the token has not; absent when it has all. */
  readonly lacks?: readonly string[];
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
    ...(caller.machine && { via: caller.machine }),
    ...inWhoseName(caller),
  };
}

function inWhoseName({ enterprise, delegation }: Caller): Partial<Extract<Actor, { kind: 'PERSON' }>> {
  if (enterprise === undefined) return {};
  switch (delegation?.kind) {
    case undefined:
      return { enterprise };
    case 'MANDATE':
      return { enterprise: delegation.agent, actsFor: enterprise, mandate: delegation.id };
    case 'PAPER':
      return { actsFor: enterprise, ...(delegation.paper !== undefined && { paper: delegation.paper }) };
  }
}
