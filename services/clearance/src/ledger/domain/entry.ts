import { hash as digestOf, randomFillSync } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

const PREFIX = Buffer.from('onegate.entry.v1\0', 'latin1');
const SALT_BYTES = 16;
const NONE = Buffer.alloc(32);

/** What stands in the chain of every entry; all else is a salted digest. */
export interface EntryBody {
  readonly recordId: string;
  /** From 1. */
  readonly seq: number;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly eventId: string;
  /** Of every disclosure, sorted. */
  readonly digests: readonly string[];
}

/** Salt and value of one field, kept apart from the chain, so that it can be erased. */
export type Disclosed = readonly [salt: string, value: unknown];

export interface Sealed {
  readonly body: EntryBody;
  /** Canonical JSON (RFC 8785) of the body. */
  readonly bytes: Buffer;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly disclosures: Readonly<Record<string, Disclosed>>;
}

/** A disclosure in the form of SD-JWT (RFC 9901): base64url of the canonical JSON of [salt, name, value]. */
export const disclosureOf = (salt: string, name: string, value: unknown): string =>
  Buffer.from(`["${salt}",${JSON.stringify(name)},${canonical(value)}]`).toString('base64url');

/** RFC 8785. Of what is not an object it is what JSON.stringify writes, and most fields are not. */
const canonical = (value: unknown): string =>
  typeof value === 'object' && value !== null ? canonicalize(value) : JSON.stringify(value);

/** Its digest: base64url of SHA-256 over the disclosure. */
export const digestOfDisclosure = (salt: string, name: string, value: unknown): string =>
  digestOf('sha256', disclosureOf(salt, name, value), 'base64url');

/** A field salted once; records that show the same field share it, and so its digest. */
export interface Salted {
  readonly name: string;
  readonly disclosed: Disclosed;
  readonly digest: string;
}

export function salted(name: string, value: unknown): Salted {
  const salt = newSalt();
  return { name, disclosed: [salt, value], digest: digestOfDisclosure(salt, name, value) };
}

/** `SHA-256("onegate.entry.v1" ‖ 0x00 ‖ previous ‖ JCS(body))`; `previous` is 32 zero bytes before the first. */
export function entryHash(previous: Buffer, bytes: Buffer): Buffer {
  return digestOf('sha256', Buffer.concat([PREFIX, previous, bytes]), 'buffer');
}

/** Chains a body with its fields to the entry before. `previous`: base64url, empty for the first. */
export function seal(head: Omit<EntryBody, 'digests'>, fields: readonly Salted[], previous: string): Sealed {
  const body: EntryBody = { ...head, digests: fields.map((field) => field.digest).sort() };
  const bytes = canonicalBody(body);
  const before = previous === '' ? NONE : Buffer.from(previous, 'base64url');
  return {
    body,
    bytes,
    previous: before,
    hash: entryHash(before, bytes),
    disclosures: Object.fromEntries(fields.map((field) => [field.name, field.disclosed])),
  };
}

/** RFC 8785 of a body: its members in the order of their names, and nothing in them that has to be sorted. */
export function canonicalBody({
  digests,
  eventId,
  occurredAt,
  recordId,
  recordedAt,
  seq,
}: EntryBody): Buffer {
  return Buffer.from(JSON.stringify({ digests, eventId, occurredAt, recordId, recordedAt, seq }));
}

const pool = Buffer.alloc(SALT_BYTES * 4096);
let used = pool.length;

/** 128 random bits, base64url. Drawn in blocks: every fact needs some twenty. */
function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = pool.toString('base64url', used, used + SALT_BYTES);
  used += SALT_BYTES;
  return salt;
}
