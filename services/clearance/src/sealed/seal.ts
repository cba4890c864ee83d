import { formatActor, newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import type { Register } from '../register/domain/register.ts';

/** Rule in whose name everything about a sealed hold is told. */
export const SEAL = 'rule:clearance.sealed-hold';

/** An act as it is told: by whom, and to what it belongs. */
export interface ToldBy {
  readonly done: { readonly eventId: string; readonly actor: string };
  readonly cause: Cause;
}

/**
 * Who acted is part of what is sealed: outside it is the rule, and the board's unit whose duty desk answers. Nothing of
 * the request goes along either; whoever chose its correlation id might be known by it.
 */
export function underSeal(register: Register, gate: string): ToldBy {
  const unit = register.unitOf(gate, 'MANAGEMENT_BOARD');
  const actor = { kind: 'SYSTEM', id: SEAL, unit } as const;
  return {
    done: { eventId: newId(), actor: formatActor(actor) },
    cause: { actor, correlationId: newId() },
  };
}
