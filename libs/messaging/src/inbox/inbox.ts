import type { Transaction } from '@onegate/persistence';
import type { ParkedHead } from '../parked/parked-message.ts';

/**
 * One statement: which of the messages are new (the constraint decides, not an if), which scopes of their keys are
 * put aside, and whether the consumer began anew meanwhile.
 */
const TAKE = `
  WITH fresh AS (
    INSERT INTO inbox (consumer, event_id)
    SELECT $1, event_id FROM unnest($2::uuid[]) AS event_id
    ON CONFLICT DO NOTHING
    RETURNING event_id
  )
  SELECT epoch::text,
    (SELECT array_agg(event_id::text) FROM fresh) AS fresh,
    (SELECT jsonb_agg(head) FROM (
      SELECT DISTINCT ON (topic, key) topic, key, reason, waits_for
      FROM parked_message
      WHERE consumer = $1 AND state = 'PARKED' AND key = ANY ($3)
      ORDER BY topic, key, position) AS head) AS parked
  FROM consumer_state WHERE consumer = $1`;

const MARK = `UPDATE inbox SET state = $3 WHERE consumer = $1 AND event_id = ANY ($2::uuid[])`;

const OFFSETS = `
  INSERT INTO consumer_offset (consumer, topic, partition, next_offset, cluster_id)
  SELECT $1, topic, partition, next_offset, $5
  FROM unnest($2::text[], $3::int[], $4::bigint[]) AS heard (topic, partition, next_offset)
  ON CONFLICT (consumer, topic, partition)
  DO UPDATE SET cluster_id = excluded.cluster_id, moved_at = now(),
    next_offset = CASE WHEN consumer_offset.cluster_id = excluded.cluster_id
                       THEN greatest(consumer_offset.next_offset, excluded.next_offset) ELSE excluded.next_offset END`;

export interface Taken {
  /** Ids heard for the first time. */
  readonly fresh: Set<string>;
  readonly parked: readonly ParkedHead[];
  readonly epoch: string;
}

export async function take(
  tx: Transaction,
  consumer: string,
  eventIds: readonly string[],
  keys: readonly string[],
): Promise<Taken> {
  const [row] = await tx.write<{ epoch: string; fresh: string[] | null; parked: ParkedHead[] | null }>(TAKE, [
    consumer,
    eventIds,
    [...new Set(keys)],
  ]);
  if (!row)
    throw new Error(`consumer_state has no row of ${consumer}: the migrations of messaging did not run`);
  return { fresh: new Set(row.fresh), parked: row.parked ?? [], epoch: row.epoch };
}

export type InboxState = 'APPLIED' | 'PARKED' | 'DISCARDED';

export async function mark(
  tx: Transaction,
  consumer: string,
  eventIds: readonly string[],
  state: InboxState,
): Promise<void> {
  if (eventIds.length > 0) await tx.write(MARK, [consumer, eventIds, state]);
}

/** The next message to hear of a partition. */
export interface NextOffset {
  readonly topic: string;
  readonly partition: number;
  readonly next: string;
}

export async function storeOffsets(
  tx: Transaction,
  consumer: string,
  offsets: readonly NextOffset[],
  clusterId: string,
): Promise<void> {
  if (offsets.length === 0) return;
  await tx.write(OFFSETS, [
    consumer,
    offsets.map((offset) => offset.topic),
    offsets.map((offset) => offset.partition),
    offsets.map((offset) => offset.next),
    clusterId,
  ]);
}
