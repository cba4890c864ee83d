import type { Database } from '@onegate/persistence';
import type { Disclosed } from '../../ledger/domain/entry.ts';

type Reader = Pick<Database, 'read'>;

/** An entry of a record of the gate, with the number of its leaf in the tree over all entries. */
export interface GateEntry {
  readonly leaf: number;
  readonly recordId: string;
  readonly ref: string;
  readonly kind: 'MOVEMENT' | 'SHIPMENT';
  readonly seq: number;
  readonly body: string;
  readonly fields: Readonly<Record<string, Disclosed>> | null;
  /** Who declared it, who drives it, and whose goods they are; the last is null for a truck. */
  readonly enterprises: readonly (string | null)[];
}

/**
 * Leaves are numbered in an order that respects commits, so nothing appears behind a position that was read. The range
 * bounds the work, whatever other gates did meanwhile.
 */
export const BETWEEN = `
  SELECT leaf.leaf_index::float8 AS leaf, entry.record_id AS "recordId", record.ref, record.kind, entry.seq,
         convert_from(entry.body, 'UTF8') AS body, disclosure.fields,
         ARRAY[file.state ->> 'declarant', file.state ->> 'carrier',
               file.state -> 'carried' -> record.record_id::text ->> 'enterprise'] AS enterprises
  FROM ledger_leaf AS leaf
  JOIN record USING (record_id) JOIN movement_file AS file USING (movement_id)
  JOIN entry USING (record_id, seq) LEFT JOIN disclosure USING (record_id, seq)
  WHERE leaf.leaf_index >= $1 AND leaf.leaf_index < $2 AND record.gate = $3
  ORDER BY leaf.leaf_index`;

export async function entriesBetween(
  reader: Reader,
  gate: string,
  from: number,
  to: number,
): Promise<GateEntry[]> {
  return await reader.read<GateEntry>(BETWEEN, [from, to, gate]);
}

/** How many entries have their place in the order. */
export async function sequencedUpTo(reader: Reader): Promise<number> {
  const [row] = await reader.read<{ size: number }>('SELECT size::float8 AS size FROM ledger_cursor');
  return row?.size ?? 0;
}
