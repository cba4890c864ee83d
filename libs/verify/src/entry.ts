import { NotCanonical, parseCanonical } from './canonical.ts';
import { decode, decodeHash, digestOf, isObject, isText, sha256 } from './encoding.ts';

const PREFIX = Buffer.from('onegate.entry.v1\0');
const MEMBERS = ['digests', 'eventId', 'occurredAt', 'recordId', 'recordedAt', 'seq'].join();
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** 32 bytes in base64url, written in the one way in which they can be: the last two bits are zero. */
const DIGEST = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const FEW = 32;
const SALT = /^[\w-]{22}$/;

/** What the chain holds of an entry. */
export interface Body {
  readonly recordId: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly eventId: string;
  readonly digests: readonly string[];
}

/** One entry to be checked, as a bundle has it. */
export interface Given {
  readonly body: unknown;
  readonly hash: unknown;
  readonly disclosures: unknown;
}

/** An entry as far as it could be read, and everything that is wrong with it. */
export interface Checked {
  readonly body?: Body;
  /** The hash that it claims; undefined when that is no hash. */
  readonly hash?: Buffer;
  readonly fields: ReadonlyMap<string, unknown>;
  /** Digests whose salt and value are not shown: kept from this reader, or erased. */
  readonly hidden: number;
  readonly faults: readonly string[];
}

/** The hash that an entry must have after the one before it; 32 zero bytes before the first. */
export const hashEntry = (previous: Uint8Array, body: Uint8Array): Buffer =>
  sha256(Buffer.concat([PREFIX, previous, body]));

/** Checks one entry by itself and against the hash before it. */
export function checkEntry(given: Given, previous: Uint8Array): Checked {
  const faults: string[] = [];
  const bytes = isText(given.body) ? decode(given.body, 'base64url') : undefined;
  const hash = decodeHash(given.hash, 'base64url');
  if (!hash) faults.push('its hash is not 32 bytes in base64url');
  if (!bytes) faults.push('its body is not base64url');
  if (hash && bytes && !hashEntry(previous, bytes).equals(hash))
    faults.push('its hash is not that of its body after the entry before');
  const body = bytes && readBody(bytes, faults);
  const fields = checkDisclosures(given.disclosures, body?.digests ?? [], faults);
  return {
    ...(body && { body }),
    ...(hash && { hash }),
    fields,
    hidden: (body?.digests.length ?? 0) - fields.size,
    faults,
  };
}

function readBody(bytes: Buffer, faults: string[]): Body | undefined {
  let value: unknown;
  try {
    value = parseCanonical(bytes);
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    faults.push(`its body is ${error.message}`);
    return undefined;
  }
  const before = faults.length;
  if (!isObject(value) || Object.keys(value).join() !== MEMBERS) {
    faults.push(`its body has other members than ${MEMBERS}`);
    return undefined;
  }
  const { recordId, seq, recordedAt, occurredAt, eventId, digests } = value;
  if (![recordId, eventId].every((id) => isText(id) && UUID.test(id))) faults.push('its ids are no UUIDs');
  if (!Number.isSafeInteger(seq)) faults.push('its number is no whole number');
  if (!isInstant(recordedAt) || (occurredAt !== recordedAt && !isInstant(occurredAt)))
    faults.push('its times are no instants');
  else if (String(occurredAt) > String(recordedAt)) faults.push('it was recorded before it happened');
  if (!isSortedDigests(digests)) faults.push('its digests are not sorted digests, each once');
  return faults.length === before ? (value as unknown as Body) : undefined;
}

const isInstant = (time: unknown): boolean =>
  isText(time) && TIME.test(time) && !Number.isNaN(Date.parse(time));

function isSortedDigests(digests: unknown): boolean {
  if (!Array.isArray(digests)) return false;
  return digests.every(
    (digest: unknown, index) =>
      isText(digest) && DIGEST.test(digest) && (index === 0 || String(digests[index - 1]) < digest),
  );
}

/** What is shown must be what was hashed; what is not shown is nobody's fault. */
function checkDisclosures(
  given: unknown,
  digests: readonly string[],
  faults: string[],
): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  if (!Array.isArray(given)) {
    faults.push('its disclosures are no list');
    return fields;
  }
  const isHashed = membershipOf(digests);
  for (const disclosure of given as unknown[]) {
    const field = isText(disclosure) ? readDisclosure(disclosure) : undefined;
    if (!field) faults.push('a disclosure is not [salt, name, value] in canonical form');
    else if (!isHashed(digestOf(String(disclosure))))
      faults.push(`its field "${field.name}" is not what was hashed`);
    else if (fields.has(field.name)) faults.push(`its field "${field.name}" is shown twice`);
    else fields.set(field.name, field.value);
  }
  return fields;
}

/** Few are found faster one after the other; many, which only somebody malicious sends, are not. */
function membershipOf(digests: readonly string[]): (digest: string) => boolean {
  if (digests.length <= FEW) return (digest) => digests.includes(digest);
  const set = new Set(digests);
  return (digest) => set.has(digest);
}

function readDisclosure(disclosure: string): { name: string; value: unknown } | undefined {
  const bytes = decode(disclosure, 'base64url');
  if (!bytes) return undefined;
  try {
    const value = parseCanonical(bytes);
    if (!Array.isArray(value) || value.length !== 3) return undefined;
    const [salt, name, content] = value as [unknown, unknown, unknown];
    if (!isText(salt) || !SALT.test(salt) || !isText(name)) return undefined;
    return { name, value: content };
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}
