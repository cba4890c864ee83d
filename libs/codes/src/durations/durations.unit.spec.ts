import fc from 'fast-check';
import { durationOf, isDuration, millisecondsOf } from './durations.ts';

it.each([
  ['PT0S', 0],
  ['PT30M', 1_800_000],
  ['P1DT2H', 93_600_000],
  ['P2DT3H4M5S', 183_845_000],
])('reads and writes %s', (duration, milliseconds) => {
  expect(millisecondsOf(duration)).toBe(milliseconds);
  expect(durationOf(milliseconds)).toBe(duration);
});

it('reads what is not the shortest', () => {
  expect(millisecondsOf('PT90M')).toBe(millisecondsOf('PT1H30M'));
  expect(durationOf(millisecondsOf('PT48H'))).toBe('P2D');
});

it('gives every span of whole seconds back', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_000), (seconds) => {
      const duration = durationOf(seconds * 1000);
      expect(isDuration(duration)).toBe(true);
      expect(millisecondsOf(duration)).toBe(seconds * 1000);
    }),
  );
});

it('lets fall what is less than a second', () => {
  expect(durationOf(1999)).toBe('PT1S');
});

it.each(['', 'P', 'PT', 'P1DT', 'P1Y', 'P1M', 'P1W', 'PT1.5S', '-PT1S', 'pt1s', 'PT1M1H', '30M', 'PT1S '])(
  'refuses %j',
  (text) => {
    expect(isDuration(text)).toBe(false);
    expect(() => millisecondsOf(text)).toThrow(RangeError);
  },
);

it.each([-1, NaN, Infinity])('writes no duration of %s', (milliseconds) => {
  expect(() => durationOf(milliseconds)).toThrow(RangeError);
});
