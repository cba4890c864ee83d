import { languageOf } from '@onegate/http';
import type { FastifyRequest } from 'fastify';

/** Languages that the documents and the console are written in. */
export type ReaderLanguage = 'en' | 'vi';

/** What the reader asks for by `?lang=`, else prefers by `Accept-Language`; English for any other. */
export function readerOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): ReaderLanguage {
  const { lang } = query as { lang?: unknown };
  if (lang === 'en' || lang === 'vi') return lang;
  return languageOf(headers['accept-language']) === 'vi' ? 'vi' : 'en';
}
