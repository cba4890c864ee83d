import { failed, type Parsed } from '../parsed.ts';
import { iso6346CheckDigit } from './iso6346.ts';

export { iso6346CheckDigit };

/** The parts of a container number of ISO 6346. */
export interface ContainerNumber {
  /** All eleven characters: `CSQU3054383`. */
  readonly number: string;
  /** Three letters of the owner. */
  readonly owner: string;
  /** U: container, J: equipment that can be taken off, Z: trailer or chassis. */
  readonly category: 'U' | 'J' | 'Z';
  /** Six digits. */
  readonly serial: string;
}

/** `container.check-digit`: the last digit is not the one that the others call for. */
export type ContainerWarning = 'container.check-digit';

/** `container.form`: not three letters, U, J or Z, and seven digits. */
export type ContainerFault = 'container.form';

/** Reads a container number in any case; blanks, dashes and points within are forgiven. */
export function parseContainerNumber(
  text: string,
): Parsed<ContainerNumber, ContainerWarning, ContainerFault> {
  const number = text.toUpperCase().replace(/[\s.-]/g, '');
  const match = /^([A-Z]{3})([UJZ])(\d{6})(\d)$/.exec(number);
  if (!match) return failed('container.form');
  const [, owner = '', category, serial = '', check] = match;
  const right = Number(check) === iso6346CheckDigit(number.slice(0, 10));
  return {
    ok: true,
    number,
    owner,
    category: category as ContainerNumber['category'],
    serial,
    warnings: right ? [] : ['container.check-digit'],
  };
}

/**
 * A container number whose check digit holds.
 * @param owner three letters A–Z
 * @param serial 0 to 999,999
 * @throws RangeError for another owner or serial
 */
export function containerNumber(owner: string, serial: number): string {
  const prefix = `${owner}U${String(serial).padStart(6, '0')}`;
  return prefix + String(iso6346CheckDigit(prefix));
}
