import type { Charged, Part } from './attribute.ts';

/** All the time charged to one party, unit, person and head. */
export interface Total {
  readonly charged: Omit<Charged, 'inspectionId'>;
  readonly ms: number;
  /** Of it in the unit's working time, with its clock running. */
  readonly clockedMs: number;
  /** Of it what may still be charged to another. */
  readonly provisionalMs: number;
}

/** The parts summed by whom they are charged to, the longest first: together the whole life. */
export function totalsOf(parts: readonly Part[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { charged, from, to, working, paused, provisional } of parts) {
    const { inspectionId: _task, ...by } = charged;
    const key = JSON.stringify([by.party, by.agency, by.unit, by.officer, by.head]);
    const ms = to - from;
    const before = totals.get(key) ?? { charged: by, ms: 0, clockedMs: 0, provisionalMs: 0 };
    totals.set(key, {
      charged: before.charged,
      ms: before.ms + ms,
      clockedMs: before.clockedMs + (working && !paused ? ms : 0),
      provisionalMs: before.provisionalMs + (provisional ? ms : 0),
    });
  }
  return [...totals.values()].sort((one, other) => other.ms - one.ms);
}
