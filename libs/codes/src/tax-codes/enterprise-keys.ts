import { isCountry } from '../countries/countries.ts';
import { failed, type Parsed } from '../parsed.ts';
import { parseTaxCode, type TaxCode, type TaxCodeWarning } from './tax-codes.ts';

const FOREIGN = /^([A-Z]{2}):([\p{L}\p{N}][\p{L}\p{N}./_-]{0,34})$/u;

/** What tells one enterprise from another. */
export interface EnterpriseKey {
  /** A Vietnamese tax code, or country and registration: `KH:L001-901234567`. */
  readonly enterprise: string;
  readonly kind: TaxCode['kind'] | 'FOREIGN';
  /** ISO 3166-1 alpha-2, where it is registered. */
  readonly country: string;
}

/**
 * `enterprise.form`: neither a Vietnamese tax code nor `<country>:<1 to 35 letters, digits, . / _ ->`.
 * `enterprise.country`: no such country, or VN, whose enterprises go by their tax code.
 */
export type EnterpriseFault = 'enterprise.form' | 'enterprise.country';

/**
 * Reads the key of an enterprise, Vietnamese or foreign, and brings it to the one form in which it is
 * compared.
 */
export function parseEnterpriseKey(text: string): Parsed<EnterpriseKey, TaxCodeWarning, EnterpriseFault> {
  const tax = parseTaxCode(text);
  if (tax.ok)
    return { ok: true, enterprise: tax.taxCode, kind: tax.kind, country: 'VN', warnings: tax.warnings };
  const enterprise = text.trim().toUpperCase();
  const country = FOREIGN.exec(enterprise)?.[1];
  if (country === undefined) return failed('enterprise.form');
  if (country === 'VN' || !isCountry(country)) return failed('enterprise.country');
  return { ok: true, enterprise, kind: 'FOREIGN', country, warnings: [] };
}

/** Whether `parseEnterpriseKey` can read the text. */
export function isEnterpriseKey(text: string): boolean {
  return parseEnterpriseKey(text).ok;
}
