import type { CodeItem } from '../code-list.ts';
import { COUNTRY_NAMES } from './country-names.ts';

/** ISO 3166-1 alpha-2 code of a country or territory. */
export type Country = keyof typeof COUNTRY_NAMES;

/** Every country and territory, by code. */
export const COUNTRIES: readonly (CodeItem & { readonly code: Country })[] = Object.entries(
  COUNTRY_NAMES,
).map(([code, name]) => ({ code: code as Country, name }));

/** Whether the text is an officially assigned ISO 3166-1 alpha-2 code, in capitals. */
export function isCountry(text: string): text is Country {
  return Object.hasOwn(COUNTRY_NAMES, text);
}
