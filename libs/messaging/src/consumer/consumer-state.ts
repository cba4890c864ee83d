import type { Database } from '@onegate/persistence';

/** What all instances of a service share about its consumer. */
export interface ConsumerStateRow {
  /** Counts the times that the consumer began anew. */
  readonly epoch: string;
  readonly paused: boolean;
}

export async function loadConsumerState(database: Database, consumer: string): Promise<ConsumerStateRow> {
  const [row] = await database.read<{ epoch: string; paused: boolean }>(
    'SELECT epoch::text AS epoch, paused FROM consumer_state WHERE consumer = $1',
    [consumer],
  );
  if (!row)
    throw new Error(`consumer_state has no row of ${consumer}: the migrations of messaging did not run`);
  return row;
}

/**
 * Where each partition stands, as `topic/partition` → next offset. Offsets of another Kafka cluster mean nothing here:
 * then everything is heard from the first, and the inbox knows what was applied.
 */
export async function loadOffsets(
  database: Database,
  consumer: string,
  clusterId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read<{ topic: string; partition: number; next_offset: string }>(
    'SELECT topic, partition, next_offset FROM consumer_offset WHERE consumer = $1 AND cluster_id = $2',
    [consumer, clusterId],
  );
  return new Map(rows.map((row) => [`${row.topic}/${row.partition}`, row.next_offset]));
}
