import type { Transaction } from '@onegate/persistence';

/** An entry that still shows the field. */
export interface Showing {
  readonly recordId: string;
  readonly seq: number;
  readonly eventId: string;
}

const SHOWING = `
  SELECT entry.record_id AS "recordId", entry.seq, entry.event_id AS "eventId"
  FROM entry AS asked
  JOIN record ON record.movement_id = $4
  JOIN entry ON entry.record_id = record.record_id AND entry.event_id = asked.event_id
  JOIN disclosure ON disclosure.record_id = entry.record_id AND disclosure.seq = entry.seq
  WHERE asked.record_id = $1 AND asked.seq = $2 AND disclosure.fields -> $3 IS NOT NULL`;

/** Every entry of the movement that tells of the same event and shows the field: a fact is mirrored into several. */
export async function findShowing(
  tx: Transaction,
  entry: { recordId: string; seq: number; field: string; movementId: string },
): Promise<Showing[]> {
  return await tx.read<Showing>(SHOWING, [entry.recordId, entry.seq, entry.field, entry.movementId]);
}

export interface Erasure {
  readonly field: string;
  readonly order: string;
  readonly by: string;
  readonly at: string;
  readonly eventId: string;
}

const NOTE = `
  INSERT INTO erasure (record_id, seq, field, order_reference, erased_by, erased_at, event_id)
  SELECT record_id, seq, $3, $4, $5, $6, $7 FROM unnest($1::uuid[], $2::integer[]) AS given (record_id, seq)`;

const ERASE = `
  UPDATE disclosure SET fields = (fields::jsonb - $3)::json
  FROM unnest($1::uuid[], $2::integer[]) AS given (record_id, seq)
  WHERE disclosure.record_id = given.record_id AND disclosure.seq = given.seq`;

/** Takes salt and value out, and writes down by whose order. The chain holds neither. */
export async function erase(tx: Transaction, showing: readonly Showing[], erasure: Erasure): Promise<void> {
  const places = [showing.map(({ recordId }) => recordId), showing.map(({ seq }) => seq)];
  const { field, order, by, at, eventId } = erasure;
  await tx.write(NOTE, [...places, field, order, by, at, eventId]);
  await tx.write(ERASE, [...places, field]);
}
