import { hash } from 'node:crypto';

/** One call over one buffer: several times as fast as an object that is fed piece by piece. */
export const sha256 = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer');

/** As `sha256`, as base64url. */
export const digestOf = (data: string): string => hash('sha256', data, 'base64url');

/** Bytes of a text that is exactly what encoding them gives; undefined for every other text. */
export function decode(text: string, encoding: 'base64' | 'base64url'): Buffer | undefined {
  const bytes = Buffer.from(text, encoding);
  return bytes.toString(encoding) === text ? bytes : undefined;
}

/** As `decode`, of 32 bytes. */
export function decodeHash(text: unknown, encoding: 'base64' | 'base64url'): Buffer | undefined {
  const bytes = typeof text === 'string' ? decode(text, encoding) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

/** A number of entries or leaves. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
