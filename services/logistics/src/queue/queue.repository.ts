import type { Movement } from '../movement/domain/movement.ts';
import type { Source } from '../movement/movement.repository.ts';

const AHEAD = `
  SELECT count(*)::integer AS ahead FROM movement
  WHERE gate = $1 AND lane = $2 AND queue_number < $3 AND state = 'QUEUED'`;

/** How many wait in the lane before this truck. */
export async function aheadOf(source: Source, movement: Movement): Promise<number> {
  const { gate, queue } = movement;
  if (!queue) return 0;
  // All who wait before it are counted, whoever's they are.
  const [row] = await source.beyond<{ ahead: number }>(AHEAD, [gate, queue.lane, queue.number]);
  return row?.ahead ?? 0;
}

const FIRST = `
  SELECT movement_id FROM movement WHERE gate = $1 AND lane = $2 AND state = 'QUEUED'
    AND stage = 'QUEUED_FOR_EXIT'
  ORDER BY queue_number LIMIT 1`;

/** The truck whose turn it is. */
export async function firstIn(source: Source, gate: string, lane: string): Promise<string | undefined> {
  const [row] = await source.read<{ movement_id: string }>(FIRST, [gate, lane]);
  return row?.movement_id;
}

export interface QueuedRow {
  movement_id: string;
  lane: string;
  queue_number: string;
  state: 'QUEUED' | 'CALLED';
  direction: string;
  plate: string;
  enterprises: string[];
  queued_at: Date;
  called_at: Date | null;
}

const BOARD = `
  SELECT movement_id, lane, queue_number, state, direction, plate ->> 'text' AS plate, enterprises, queued_at, called_at
  FROM movement WHERE gate = $1 AND state IN ('QUEUED', 'CALLED') AND ($2::text IS NULL OR lane = $2)
  ORDER BY lane, queue_number LIMIT 1000`;

/**
 * Who waits for the exit or has been called, lane by lane in order. The board is public: it is read whole, and shown with
 * plates masked for whom they do not concern.
 */
export const boardOf = (source: Source, gate: string, lane: string | undefined): Promise<QueuedRow[]> =>
  source.beyond<QueuedRow>(BOARD, [gate, lane ?? null]);
