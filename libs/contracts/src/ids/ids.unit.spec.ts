import { isId, newId, timeOfId } from './ids.ts';

describe('ids', () => {
  it('sort in the order in which they were made', () => {
    const made = Array.from({ length: 5_000 }, newId);
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('hold the instant of their making', () => {
    const before = Date.now();
    const at = timeOfId(newId()).getTime();
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now() + 1);
  });

  it('of RFC 9562 have their known time', () => {
    expect(timeOfId('017f22e2-79b0-7cc3-98c4-dc0c0c07398f').toISOString()).toBe('2022-02-22T19:22:22.000Z');
  });

  it.each(['', 'x', '919108f7-52d1-4320-9bac-f847db4148a8'])('%s has no time', (text) => {
    expect(() => timeOfId(text)).toThrow(RangeError);
  });

  it.each([undefined, null, 7, {}, 'x', '017f22e279b07cc398c4dc0c0c07398f'])('%p is none', (value) => {
    expect(isId(value)).toBe(false);
  });
});
