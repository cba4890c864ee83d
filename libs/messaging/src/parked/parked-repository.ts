import { contracts } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import { read, type Received } from '../consumer/received.ts';
import type { ParkedReason, Parking, Scope } from './parked-message.ts';

const PARK = `
  INSERT INTO parked_message
    (consumer, event_id, topic, partition, "offset", key, type, bytes, headers, reason, waits_for, error, attempts)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  ON CONFLICT (consumer, event_id) DO NOTHING`;

const HEAD = `
  SELECT event_id, topic, partition, "offset", key, bytes, headers, attempts, reason
  FROM parked_message
  WHERE consumer = $1 AND topic = $2 AND key = $3 AND state = 'PARKED'
  ORDER BY position LIMIT $4`;

const RELEASE = `
  UPDATE parked_message
  SET state = 'RELEASED', settled_at = now(), attempts = attempts + 1, last_attempt_at = now()
  WHERE consumer = $1 AND event_id = $2`;

const FAIL = `
  UPDATE parked_message
  SET reason = $3, waits_for = $4, error = $5, attempts = attempts + 1, last_attempt_at = now()
  WHERE consumer = $1 AND event_id = $2`;

const DISCARD = `
  UPDATE parked_message
  SET state = 'DISCARDED', settled_at = now(), settled_by = $3, settle_reason = $4
  WHERE consumer = $1 AND event_id = $2 AND state = 'PARKED'
  RETURNING event_id`;

export interface ParkedReceived {
  readonly message: Received;
  readonly reason: ParkedReason;
  readonly attempts: number;
}

interface Row {
  event_id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  bytes: Buffer;
  headers: Record<string, string>;
  attempts: number;
  reason: ParkedReason;
}

export async function park(tx: Transaction, consumer: string, parking: Parking): Promise<void> {
  const { message, reason, waitsFor, error, attempts } = parking;
  const { reading } = message;
  const type = reading.ok ? contracts[reading.fact.name].type : reading.type;
  await tx.write(PARK, [
    consumer,
    message.eventId,
    message.topic,
    message.partition,
    message.offset,
    message.key,
    type,
    message.bytes,
    JSON.stringify(message.headers),
    reason,
    waitsFor,
    error,
    attempts,
  ]);
}

/** The first messages of a scope, read anew by what this instance knows. */
export async function parkedOf(
  tx: Transaction,
  consumer: string,
  scope: Scope,
  limit: number,
): Promise<ParkedReceived[]> {
  const rows = await tx.read<Row>(HEAD, [consumer, scope.topic, scope.key, limit]);
  return rows.map(({ event_id: eventId, attempts, reason, ...row }) => ({
    message: { ...row, eventId, reading: read(row.bytes, row.key).reading },
    attempts,
    reason,
  }));
}

export async function release(tx: Transaction, consumer: string, eventId: string): Promise<void> {
  await tx.write(RELEASE, [consumer, eventId]);
}

/** One more attempt did not help. */
export async function failAgain(
  tx: Transaction,
  consumer: string,
  eventId: string,
  why: { reason: ParkedReason; waitsFor?: string; error?: string },
): Promise<void> {
  await tx.write(FAIL, [consumer, eventId, why.reason, why.waitsFor, why.error]);
}

/** False when the message is not put aside any more. */
export async function discard(
  tx: Transaction,
  consumer: string,
  eventId: string,
  by: string,
  reason: string,
): Promise<boolean> {
  return (await tx.write(DISCARD, [consumer, eventId, by, reason])).length > 0;
}
