import { failed, type Parsed } from '../parsed.ts';

/** Weights of the first nine digits; the tenth is 10 less the sum modulo 11. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const FORM = /^(?:(\d{10})|(\d{10})-(\d{3})|\d{12})$/;

/** A Vietnamese tax code (mã số thuế). */
export interface TaxCode {
  /** As it is to be written: `5900123451`, `5900123451-001`, `001099012345`. */
  readonly taxCode: string;
  /** Ten digits; ten and three of a branch; the twelve of a citizen's identity number. */
  readonly kind: 'ENTERPRISE' | 'BRANCH' | 'PERSONAL';
}

/** `tax-code.check-digit`: the tenth digit is not the one that the nine before call for. */
export type TaxCodeWarning = 'tax-code.check-digit';

/** `tax-code.form`: not ten digits, ten and three with a dash, or twelve. */
export type TaxCodeFault = 'tax-code.form';

/** Reads a Vietnamese tax code; blanks around it are forgiven, and those within the dash of a branch. */
export function parseTaxCode(text: string): Parsed<TaxCode, TaxCodeWarning, TaxCodeFault> {
  const taxCode = text.trim().replace(/\s*-\s*/g, '-');
  const match = FORM.exec(taxCode);
  if (!match) return failed('tax-code.form');
  const digits = match[1] ?? match[2];
  if (digits === undefined) return { ok: true, taxCode, kind: 'PERSONAL', warnings: [] };
  const right = Number(digits.at(9)) === taxCheckDigit(digits.slice(0, 9));
  const kind = match[2] === undefined ? 'ENTERPRISE' : 'BRANCH';
  return { ok: true, taxCode, kind, warnings: right ? [] : ['tax-code.check-digit'] };
}

/** Whether `parseTaxCode` can read the text; a failed check digit is no bar. */
export function isTaxCode(text: string): boolean {
  return parseTaxCode(text).ok;
}

/**
 * The digit after the first nine of a tax code; 10 where no digit can follow (such nine are not given out).
 * @throws RangeError for anything but nine digits
 */
export function taxCheckDigit(nineDigits: string): number {
  if (!/^\d{9}$/.test(nineDigits)) throw new RangeError(`not nine digits: ${JSON.stringify(nineDigits)}`);
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(nineDigits[index]), 0);
  return 10 - (sum % 11);
}
