import { indexed } from '../code-list.ts';
import { CURRENCIES, type Currency } from './currency-data.ts';

export { CURRENCIES, type Currency };

/** ISO 4217 alphabetic code of a currency in use. */
export type CurrencyCode = (typeof CURRENCIES)[number]['code'];

const byCode = indexed<Currency>(CURRENCIES);

/** The currency of that code, if there is one. */
export function findCurrency(code: string): Currency | undefined {
  return byCode.get(code);
}

/** Whether the text is the code of a currency in use, in capitals. */
export function isCurrency(text: string): text is CurrencyCode {
  return byCode.has(text);
}
