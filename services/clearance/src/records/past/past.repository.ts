import type { Database } from '@onegate/persistence';
import type { Disclosed, EntryBody } from '../../ledger/domain/entry.ts';
import { valuesOf } from '../../ledger/domain/values.ts';
import type { PastEntry } from './domain/past-entry.ts';

interface Row {
  readonly hash: string;
  readonly body: string;
  readonly fields: Readonly<Record<string, Disclosed>> | null;
}

/** A fact stands first in the record that it is about, then in those that mirror it. */
const ENTRIES = `
  SELECT encode(entry.hash, 'base64') AS hash, convert_from(entry.body, 'UTF8') AS body, disclosure.fields
  FROM entry LEFT JOIN disclosure USING (record_id, seq)
  WHERE entry.record_id IN (SELECT record_id FROM record WHERE movement_id = $1) AND entry.recorded_at <= $2
  ORDER BY entry.recorded_at, disclosure.fields -> 'source' IS NOT NULL, entry.record_id, entry.seq`;

/** All entries of a movement's records that were recorded by an instant, in the order of recording. */
export async function readPast(
  database: Database,
  movementId: string,
  knownAt: string,
): Promise<PastEntry[]> {
  // The past is played again from all of the truck, and shown of the one record that the caller was let in to.
  const rows = await database.beyond<Row>(ENTRIES, [movementId, knownAt]);
  return rows.map(({ hash, body, fields }) => {
    const { recordId, seq, recordedAt, occurredAt, eventId } = JSON.parse(body) as EntryBody;
    return {
      recordId,
      seq,
      recordedAt,
      occurredAt,
      eventId,
      hash: Buffer.from(hash, 'base64').toString('base64url'),
      fields: valuesOf(fields),
    };
  });
}
