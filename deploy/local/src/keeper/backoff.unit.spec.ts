import { nextAttempt, pauseBefore } from './backoff.ts';

describe('starting again', () => {
  it('waits longer each time, up to half a minute', () => {
    expect([1, 2, 3, 4].map(pauseBefore)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(pauseBefore(50)).toBe(30_000);
  });

  it('forgets earlier ends once a process has worked for a minute', () => {
    expect(nextAttempt(5, 1_000)).toBe(6);
    expect(nextAttempt(5, 60_000)).toBe(1);
  });
});
