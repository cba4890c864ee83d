import { laneLock, type LockKey } from '@onegate/persistence';
import type { Yard } from '../gate/domain/gate.ts';
import type { Source } from '../movement/movement.repository.ts';

/** Held by whoever gives out a place of the yard. */
export const yardLock = (gate: string, yard: string): LockKey => laneLock(gate, `yard:${yard}`);

/** Places of a yard that are taken, and the lowest number among 1 to its capacity that is not. */
const TAKEN = `
  WITH taken AS (
    SELECT place FROM movement
    WHERE gate = $1 AND yard = $2 AND state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED'))
  SELECT (SELECT count(*)::integer FROM taken) AS occupied,
    EXISTS (SELECT 1 FROM taken WHERE place = $4) AS asked_taken,
    (SELECT min(number) FROM generate_series(1, $3::integer) AS free (number)
     WHERE number::text NOT IN (SELECT place FROM taken)) AS next_free`;

export interface YardPlaces {
  occupied: number;
  /** Whether the place asked for is taken. */
  asked_taken: boolean;
  next_free: number | null;
}

export async function placesOf(
  source: Source,
  gate: string,
  yard: Yard,
  asked: string | undefined,
): Promise<YardPlaces | undefined> {
  const [row] = await source.read<YardPlaces>(TAKEN, [gate, yard.id, yard.capacity, asked ?? null]);
  return row;
}

const OCCUPIED = `
  SELECT yard, count(*)::integer AS occupied FROM movement
  WHERE gate = $1 AND state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED') GROUP BY yard`;

/** Trucks per yard; under the empty name those let in who have no place yet. */
export async function occupancyOf(source: Source, gate: string): Promise<ReadonlyMap<string, number>> {
  // How full the yards are is public: all are counted, none is shown.
  const rows = await source.beyond<{ yard: string | null; occupied: number }>(OCCUPIED, [gate]);
  return new Map(rows.map((row) => [row.yard ?? '', row.occupied]));
}
