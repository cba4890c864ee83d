import { hash as digestOf } from 'node:crypto';
import type { Database, Transaction } from '@onegate/persistence';
import type { Sealed } from '../domain/entry.ts';

type Reader = Pick<Database | Transaction, 'read'>;

/** Id of the chain of a service: made of its name (a UUIDv8 of SHA-256), so that everybody can tell it. */
export function streamIdOf(service: string): string {
  const hex = digestOf('sha256', `onegate.refusals.v1\0${service}`, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface StreamEnd {
  readonly seq: number;
  readonly recordedAt: Date;
  readonly hash: Buffer;
}

const END = `
  SELECT seq, recorded_at AS "recordedAt", hash FROM entry WHERE record_id = $1 ORDER BY seq DESC LIMIT 1`;

/** The last entry of the chain. */
export async function endOf(tx: Transaction, streamId: string): Promise<StreamEnd | undefined> {
  return (await tx.read<{ seq: number; recordedAt: Date; hash: Buffer }>(END, [streamId]))[0];
}

const APPEND = `
  WITH stream AS (
    INSERT INTO ledger_stream (record_id, service, seq) VALUES ($1, $2, $3)
    ON CONFLICT (record_id) DO UPDATE SET seq = excluded.seq
  ), chained AS (
    INSERT INTO entry (record_id, seq, recorded_at, event_id, previous, hash, body)
    VALUES ($1, $3, $4, $5, $6, $7, $8)
  )
  INSERT INTO disclosure (record_id, seq, fields) VALUES ($1, $3, $9)`;

export async function appendEntry(tx: Transaction, service: string, sealed: Sealed): Promise<void> {
  const { recordId, seq, recordedAt, eventId } = sealed.body;
  await tx.write(APPEND, [
    recordId,
    service,
    seq,
    recordedAt,
    eventId,
    sealed.previous,
    sealed.hash,
    sealed.bytes,
    JSON.stringify(sealed.disclosures),
  ]);
}

export async function isStream(reader: Reader, recordId: string): Promise<boolean> {
  return (await reader.read('SELECT FROM ledger_stream WHERE record_id = $1', [recordId])).length > 0;
}

/** An entry of a chain, whole. */
export interface StreamEntry {
  readonly recordId: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly body: Buffer;
  readonly hash: Buffer;
  readonly fields: Readonly<Record<string, readonly [string, unknown]>>;
  readonly leaf: number | null;
}

const LIST = `
  SELECT record_id AS "recordId", seq, body, entry.hash, fields, leaf.leaf_index::float8 AS leaf,
         to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
  FROM (SELECT record_id, service FROM ledger_stream) AS stream
  JOIN entry USING (record_id) JOIN disclosure USING (record_id, seq)
  LEFT JOIN ledger_leaf AS leaf USING (record_id, seq)
  WHERE ($1::text IS NULL OR service = $1)
    AND ($2::timestamptz IS NULL OR (recorded_at, record_id) < ($2::timestamptz, $3::uuid))
  ORDER BY recorded_at DESC, record_id DESC LIMIT $4`;

/** The newest first, from behind a position. */
export async function listStreams(
  reader: Reader,
  service: string | undefined,
  after: readonly [recordedAt: string, recordId: string] | undefined,
  limit: number,
): Promise<StreamEntry[]> {
  return await reader.read<StreamEntry>(LIST, [
    service ?? null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ]);
}
