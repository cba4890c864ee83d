import { createHmac } from 'node:crypto';
import { type CryptoKey, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { Claims } from './issuer.ts';

/** What the issuer signs with, and what stands in its tokens. */
export interface Signing {
  readonly url: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

const AUDIENCE = 'onegate';
const HEADER = { alg: 'ES256', kid: 'test' } as const;
const MINUTE = 60;

/** Tokens with these claims, each with one thing wrong, by what that is. */
export async function badTokens(
  { url, privateKey, publicKey }: Signing,
  claims: Claims,
): Promise<Record<string, string>> {
  const now = Math.floor(Date.now() / 1000);
  const good = { ...claims, iss: url, aud: AUDIENCE, iat: now, exp: now + 60 * MINUTE };
  const signed = (otherwise: object, key = privateKey): Promise<string> =>
    new SignJWT({ ...good, ...otherwise }).setProtectedHeader(HEADER).sign(key);
  const other = await generateKeyPair('ES256');
  const asHmac = `${part({ ...HEADER, alg: 'HS256' })}.${part(good)}`;
  const secret = await exportSPKI(publicKey);
  return {
    'signed by another key': await signed({}, other.privateKey),
    'not signed at all': `${part({ ...HEADER, alg: 'none' })}.${part(good)}.`,
    'signed with the public key as a secret': `${asHmac}.${createHmac('sha256', secret).update(asHmac).digest('base64url')}`,
    'for another audience': await signed({ aud: 'another' }),
    'of another issuer': await signed({ iss: 'https://another.example' }),
    expired: await signed({ exp: now - MINUTE }),
    'not yet valid': await signed({ nbf: now + MINUTE }),
  };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
