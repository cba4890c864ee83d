import { randomUUID } from 'node:crypto';
import { Unexpected } from '../api/client.ts';
import type { People } from '../api/people.ts';

/** The declarant changes one part of a declaration that was sent back. @throws Unexpected unless that is accepted */
export async function correctContainer(
  url: string,
  people: People,
  declarationId: string,
  vehicle: object,
): Promise<void> {
  const authorization = `Bearer ${await people.token('declarant1')}`;
  const place = `${url}/v1/declarations/${declarationId}`;
  const read = await fetch(place, { headers: { authorization } });
  const reply = await fetch(place, {
    method: 'PATCH',
    headers: {
      authorization,
      'content-type': 'application/json',
      'if-match': read.headers.get('etag') ?? '',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ vehicle }),
  });
  if (!reply.ok) throw new Unexpected(`correct by declarant1: ${reply.status} ${await reply.text()}`);
}
