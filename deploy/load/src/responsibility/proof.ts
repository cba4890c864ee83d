import { readVerifierKey, type Report, verifyBundle } from '@onegate/verify';
import type { Client } from '../api/client.ts';
import { until } from '../crossing/wait.ts';

/** What came of checking the bundle as it is, and with one byte of one entry flipped. */
export interface Proof {
  readonly bytes: number;
  readonly sound: Report;
  readonly flipped: number;
  readonly broken: Report;
}

/** Downloads the bundle of a record once a signed checkpoint covers all of it, verifies it, and tampers with it. */
export async function prove(client: Client, ref: string): Promise<Proof> {
  const bundle = await until('a checkpoint over the whole record', async () => {
    const { body } = await client.read('board.officer1', (api) =>
      api.GET('/v1/records/{ref}/bundle', { params: { path: { ref } } }),
    );
    return body.entries.every(({ proof }) => proof !== undefined) ? body : undefined;
  });
  const { body } = await client.read('board.officer1', (api) => api.GET('/v1/ledger/keys'));
  const keys = body.items
    .map(({ verifierKey }) => readVerifierKey(verifierKey))
    .filter((key) => key !== undefined);
  const check = (given: object): Report => verifyBundle(Buffer.from(JSON.stringify(given)), { keys });
  const entry = bundle.entries[Math.floor(bundle.entries.length / 2)];
  if (!entry) throw new Error(`the bundle of ${ref} has no entries`);
  const bytes = Buffer.from(entry.body, 'base64url');
  const place = Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  const entries = bundle.entries.map((one) =>
    one === entry ? { ...one, body: bytes.toString('base64url') } : one,
  );
  return {
    bytes: JSON.stringify(bundle).length,
    sound: check(bundle),
    flipped: entry.seq,
    broken: check({ ...bundle, entries }),
  };
}
