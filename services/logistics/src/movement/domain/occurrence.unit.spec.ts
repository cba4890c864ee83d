import '@onegate/http';
import { Refusal } from '@onegate/problems';
import { occurrence } from './occurrence.ts';

const now = new Date('2026-11-24T08:00:00+07:00');

describe('when an act happened', () => {
  it('is now unless said', () => {
    expect(occurrence(undefined, now)).toBe(now);
    expect(occurrence('2026-11-24T07:59:59+07:00', now)).toEqual(new Date('2026-11-24T00:59:59Z'));
  });

  it('is never the future, nor long past', () => {
    expect(() => occurrence('2026-11-24T08:00:01+07:00', now)).toThrow(Refusal);
    expect(() => occurrence('2026-10-01T08:00:00+07:00', now)).toThrow(Refusal);
  });
});
