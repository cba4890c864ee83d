import type { Transaction } from '@onegate/persistence';
import type { WrittenEntry } from '../domain/entries.ts';

const WRITE = `
  WITH given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS given (
      record_id uuid, seq integer, recorded_at timestamptz, event_id uuid, previous text, hash text, body text,
      fields jsonb)
  ), kept AS (
    INSERT INTO entry (record_id, seq, recorded_at, event_id, previous, hash, body)
    SELECT record_id, seq, recorded_at, event_id, decode(previous, 'hex'), decode(hash, 'hex'),
           convert_to(body, 'UTF8')
    FROM given
  )
  INSERT INTO disclosure (record_id, seq, fields) SELECT record_id, seq, fields FROM given`;

/** Appends entries and what they disclose, all of a transaction at once. */
export async function writeEntries(tx: Transaction, entries: readonly WrittenEntry[]): Promise<void> {
  if (entries.length > 0) await tx.write(WRITE, [JSON.stringify(entries.map(rowOf))]);
}

const rowOf = ({ recordId, sealed }: WrittenEntry) => ({
  record_id: recordId,
  seq: sealed.body.seq,
  recorded_at: sealed.body.recordedAt,
  event_id: sealed.body.eventId,
  previous: sealed.previous.toString('hex'),
  hash: sealed.hash.toString('hex'),
  body: sealed.bytes.toString('utf8'),
  fields: sealed.disclosures,
});
