import fc from 'fast-check';
import { instantOf, isOffsetTime } from './times.ts';

it.each([
  '2026-01-31T08:30:00+07:00',
  '2026-01-31T01:30:00Z',
  '2026-01-31T01:30:00.123456Z',
  '2024-02-29T00:00:00-09:30',
])('takes %s', (text) => {
  expect(isOffsetTime(text)).toBe(true);
  expect(instantOf(text)).not.toBeNaN();
});

it.each([
  '',
  '2026-01-31',
  '2026-01-31T08:30:00',
  '2026-01-31 08:30:00Z',
  '2026-01-31T08:30Z',
  '2026-01-31T08:30:00-00:00',
  '2026-01-31T08:30:00+0700',
  '2026-01-31T08:30:00+24:00',
  '2026-01-31T24:00:00Z',
  '2026-01-31T08:60:00Z',
  '2016-12-31T23:59:60Z',
  '2026-02-29T08:30:00Z',
  '2026-04-31T08:30:00Z',
  '2026-13-01T08:30:00Z',
  '2026-00-10T08:30:00Z',
  '2026-01-00T08:30:00Z',
])('refuses %j', (text) => {
  expect(isOffsetTime(text)).toBe(false);
  expect(() => instantOf(text)).toThrow(RangeError);
});

it('is one instant under any offset', () => {
  expect(instantOf('2026-01-31T08:30:00+07:00')).toBe(instantOf('2026-01-31T01:30:00Z'));
});

it('takes every instant as dates write it', () => {
  const dates = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      expect(instantOf(date.toISOString())).toBe(date.getTime());
    }),
  );
});
