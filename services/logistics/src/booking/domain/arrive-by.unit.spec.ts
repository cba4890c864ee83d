import { arriveBy } from './arrive-by.ts';

const HOUR = 3_600_000;
const at = (hour: number): Date => new Date(Date.parse('2026-11-24T00:00:00.000Z') + hour * HOUR);
const SLOT = { from: at(8), to: at(9) };
const by = (...closures: [number, number | null][]) =>
  arriveBy(
    SLOT,
    HOUR,
    closures.map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) })),
  );

describe('a booked truck', () => {
  it('may come until its slot and the tolerance of the gate are over', () => {
    expect(by()).toEqual(at(10));
  });

  it('may come later by as long as the gate was closed in that time, counted once', () => {
    expect(by([8.5, 9])).toEqual(at(10.5));
    expect(by([6, 8.5])).toEqual(at(10.5));
    expect(by([8, 9], [8.5, 9.5])).toEqual(at(11.5));
    expect(by([8, 10], [11, 12])).toEqual(at(13));
  });

  it('is not kept by what lies before or after', () => {
    expect(by([5, 8], [10, 12])).toEqual(at(10));
  });

  it('has missed nothing while nobody knows how long the gate stays closed', () => {
    expect(by([9.5, null])).toBeNull();
    expect(by([10, null])).toEqual(at(10));
  });
});
