import { randomUUID } from 'node:crypto';
import type { Answer } from './oracle.ts';
import type { Request } from './requests.ts';

/** Sends a request as a well-behaved client would, but for what the request itself makes odd. */
export async function send(url: string, token: string, request: Request): Promise<Answer> {
  const { operation, address, body, headers } = request;
  const sent: Record<string, string | null> = {
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(operation.method === 'POST' && { 'idempotency-key': randomUUID() }),
    ...(operation.method === 'PATCH' && { 'if-match': '"1"' }),
    ...headers,
  };
  const started = performance.now();
  const response = await fetch(url + address, {
    method: operation.method,
    headers: Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== null),
    ...(body !== undefined && operation.method !== 'GET' && { body }),
  });
  const text = await response.text();
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  return { status: response.status, mediaType, text, milliseconds: performance.now() - started };
}
