import fc from 'fast-check';
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  isDecimal,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from './decimals.ts';

const aDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, scale]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
    const point = text.length - scale;
    return (digits < 0n ? '-' : '') + text.slice(0, point) + (scale === 0 ? '' : `.${text.slice(point)}`);
  });

const LIMITS = { maxInteger: 3, maxFraction: 2 };

it.each(['0', '0.5', '0.50', '999.99', '10'])('takes %s', (text) => {
  expect(isDecimal(text, LIMITS)).toBe(true);
});

it.each(['', '.5', '5.', '01', '+1', '-1', '1e3', '1,000', '1000', '0.001', ' 1', '1\n', '١', 'NaN'])(
  'refuses %j',
  (text) => {
    expect(isDecimal(text, LIMITS)).toBe(false);
  },
);

it('takes a sign only where it is allowed', () => {
  expect(isDecimal('-999.99', { ...LIMITS, signed: true })).toBe(true);
});

it('adds what floats cannot', () => {
  expect(addDecimals('0.1', '0.2')).toBe('0.3');
  expect(addDecimals('99999999999999999999.99', '0.01')).toBe('100000000000000000000.00');
  expect(sumDecimals([])).toBe('0');
  expect(sumDecimals(['1', '2.50', '-0.125'])).toBe('3.375');
});

it('multiplies exactly', () => {
  expect(multiplyDecimals('1234.56', '0.08')).toBe('98.7648');
  expect(multiplyDecimals('-3', '1.5')).toBe('-4.5');
});

it('compares by value', () => {
  expect(compareDecimals('1', '1.00')).toBe(0);
  expect(compareDecimals('9', '10')).toBe(-1);
  expect(compareDecimals('-0.5', '-0.49')).toBe(-1);
  expect(compareDecimals('0', '-0.00')).toBe(0);
});

it('brings a number to its shortest form', () => {
  expect(['100', '100.00', '1.50', '-0.00', '0'].map(canonicalDecimal)).toEqual([
    '100',
    '100',
    '1.5',
    '0',
    '0',
  ]);
});

it('is a commutative group under addition, in the order of its comparison', () => {
  fc.assert(
    fc.property(aDecimal, aDecimal, aDecimal, (a, b, c) => {
      expect(addDecimals(a, b)).toBe(addDecimals(b, a));
      expect(addDecimals(addDecimals(a, b), c)).toBe(addDecimals(a, addDecimals(b, c)));
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
      expect(compareDecimals(addDecimals(a, c), addDecimals(b, c))).toBe(compareDecimals(a, b));
      expect(canonicalDecimal(multiplyDecimals(a, addDecimals(b, c)))).toBe(
        canonicalDecimal(addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c))),
      );
    }),
  );
});

it.each(['', 'abc', '1.', '1e3'])('does not calculate with %j', (text) => {
  expect(() => addDecimals(text, '1')).toThrow(RangeError);
  expect(() => compareDecimals('1', text)).toThrow(RangeError);
  expect(() => canonicalDecimal(text)).toThrow(RangeError);
});
