import { laneLock, type LockKey } from '@onegate/persistence';
import { capacityOf, type Gate } from '../gate/domain/gate.ts';
import type { Source } from '../movement/movement.repository.ts';

/** Held by whoever lets a truck in or puts it in the row before the barrier: so the last place is given once, in order. */
export const admissionLock = (gate: string): LockKey => laneLock(gate, 'admission');

const CROWD = `
  SELECT (SELECT count(*)::integer FROM movement
          WHERE gate = $1 AND state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED')) AS inside,
         EXISTS (SELECT 1 FROM movement WHERE gate = $1 AND state = 'AT_BARRIER') AS waiting`;

/** Free places behind the barrier, and whether anyone waits before it. */
export async function crowdAt(source: Source, gate: Gate): Promise<{ free: number; waiting: boolean }> {
  const [row] = await source.read<{ inside: number; waiting: boolean }>(CROWD, [gate.code]);
  return { free: capacityOf(gate) - (row?.inside ?? 0), waiting: row?.waiting ?? false };
}

const FIRST = `
  SELECT movement_id FROM movement WHERE gate = $1 AND state = 'AT_BARRIER' ORDER BY barrier_number LIMIT 1`;

export async function firstAtBarrier(source: Source, gate: string): Promise<string | undefined> {
  const [row] = await source.read<{ movement_id: string }>(FIRST, [gate]);
  return row?.movement_id;
}

export const GATES_WITH_WAITING = `SELECT DISTINCT gate FROM movement WHERE state = 'AT_BARRIER'`;
