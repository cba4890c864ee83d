import { laneLock, type LockKey } from '@onegate/persistence';
import type { Yard } from '../gate/domain/gate.ts';
import type { Source } from '../movement/movement.repository.ts';

/** Held by whoever gives out a place of the yard. */
export const yardLock = (gate: string, yard: string): LockKey => laneLock(gate, `yard:${yard}`);

const NEXT_FREE = `
  SELECT free.place FROM generate_series(1, $3::integer) AS free (place)
  WHERE NOT EXISTS (
    SELECT 1 FROM movement m WHERE m.gate = $1 AND m.yard = $2 AND m.place = free.place
      AND m.state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED'))
  ORDER BY free.place LIMIT 1`;

/** The free place with the lowest number; nothing when the yard is full. */
export async function nextFreePlace(source: Source, gate: string, yard: Yard): Promise<number | undefined> {
  const [row] = await source.read<{ place: number }>(NEXT_FREE, [gate, yard.id, yard.capacity]);
  return row?.place;
}

const IS_TAKEN = `
  SELECT 1 AS taken FROM movement WHERE gate = $1 AND yard = $2 AND place = $3
    AND state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED')`;

export async function isTaken(source: Source, gate: string, yard: string, place: number): Promise<boolean> {
  return (await source.read(IS_TAKEN, [gate, yard, place])).length > 0;
}

const OCCUPIED = `
  SELECT yard, count(*)::integer AS occupied FROM movement
  WHERE gate = $1 AND state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED') GROUP BY yard`;

/** Trucks per yard; under the empty name those let in who have no place yet. */
export async function occupancyOf(source: Source, gate: string): Promise<ReadonlyMap<string, number>> {
  const rows = await source.read<{ yard: string | null; occupied: number }>(OCCUPIED, [gate]);
  return new Map(rows.map((row) => [row.yard ?? '', row.occupied]));
}
