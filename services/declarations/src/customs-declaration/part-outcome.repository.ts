import type { Transaction } from '@onegate/persistence';
import type { Reads } from '../declaration/declaration.repository.ts';
import type { Outcome } from './domain/balance.ts';

export async function keepOutcome(
  tx: Transaction,
  shipmentId: string,
  outcome: Outcome,
  since: string,
): Promise<void> {
  await tx.write(
    `INSERT INTO part_outcome (shipment_id, outcome, since) VALUES ($1, $2, $3)
     ON CONFLICT (shipment_id) DO UPDATE SET outcome = excluded.outcome, since = excluded.since`,
    [shipmentId, outcome, since],
  );
}

/** What went on alone is a part of the same part still. */
export async function keepChild(
  tx: Transaction,
  shipmentId: string,
  parentId: string,
  since: string,
): Promise<void> {
  await tx.write(
    `INSERT INTO part_outcome (shipment_id, parent_id, outcome, since) VALUES ($1, $2, 'OPEN', $3)
     ON CONFLICT (shipment_id) DO NOTHING`,
    [shipmentId, parentId, since],
  );
}

const FIND = `
  WITH RECURSIVE part AS (
    SELECT shipment_id AS root, shipment_id, outcome FROM part_outcome WHERE shipment_id = ANY ($1::uuid[])
    UNION ALL
    SELECT part.root, child.shipment_id, child.outcome
    FROM part JOIN part_outcome AS child ON child.parent_id = part.shipment_id)
  SELECT root, array_agg(outcome) AS outcomes FROM part GROUP BY root`;

/** By shipment, what became of it and of everything that was split from it. */
export async function outcomesOf(
  reads: Reads,
  shipmentIds: readonly string[],
): Promise<Map<string, readonly Outcome[]>> {
  const rows = await reads.read<{ root: string; outcomes: Outcome[] }>(FIND, [shipmentIds]);
  return new Map(rows.map(({ root, outcomes }) => [root, outcomes]));
}
