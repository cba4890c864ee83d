import type { FactName } from '@onegate/contracts';

/** What a handler made of a fact. */
export type Outcome =
  | { readonly kind: 'APPLIED' }
  | { readonly kind: 'IGNORED' }
  | { readonly kind: 'WAITING'; readonly fact: FactName };

/** The fact has had its effect. */
export const applied: Outcome = Object.freeze({ kind: 'APPLIED' });

/** The fact is none of this service's business, or says nothing new. */
export const ignored: Outcome = Object.freeze({ kind: 'IGNORED' });

/**
 * The fact comes too early: it, and what follows on its topic and key, is kept until `fact` was applied on the same
 * key. Only a fact that the contract lists under `requires`, directly or not, and only before anything was written.
 */
export const waitFor = (fact: FactName): Outcome => ({ kind: 'WAITING', fact });

export function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== 'object' || value === null) return false;
  const { kind } = value as { kind?: unknown };
  return kind === 'APPLIED' || kind === 'IGNORED' || kind === 'WAITING';
}
