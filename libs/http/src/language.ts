import { type Language, LANGUAGES } from '@onegate/problems';
import Negotiator from 'negotiator';

/** The language that the reader prefers out of ours (`vi-VN` is `vi`), by q-values; English for any other. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return (wanted.language([...LANGUAGES]) as Language | undefined) ?? 'en';
}

/** `Vary` of an answer that is told in the reader's language. */
export function alsoByLanguage(vary: string | number | readonly string[] | undefined): string {
  const names = [vary ?? []].flat().join(', ');
  if (/(?:^|,)\s*(?:\*|accept-language)\s*(?:,|$)/i.test(names)) return names;
  return names === '' ? 'Accept-Language' : `${names}, Accept-Language`;
}
