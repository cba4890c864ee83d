import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562): ids of one process sort in the order in which they were made. */
export function newId(): string {
  return v7();
}

/** Whether the value is a UUID of any version. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && validate(value);
}

/**
 * The instant inside a UUIDv7, to the millisecond.
 * @throws RangeError when it is not a UUIDv7
 */
export function timeOfId(id: string): Date {
  if (!isId(id) || id[14] !== '7') throw new RangeError('not a UUIDv7');
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}
