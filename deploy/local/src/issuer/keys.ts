import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

const ALGORITHM = 'RS256';

/** A private signing key with its `kid`; made on the first call, read by nobody but the owner. */
export async function keptKey(file: string): Promise<JWK> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: ALGORITHM };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}

/** The key that signs tokens. */
export const signingKey = (dir: string): Promise<JWK> => keptKey(join(dir, 'signing-key.json'));

/** The key of a demonstration system, which it signs its client assertions with. */
export const systemKey = (dir: string, clientId: string): Promise<JWK> =>
  keptKey(join(dir, 'systems', `${clientId}.json`));

/** What may be shown of a key. */
export function publicPart({ kty, n, e, kid, use, alg }: JWK): JWK {
  const parts = { kty, n, e, kid, use, alg };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
