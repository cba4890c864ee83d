import { parsePlate } from '@onegate/codes';
import type { Plate } from './movement.ts';

/** Letters and digits of a plate, without country and province: what can be read off a vehicle. */
export const digestOf = (plate: Pick<Plate, 'key'>): string =>
  plate.key.slice(plate.key.lastIndexOf(':') + 1);

/** The same of a plate that someone typed; nothing when it cannot be a plate. */
export function digestOfText(text: string): string | undefined {
  const read = parsePlate({ country: 'VN', text });
  return read.ok ? digestOf(read) : undefined;
}
