import { isAscii } from 'node:buffer';

/** A value that has no canonical form (RFC 8785): it cannot have been written by an honest writer. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const DEEPEST = 200;

/** Canonical JSON by RFC 8785. @throws NotCanonical */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new NotCanonical('nested too deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical('a number that is none');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new NotCanonical('half a character');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value}`);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member, depth + 1)}`);
  return `{${members.join(',')}}`;
}

/**
 * Whether JSON.stringify writes it as RFC 8785 does: members in the order of their names throughout. Numbers and texts it
 * writes the same way, but for halves of characters.
 */
function isSorted(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isSorted(item, depth + 1));
  let before: string | undefined;
  for (const [name, member] of Object.entries(value)) {
    if (before !== undefined && before >= name) return false;
    if (!isSorted(member, depth + 1)) return false;
    before = name;
  }
  return true;
}

/** Only an escape can bring half a character: bytes in UTF-8 have none. */
const mayHaveHalves = (text: string): boolean => text.includes('\\ud');

/** One call of the machine's own for what honest writers wrote; whatever it cannot settle is written out and compared. */
const isCanonical = (value: unknown, text: string): boolean =>
  (!mayHaveHalves(text) && isSorted(value) && JSON.stringify(value) === text) ||
  canonicalJson(value) === text;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws TypeError for what is not UTF-8 */
const textOf = (bytes: Buffer): string => (isAscii(bytes) ? bytes.toString('latin1') : UTF8.decode(bytes));

/**
 * Parses JSON and insists that these very bytes are its canonical form: nothing else can stand for them.
 * @throws NotCanonical
 */
export function parseCanonical(bytes: Buffer): unknown {
  let text: string;
  let value: unknown;
  try {
    text = textOf(bytes);
    value = JSON.parse(text) as unknown;
  } catch {
    throw new NotCanonical('not JSON in UTF-8');
  }
  if (!isCanonical(value, text)) throw new NotCanonical('not in canonical form');
  return value;
}
