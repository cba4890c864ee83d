import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { decode, decodeHash, sha256 } from './encoding.ts';

/** A verifying key as C2SP signed-note writes it: `name+id+base64(kind ‖ public key)`. */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly key: KeyObject;
}

const VKEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/;
const ED25519 = 1;

/** @returns undefined when it is no Ed25519 key of that form, or its id does not belong to it */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [, name = '', id = '', encoded = ''] = VKEY.exec(text) ?? [];
  const tagged = decode(encoded, 'base64');
  if (tagged?.length !== 33 || tagged[0] !== ED25519) return undefined;
  if (
    sha256(Buffer.concat([Buffer.from(`${name}\n`), tagged]))
      .toString('hex')
      .slice(0, 8) !== id
  )
    return undefined;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: tagged.subarray(1).toString('base64url') };
  return { name, id, key: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** What a signed checkpoint says (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

const NOTE = /^(([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n(?:[^\n]+\n)*)\n((?:— [^\n]+\n)+)$/;
const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+=*)$/;

/** @returns the checkpoint; undefined unless one of the keys has signed exactly this text */
export function readCheckpoint(note: string, keys: readonly VerifierKey[]): Checkpoint | undefined {
  const [, text = '', origin = '', size = '', encoded = '', signatures = ''] = NOTE.exec(note) ?? [];
  const root = decodeHash(encoded, 'base64');
  if (!root || !Number.isSafeInteger(Number(size))) return undefined;
  const lines = signatures.trimEnd().split('\n');
  const ours = keys.filter(({ name }) => name === origin);
  const signed = lines.some((line) => ours.some((key) => hasSigned(key, text, line)));
  return signed ? { origin, size: Number(size), root } : undefined;
}

function hasSigned({ name, id, key }: VerifierKey, text: string, line: string): boolean {
  const [, signer, encoded = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = decode(encoded, 'base64');
  if (signer !== name || bytes?.length !== 68 || bytes.subarray(0, 4).toString('hex') !== id) return false;
  return verify(null, Buffer.from(text), key, bytes.subarray(4));
}
