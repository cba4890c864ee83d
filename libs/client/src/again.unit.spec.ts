import { type Attempt, pauseBefore } from './again.ts';

const after = (more: Partial<Attempt>): number | undefined =>
  pauseBefore({ status: 503, code: undefined, retryAfter: 0, repeatable: true, nth: 0, ...more });

describe('asking again', () => {
  it.each([429, 502, 503, 504, undefined])('is worth it after %s', (status) => {
    expect(after({ status })).toBe(100);
  });

  it.each([200, 400, 403, 404, 409, 412, 422, 500])('is not after %i', (status) => {
    expect(after({ status })).toBeUndefined();
  });

  it('is worth it while the same command still runs', () => {
    expect(after({ status: 409, code: 'http.command-in-flight' })).toBe(100);
    expect(after({ status: 409, code: 'clearance.handover.ended' })).toBeUndefined();
  });

  it('waits as long as it was told, longer each time, and never for ever', () => {
    expect([0, 1, 2, 9].map((nth) => after({ nth }))).toEqual([100, 200, 400, 2000]);
    expect(after({ status: 429, retryAfter: 7 })).toBe(7000);
  });

  it('never does twice what has no key', () => {
    expect(after({ repeatable: false })).toBeUndefined();
  });
});
