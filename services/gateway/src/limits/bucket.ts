import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

const BEARER = /^bearer +(\S+)$/i;

/** Who asks: the token by its hash, without believing it. Undefined without one. */
export function clientBucket(authorization: string | undefined): string | undefined {
  const token = BEARER.exec(authorization ?? '')?.[1];
  return token && createHash('sha256').update(token).digest('base64url').slice(0, 22);
}

/** From where: an IPv4 address, or the /64 of an IPv6 address, of which a household has 2^64. */
export function addressBucket(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
