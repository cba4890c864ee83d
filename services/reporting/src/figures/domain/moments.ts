import type { FactData } from '@onegate/contracts';

type Corrected = FactData<'fact.corrected'>;

/** Facts whose time a figure counts from, and the column in which it stands. */
export const COUNTED = { 'vehicle.at-barrier': 'arrived_at', 'vehicle.crossed': 'crossed_at' } as const;
export type CountedFact = keyof typeof COUNTED;

export const isCounted = (fact: string): fact is CountedFact => fact in COUNTED;

/** One telling of such a fact; what was corrected may be heard before it. */
export interface Moment {
  readonly fact: CountedFact;
  /** As it was told; absent until then. */
  readonly told?: string;
  /** As it was put right; the last word counts. */
  readonly corrected?: string;
  readonly withdrawn?: boolean;
}

/** Everything told of one truck, by the event that told it. */
export type Moments = Readonly<Record<string, Moment>>;

export const withTold = (moments: Moments, eventId: string, fact: CountedFact, told: string): Moments => ({
  ...moments,
  [eventId]: { ...moments[eventId], fact, told },
});

export function withCorrected(moments: Moments, fact: CountedFact, correction: Corrected): Moments {
  const { factId, withdrawn, corrected } = correction;
  const { occurredAt } = corrected;
  const right = {
    ...(occurredAt !== undefined && { corrected: occurredAt }),
    ...(withdrawn && { withdrawn }),
  };
  return { ...moments, [factId]: { ...moments[factId], fact, ...right } };
}

/** When the fact really happened, for the last time; null when it never did. */
export function lastOf(moments: Moments, fact: CountedFact): string | null {
  const counting = Object.values(moments)
    .filter((one) => one.fact === fact && one.told !== undefined && one.withdrawn !== true)
    .map(({ told = '', corrected = told }) => corrected);
  return counting.sort().at(-1) ?? null;
}
