import type { Database } from '@onegate/persistence';
import { read } from '../consumer/received.ts';
import type { ParkedMessage, ParkedReason } from '../parked/parked-message.ts';

export interface ParkedFilter {
  /** Default: what is still put aside. */
  readonly state?: ParkedMessage['state'];
  readonly reason?: ParkedReason;
  readonly topic?: string;
  readonly key?: string;
  /** Id of the last one seen. */
  readonly after?: string;
  /** Default 50, at most 500. */
  readonly limit?: number;
}

export interface ParkedWithBytes extends ParkedMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** As they came from Kafka. */
  readonly bytes: Buffer;
  /** False: anything may be in them, also what no fact may hold. */
  readonly keepsContract: boolean;
}

const COLUMNS = `event_id AS id, consumer, topic, partition, "offset", key, type, reason, waits_for AS "waitsFor",
  error, attempts, state, parked_at AS "parkedAt", last_attempt_at AS "lastAttemptAt", settled_at AS "settledAt",
  settled_by AS "settledBy", settle_reason AS "settleReason"`;

const LIST = `
  SELECT ${COLUMNS} FROM parked_message
  WHERE consumer = $1 AND state = $2
    AND ($3::text IS NULL OR reason = $3) AND ($4::text IS NULL OR topic = $4) AND ($5::text IS NULL OR key = $5)
    AND position > coalesce((SELECT position FROM parked_message WHERE consumer = $1 AND event_id = $6::uuid), 0)
  ORDER BY position LIMIT $7`;

const SHOW = `SELECT ${COLUMNS}, headers, bytes FROM parked_message WHERE consumer = $1 AND event_id = $2`;

export async function listParked(
  database: Database,
  consumer: string,
  { state = 'PARKED', reason, topic, key, after, limit = 50 }: ParkedFilter,
): Promise<ParkedMessage[]> {
  const most = Math.min(Math.max(1, limit), 500);
  return await database.read<ParkedMessage>(LIST, [consumer, state, reason, topic, key, after, most]);
}

export async function showParked(
  database: Database,
  consumer: string,
  id: string,
): Promise<ParkedWithBytes | undefined> {
  const [row] = await database.read<Omit<ParkedWithBytes, 'keepsContract'>>(SHOW, [consumer, id]);
  return row && { ...row, keepsContract: read(row.bytes, row.key).reading.ok };
}
