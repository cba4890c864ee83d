import type { FactData } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import type { Source } from '../movement/movement.repository.ts';
import { type LogisticsLimit, STANDARD_LIMITS } from './domain/limits.ts';

const KEEP = `
  INSERT INTO gate_limits (gate, version, effective_from, limits) VALUES ($1, $2, $3, $4)
  ON CONFLICT (gate, version) DO NOTHING`;

/** Keeps a version of a gate's limits, and drops those planned that give way to it. */
export async function keepLimits(
  tx: Transaction,
  { gate, version, effectiveFrom, limits, withdrawn }: FactData<'gate.time-limits-published'>,
): Promise<void> {
  const times = Object.fromEntries(limits.map(({ limit, time }) => [limit, time]));
  await tx.write(KEEP, [gate, version, effectiveFrom, JSON.stringify(times)]);
  if (withdrawn.length > 0)
    await tx.write('DELETE FROM gate_limits WHERE gate = $1 AND version = ANY ($2)', [gate, withdrawn]);
}

const FIND = `
  SELECT limits ->> $2 AS time FROM gate_limits WHERE gate = $1 AND effective_from <= $3
  ORDER BY version DESC LIMIT 1`;

/** A time limit of a gate at an instant: its own, else the standard. */
export async function limitOf(source: Source, gate: string, name: LogisticsLimit, at: Date): Promise<string> {
  const [row] = await source.read<{ time: string | null }>(FIND, [gate, name, at]);
  return row?.time ?? STANDARD_LIMITS[name];
}
