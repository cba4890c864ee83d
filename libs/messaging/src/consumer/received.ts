import { createHash } from 'node:crypto';
import { contracts, type Fact, isId, readEnvelope } from '@onegate/contracts';
import type { KafkaMessage } from 'kafkajs';

/** Why a message cannot be handled, by nature and not by circumstance. */
export type Unreadable = 'MALFORMED' | 'INVALID' | 'UNKNOWN';

/** What a message says, if it says anything that this instance understands. */
export type Reading =
  | { readonly ok: true; readonly fact: Fact }
  | {
      readonly ok: false;
      readonly why: Unreadable;
      readonly type: string | undefined;
      readonly detail: string;
    };

/** A message as it came, and what was read in it. */
export interface Received {
  /** As the contracts name it, without the prefix of a test run. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Its identity in the inbox: the fact's own id, or one made of the message when it has none. */
  readonly eventId: string;
  readonly reading: Reading;
}

export function receive(topic: string, partition: number, message: KafkaMessage): Received {
  const bytes = message.value ?? Buffer.alloc(0);
  const key = message.key?.toString('utf8') ?? '';
  const { reading, eventId } = read(bytes, key);
  return {
    topic,
    partition,
    offset: message.offset,
    key,
    bytes,
    headers: headersOf(message),
    eventId: eventId ?? identityOf(topic, partition, message, bytes),
    reading,
  };
}

/** What the bytes say; done again when a parked message is retried by a newer version. */
export function read(bytes: Buffer, key: string): { reading: Reading; eventId: string | undefined } {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) {
    const { why, type, detail, eventId } = envelope;
    return { reading: { ok: false, why, type, detail }, eventId: isId(eventId) ? eventId : undefined };
  }
  const { fact } = envelope;
  if (fact.key !== key) {
    const detail = 'the key of the message is not the partitionkey of the fact';
    const { type } = contracts[fact.name];
    return { reading: { ok: false, why: 'INVALID', type, detail }, eventId: fact.id };
  }
  return { reading: { ok: true, fact }, eventId: fact.id };
}

/**
 * A message without an id of its own still has to be told from its own repetition. The day inside it is the one on
 * which the broker got it, as in a UUIDv7.
 */
function identityOf(topic: string, partition: number, message: KafkaMessage, bytes: Buffer): string {
  const hash = createHash('sha256')
    .update(`${topic}\n${partition}\n${message.offset}\n`)
    .update(bytes)
    .digest('hex');
  const time = Math.max(0, Number(message.timestamp)).toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

function headersOf(message: KafkaMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value[0] : value),
    ]),
  );
}
