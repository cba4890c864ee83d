import { slotLock, type LockKey } from '@onegate/persistence';
import type { Source } from '../movement/movement.repository.ts';
import type { Slot } from './domain/slots.ts';

const TAKEN = `
  SELECT slot_from, count(*)::integer AS taken FROM movement
  WHERE gate = $1 AND slot_from >= $2 AND slot_from < $3 AND slot_from IS NOT NULL AND state <> 'CANCELLED'
  GROUP BY slot_from`;

/** How many trucks have booked each slot that begins in [from, to), by the beginning in milliseconds. */
export async function bookingsBetween(
  source: Source,
  gate: string,
  from: Date,
  to: Date,
): Promise<ReadonlyMap<number, number>> {
  // A place is taken whoever took it: all are counted, none is shown.
  const rows = await source.beyond<{ slot_from: Date; taken: number }>(TAKEN, [gate, from, to]);
  return new Map(rows.map((row) => [row.slot_from.getTime(), row.taken]));
}

/** Held by whoever books the slot, so that its last place is given once. */
export const lockOfSlot = (gate: string, slot: Slot): LockKey => slotLock(gate, slot.from.toISOString());
