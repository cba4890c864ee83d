/** Crockford's base 32: no I, L, O or U, which are misread. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const SIZE = CROCKFORD.length;

/**
 * The check character over values 0–31 (Luhn modulo 32): every change of one value is found, and every swap
 * of two neighbours except 0 with 31.
 */
export function checkCharacter(values: readonly number[]): string {
  const sum = values.reduceRight(
    (total, value, index) => total + ((values.length - index) % 2 === 1 ? doubled(value) : value),
    0,
  );
  return CROCKFORD.charAt((SIZE - (sum % SIZE)) % SIZE);
}

function doubled(value: number): number {
  const twice = value * 2;
  return Math.floor(twice / SIZE) + (twice % SIZE);
}
