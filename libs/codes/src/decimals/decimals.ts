const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** How large and how precise a decimal may be. */
export interface DecimalLimits {
  /** Most digits before the point. */
  readonly maxInteger: number;
  /** Most digits after the point. */
  readonly maxFraction: number;
  /** Whether it may be below zero; not unless said. */
  readonly signed?: boolean;
}

/**
 * Whether the text is a plain decimal number (`12`, `0.50`; no `+`, exponent, grouping or leading zero)
 * within the limits.
 */
export function isDecimal(text: string, limits: DecimalLimits): boolean {
  if (!DECIMAL.test(text)) return false;
  if (text.startsWith('-') && !limits.signed) return false;
  const [integer = '', fraction = ''] = text.replace('-', '').split('.');
  return integer.length <= limits.maxInteger && fraction.length <= limits.maxFraction;
}

/**
 * The exact sum, with as many decimals as the more precise of the two.
 * @throws RangeError for text that is no decimal.
 */
export function addDecimals(a: string, b: string): string {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  return written(scaled(a, scale) + scaled(b, scale), scale);
}

/** `a - b`, as exact as `addDecimals`. @throws RangeError for text that is no decimal. */
export function subtractDecimals(a: string, b: string): string {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  return written(scaled(a, scale) - scaled(b, scale), scale);
}

/** The exact product, with the decimals of both. @throws RangeError for text that is no decimal. */
export function multiplyDecimals(a: string, b: string): string {
  const [scaleA, scaleB] = [scaleOf(a), scaleOf(b)];
  return written(scaled(a, scaleA) * scaled(b, scaleB), scaleA + scaleB);
}

/** The exact sum of all; `0` of none. @throws RangeError for text that is no decimal. */
export function sumDecimals(decimals: readonly string[]): string {
  return decimals.reduce(addDecimals, '0');
}

/**
 * Below, equal to or above zero as `a` is below, equal to (`1` and `1.00` are) or above `b`.
 * @throws RangeError for text that is no decimal.
 */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const [left, right] = [scaled(a, scale), scaled(b, scale)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The same number without needless zeros or a sign on zero.
 * @throws RangeError for text that is no decimal.
 */
export function canonicalDecimal(text: string): string {
  const scale = scaleOf(text);
  const plain = written(scaled(text, scale), scale);
  return scale === 0 ? plain : plain.replace(/\.?0+$/, '');
}

/** How many digits stand after the point. */
function scaleOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function scaled(text: string, scale: number): bigint {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  const [integer = '', fraction = ''] = text.split('.');
  return BigInt(integer.replace('-', '') + fraction.padEnd(scale, '0')) * (text.startsWith('-') ? -1n : 1n);
}

function written(value: bigint, scale: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
