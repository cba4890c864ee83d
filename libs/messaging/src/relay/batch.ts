import type { OutboxRow } from './outbox-reader.ts';

/** Kafka refuses a batch of one partition above 1 MB; all of these may fall into one. */
const MOST_BYTES = 700 * 1024;

/** The rows that may be published now, in order: settled ones, as many as one request holds. */
export function publishable(rows: readonly OutboxRow[]): OutboxRow[] {
  const batch: OutboxRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += row.envelope.length;
    if (!row.settled || (batch.length > 0 && bytes > MOST_BYTES)) break;
    batch.push(row);
  }
  return batch;
}
