import { levelOf, reviewDue } from './climbed.ts';

const SET = Date.parse('2026-11-24T01:00:00.000Z');
const after = (ms: number): string => new Date(SET + ms).toISOString();
const pause = (from: number, to: number | null) => ({
  from: after(from),
  to: to === null ? null : after(to),
});

describe('the review of a sealed hold', () => {
  it.each([
    [-1, undefined],
    [0, 'SHIFT_LEADER'],
    [9, 'SHIFT_LEADER'],
    [10, 'HEAD'],
    [20, 'MANAGEMENT_BOARD'],
    [30, 'PEOPLES_COMMITTEE'],
    [3000, 'PEOPLES_COMMITTEE'],
  ])('%s ms after it was due is before %s', (late, level) => {
    expect(levelOf({ since: after(0), at: after(1000), pauses: [] }, after(1000 + late), 10)).toBe(level);
  });

  it('is later by as long as nobody could hold it, and climbs no further in that time', () => {
    const review = { since: after(0), at: after(1000), pauses: [pause(200, 500), pause(1305, 1400)] };
    expect(reviewDue(review)).toBe(after(1300));
    expect(levelOf(review, after(1299), 10)).toBeUndefined();
    expect(levelOf(review, after(1399), 10)).toBe('SHIFT_LEADER');
    expect(levelOf(review, after(1405), 10)).toBe('HEAD');
  });

  it('is due nobody knows when while an outage lasts', () => {
    const review = { since: after(0), at: after(1000), pauses: [pause(200, null)] };
    expect(reviewDue(review)).toBeNull();
    expect(levelOf(review, after(5000), 10)).toBeUndefined();
  });
});
