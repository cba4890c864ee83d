import { millisecondsOf } from '@onegate/codes';
import { closuresWithin } from '../closures/closure.repository.ts';
import { limitOf } from '../limits/limits.repository.ts';
import type { Movement } from '../movement/domain/movement.ts';
import type { Source } from '../movement/movement.repository.ts';
import { arriveBy } from './domain/arrive-by.ts';

export interface SlotStanding {
  /** RFC 3339; absent while nobody knows how long the gate stays closed. */
  readonly arriveBy?: string;
  readonly missed: boolean;
}

/** How a booked slot stands that its truck has not come in yet; undefined for every other movement. */
export async function slotStanding(
  source: Source,
  { gate, state, slot }: Movement,
  now: Date,
): Promise<SlotStanding | undefined> {
  if (state !== 'BOOKED' || !slot) return undefined;
  const tolerance = millisecondsOf(await limitOf(source, gate, 'SLOT_TOLERANCE', now));
  const closures = await closuresWithin(source, gate, { from: slot.from, to: null });
  const by = arriveBy(slot, tolerance, closures);
  return by === null ? { missed: false } : { arriveBy: by.toISOString(), missed: by < now };
}
