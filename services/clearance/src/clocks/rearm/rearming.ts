import { newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import type { Standstill } from '../../calendar/domain/timetable.ts';
import { REARM, type RearmCause } from '../../movement/domain/rearm.ts';

/** What changed when things are due, for a whole gate or one unit of it. */
export interface Rearming {
  readonly gate: string;
  /** Only clocks of this unit; null: of all. */
  readonly unit: string | null;
  /** Only clocks that need this; absent: whatever they need. */
  readonly what?: Standstill | null;
  readonly because: RearmCause;
  /** The outage, closure or calendar. */
  readonly reference: string | null;
  /** Who changed it: whoever is moved by it was moved by this. */
  readonly cause: Cause;
}

/** One that is under way. */
export interface StoredRearming extends Rearming {
  readonly id: string;
  /** The movement that it reached last. */
  readonly reached: string | null;
  readonly complete: boolean;
}

/** A head's time to explain runs on the clock on the wall, and waits for nothing but the platform itself. */
export const movesExplanations = ({ unit, what }: Rearming): boolean =>
  unit === null && (what == null || what === 'ONEGATE');

export const byRule = (gate: string, because: RearmCause, reference: string | null = null): Rearming => ({
  gate,
  unit: null,
  because,
  reference,
  cause: { actor: { kind: 'SYSTEM', id: REARM }, correlationId: newId() },
});
