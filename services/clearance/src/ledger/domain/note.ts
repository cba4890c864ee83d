import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/** Kind of signature in the note format of C2SP: Ed25519. */
const ED25519 = Buffer.from([1]);

/** One key that signs checkpoints (C2SP signed-note). */
export interface Signer {
  /** Name of the key: the origin of the log. */
  readonly name: string;
  /** First four bytes of SHA-256 over name, newline, kind and public key. */
  readonly id: Buffer;
  /** The verifying key as others are given it: `name+id+base64(kind ‖ public key)`. */
  readonly verifierKey: string;
  readonly key: KeyObject;
}

/** @throws Error unless the key is an Ed25519 private key */
export function signerOf(name: string, key: KeyObject): Signer {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of the log must be an Ed25519 key');
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const tagged = Buffer.concat([ED25519, Buffer.from(x, 'base64url')]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), tagged]), 'buffer').subarray(0, 4);
  return { name, id, key, verifierKey: `${name}+${id.toString('hex')}+${tagged.toString('base64')}` };
}

const PEM = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;

/**
 * Every key of a PEM text signs: during a change of keys the old and the new one.
 * @throws Error when there is none, or one that is not PKCS 8 with an Ed25519 key
 */
export function signersOf(name: string, pem: string): Signer[] {
  const keys = pem.match(PEM) ?? [];
  if (keys.length === 0) throw new Error('the key of the log must be a PKCS 8 private key in PEM form');
  return keys.map((text) => signerOf(name, createPrivateKey(text)));
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** What is signed: the first three lines of a C2SP tlog-checkpoint, each with its newline. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The checkpoint as a signed note: text, empty line, one line per signature. */
export function signedNote(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  const text = checkpointText(checkpoint);
  const lines = signers.map(({ name, id, key }) => {
    const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
    return `— ${name} ${signature.toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

const SIGNATURE_BYTES = 64;

/** Has one of these verifying keys signed the note of exactly this checkpoint? */
export function isSigned(note: string, checkpoint: Checkpoint, verifierKeys: readonly string[]): boolean {
  const text = checkpointText(checkpoint);
  if (!note.startsWith(`${text}\n`)) return false;
  const lines = note.slice(text.length + 1).split('\n');
  return verifierKeys.some((verifierKey) => {
    // The key itself may hold a plus sign.
    const [name = '', id = ''] = verifierKey.split('+', 2);
    const tagged = Buffer.from(verifierKey.slice(name.length + id.length + 2), 'base64');
    const x = tagged.subarray(1).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return lines.some((line) => {
      const bytes = Buffer.from(line.slice(`— ${name} `.length), 'base64');
      const [signer, signature] = [bytes.subarray(0, 4), bytes.subarray(4)];
      if (!line.startsWith(`— ${name} `) || signature.length !== SIGNATURE_BYTES) return false;
      return signer.toString('hex') === id && verify(null, Buffer.from(text), key, signature);
    });
  });
}
