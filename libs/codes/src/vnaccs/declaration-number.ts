import { failed, type Parsed } from '../parsed.ts';
import type { Direction } from '../stages/directions.ts';

const PREFIXES: Readonly<Record<Direction, string>> = { IMPORT: '10', EXPORT: '30' };
const SERIALS = 100_000_000;

/** The parts of a customs declaration number of VNACCS. */
export interface CustomsDeclarationNumber {
  /** The 11 digits that stay the same through all amendments. */
  readonly number: string;
  /** How often the declaration was amended: the 12th digit, 0 where it is not written. */
  readonly amendment: number;
  /** By the first two digits: 10 is an import, 30 an export. */
  readonly kind: Direction | 'UNKNOWN';
}

/**
 * `customs-declaration.check-digit`: the 11th digit is not digits 3–10 modulo 7, as in most samples found.
 * `customs-declaration.prefix`: begins with neither 10 nor 30.
 */
export type CustomsDeclarationWarning = 'customs-declaration.check-digit' | 'customs-declaration.prefix';

/** `customs-declaration.form`: not 11 or 12 digits. */
export type CustomsDeclarationFault = 'customs-declaration.form';

/**
 * Reads a customs declaration number; blanks around it are forgiven. VNACCS is the legal truth, so its form
 * alone can reject.
 */
export function parseCustomsDeclarationNumber(
  text: string,
): Parsed<CustomsDeclarationNumber, CustomsDeclarationWarning, CustomsDeclarationFault> {
  const digits = text.trim();
  if (!/^\d{11,12}$/.test(digits)) return failed('customs-declaration.form');
  const number = digits.slice(0, 11);
  const kind = kindOf(number);
  const warnings: CustomsDeclarationWarning[] = [];
  if (number.at(10) !== checkDigit(number.slice(2, 10))) warnings.push('customs-declaration.check-digit');
  if (kind === 'UNKNOWN') warnings.push('customs-declaration.prefix');
  return { ok: true, number, amendment: Number(digits.slice(11)), kind, warnings };
}

/**
 * A well-formed number without warnings, for demonstrations and tests: only VNACCS gives real ones.
 * @param serial 0 to 99,999,999
 * @throws RangeError for another serial
 */
export function vnaccsNumber(direction: Direction, serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= SERIALS)
    throw new RangeError(`not a serial: ${serial}`);
  const digits = String(serial).padStart(8, '0');
  return PREFIXES[direction] + digits + checkDigit(digits);
}

function kindOf(number: string): Direction | 'UNKNOWN' {
  if (number.startsWith(PREFIXES.IMPORT)) return 'IMPORT';
  return number.startsWith(PREFIXES.EXPORT) ? 'EXPORT' : 'UNKNOWN';
}

function checkDigit(eightDigits: string): string {
  return String(Number(eightDigits) % 7);
}
