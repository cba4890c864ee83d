import { readTraceparent, writeTraceparent } from './traceparent.ts';

const GOOD = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('a traceparent', () => {
  it('is written as it was read', () => {
    expect(writeTraceparent(readTraceparent(GOOD)!)).toBe(GOOD);
  });

  it.each([
    undefined,
    '',
    GOOD.toUpperCase(),
    `${GOOD}0`,
    GOOD.replace('00-', 'ff-'),
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
    [GOOD],
  ])('that is none is none: %p', (text) => {
    expect(readTraceparent(text)).toBeUndefined();
  });
});
