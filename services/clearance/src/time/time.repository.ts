import type { Database } from '@onegate/persistence';
import type { Disclosed } from '../ledger/domain/entry.ts';
import { asCorrected } from '../corrections/domain/as-corrected.ts';
import { valuesOf } from '../ledger/domain/values.ts';
import type { ToldEntry } from './domain/told-entry.ts';

interface Row {
  readonly own: boolean;
  readonly eventId: string;
  readonly occurredAt: string;
  readonly fields: Readonly<Record<string, Disclosed>> | null;
}

const FIELDS = `
  SELECT entry.record_id = $1 AS own, entry.event_id AS "eventId",
         convert_from(entry.body, 'UTF8')::json ->> 'occurredAt' AS "occurredAt", disclosure.fields
  FROM entry LEFT JOIN disclosure USING (record_id, seq)`;

const KNOWN = 'AND ($2::timestamptz IS NULL OR entry.recorded_at <= $2)';

/** A shipment's record shows everything that concerns it. */
const OF_SHIPMENT = `${FIELDS} WHERE entry.record_id = $1 ${KNOWN} ORDER BY entry.seq`;

/** What is done to one shipment stands in its record only, and keeps the truck all the same. */
const OF_MOVEMENT = `${FIELDS}
  WHERE entry.record_id IN (SELECT record_id FROM record WHERE movement_id = $1) ${KNOWN}
  ORDER BY entry.recorded_at, entry.record_id <> $1, entry.record_id, entry.seq`;

/** The entries from which a record's time is counted, recorded by an instant or all, in the order of recording. */
export async function readTold(
  database: Database,
  recordId: string,
  movementId: string,
  known: string | null,
): Promise<ToldEntry[]> {
  const rows = await database.read<Row>(recordId === movementId ? OF_MOVEMENT : OF_SHIPMENT, [
    recordId,
    known,
  ]);
  const told = rows.map(({ fields, ...row }) => ({ ...row, fields: valuesOf(fields) }));
  return asCorrected(told).map(({ own, occurredAt, fields }) => ({
    own,
    at: Date.parse(occurredAt),
    fields,
  }));
}
