import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/paths.ts';
import { persistentFetch } from './persistent-fetch.ts';

export interface OneGateOptions {
  /** Address of the gateway. */
  readonly url: string;
  /** The access token of whoever asks; called before each attempt. Absent for what is public. */
  readonly token?: () => string | Promise<string>;
  /** Language of problems: `vi`, `en` or `km`. */
  readonly language?: 'vi' | 'en' | 'km';
  /** How long to go on while a service is away, or this client asks too often; default 60,000 ms. */
  readonly patienceMs?: number;
  /** How requests are sent, e.g. over a pool of one's own; default `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Every operation of the API, typed by the document: `api.GET('/v1/records/{ref}', { params: { path: { ref } } })`. */
export type Api = Client<paths>;

/** The public API of a gate, as one caller. */
export function oneGate(options: OneGateOptions): Api {
  const { url, token, language, patienceMs = 60_000, fetch: send = globalThis.fetch } = options;
  return createClient<paths>({
    baseUrl: url,
    // Lists stand in one parameter, with commas: `fields=ref,stage`.
    querySerializer: { array: { style: 'form', explode: false } },
    headers: { ...(language && { 'accept-language': language }) },
    fetch: persistentFetch(send, {
      patienceMs,
      authorization: async () => (token ? `Bearer ${await token()}` : ''),
    }),
  });
}
