import { readVerifierKey, type Report, verifyBundle } from '@onegate/verify';
import type { Client } from '../api/client.ts';
import { until } from '../crossing/wait.ts';

interface Bundle {
  readonly entries: { readonly seq: number; body: string; readonly proof?: readonly string[] }[];
}

interface Keys {
  readonly items: readonly { readonly verifierKey: string }[];
}

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
    const { body } = await client.read<Bundle>('board.officer1', `/v1/records/${ref}/bundle`);
    return body.entries.every(({ proof }) => proof !== undefined) ? body : undefined;
  });
  const { body } = await client.read<Keys>('board.officer1', '/v1/ledger/keys');
  const keys = body.items
    .map(({ verifierKey }) => readVerifierKey(verifierKey))
    .filter((key) => key !== undefined);
  const check = (): Report => verifyBundle(Buffer.from(JSON.stringify(bundle)), { keys });
  const sound = check();
  const entry = bundle.entries[Math.floor(bundle.entries.length / 2)];
  if (!entry) throw new Error(`the bundle of ${ref} has no entries`);
  const bytes = Buffer.from(entry.body, 'base64url');
  const place = Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  entry.body = bytes.toString('base64url');
  return { bytes: JSON.stringify(bundle).length, sound, flipped: entry.seq, broken: check() };
}
