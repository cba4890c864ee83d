import { failed, type Parsed } from '../parsed.ts';
import { CROCKFORD, checkCharacter } from './check-character.ts';

const GATE = /^[A-Z]{2,4}$/;
const FORM = /^([A-Z]{2,4})-([0-9ILO]{2})-([0-9A-Z]{6})-([0-9A-Z])$/;
const CROCKFORD_ONLY = /^[0-9A-HJKMNP-TV-Z]+$/;
const SERIAL_LENGTH = 6;

/** The parts of a reference such as `LT-26-7KQ2M9-X`. */
export interface RefParts {
  /** The whole reference as it is to be written. */
  readonly ref: string;
  /** Code of the gate that gave it. */
  readonly gate: string;
  /** Last two digits of the year in which it was given. */
  readonly year: string;
  /** Six characters of Crockford's base 32, drawn at random. */
  readonly serial: string;
}

/** `ref.form`: not gate, year, serial and check character. `ref.check-character`: misread or mistyped. */
export type RefFault = 'ref.form' | 'ref.check-character';

/** Gives so many random bytes; `randomBytes` of `node:crypto` does. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * A new reference that people can read out, write down and type: `LT-26-7KQ2M9-X`. It is drawn among a thousand million
 * per gate and year, so whoever stores it keeps it unique and draws again on a clash. It is never that of a part.
 * @param gate code of the gate: two to four letters A–Z
 * @param year four digits, such as 2026
 * @throws RangeError for another gate or year
 */
export function newRef(gate: string, year: number, random: RandomBytes): string {
  const [first = 0, ...others] = random(SERIAL_LENGTH);
  return drawn(gate, year, CROCKFORD.charAt(first % (CROCKFORD.length - 1)) + written(others));
}

/**
 * As `newRef`, for goods that left a shipment as a part of their own: another service gives it, which does not know what
 * was given before. The first character of its serial is kept for such parts, so that the two can never be the same.
 */
export const newPartRef = (gate: string, year: number, random: RandomBytes): string =>
  drawn(gate, year, OF_A_PART + written(random(SERIAL_LENGTH - 1)));

const OF_A_PART = 'Z';

const written = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => CROCKFORD.charAt(byte & 31)).join('');

function drawn(gate: string, year: number, serial: string): string {
  if (!GATE.test(gate)) throw new RangeError(`a gate is two to four letters, not ${JSON.stringify(gate)}`);
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError(`not a year: ${year}`);
  return refOf(gate, String(year).slice(-2), serial);
}

/**
 * Reads a reference as people write it: any case, blanks around it or for its dashes, I or L for 1 and O for 0
 * (not in the gate's code, which has letters only).
 */
export function parseRef(text: string): Parsed<RefParts, never, RefFault> {
  const match = FORM.exec(
    text
      .trim()
      .toUpperCase()
      .replace(/[\s\u2010-\u2015-]+/g, '-'),
  );
  if (!match) return failed('ref.form');
  const gate = match[1] ?? '';
  const [year = '', serial = '', check = ''] = match.slice(2).map(forgiven);
  if (!CROCKFORD_ONLY.test(serial + check)) return failed('ref.form');
  const ref = refOf(gate, year, serial);
  return ref.endsWith(check)
    ? { ok: true, ref, gate, year, serial, warnings: [] }
    : failed('ref.check-character');
}

/** Whether `parseRef` can read the text. */
export function isRef(text: string): boolean {
  return parseRef(text).ok;
}

function refOf(gate: string, year: string, serial: string): string {
  const values = [
    ...Array.from(gate, (letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0)),
    ...Array.from(year + serial, (character) => CROCKFORD.indexOf(character)),
  ];
  return `${gate}-${year}-${serial}-${checkCharacter(values)}`;
}

function forgiven(text: string): string {
  return text.replace(/[IL]/g, '1').replace(/O/g, '0');
}
