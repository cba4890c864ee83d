import { sampleFact } from '@onegate/contracts';
import { lastOf, type Moments, withCorrected, withTold } from './moments.ts';

const FACT = 'vehicle.at-barrier';
const SEVEN = '2026-11-24T07:00:00.000Z';
const EIGHT = '2026-11-24T08:00:00.000Z';
const NINE = '2026-11-24T09:00:00.000Z';

const told = (moments: Moments, id: string, at: string) => withTold(moments, id, FACT, at);
const right = (moments: Moments, factId: string, occurredAt?: string) =>
  withCorrected(moments, FACT, {
    ...sampleFact('fact.corrected').data,
    ...{ factId, withdrawn: occurredAt === undefined },
    corrected: occurredAt === undefined ? {} : { occurredAt },
  });

describe('the moment that counts', () => {
  it('is the last one told, until it is put right', () => {
    const twice = told(told({}, 'a', SEVEN), 'b', EIGHT);
    expect(lastOf(twice, FACT)).toBe(EIGHT);
    expect(lastOf(right(twice, 'b', NINE), FACT)).toBe(NINE);
    expect(lastOf(twice, 'vehicle.crossed')).toBeNull();
  });

  it('falls back to the one before when the last never happened, and to none', () => {
    const twice = told(told({}, 'a', SEVEN), 'b', EIGHT);
    expect(lastOf(right(twice, 'b'), FACT)).toBe(SEVEN);
    expect(lastOf(right(right(twice, 'b'), 'a'), FACT)).toBeNull();
  });

  it('is the same when the correction is heard first, and the last of two corrections counts', () => {
    expect(lastOf(right({}, 'a', EIGHT), FACT)).toBeNull();
    expect(lastOf(told(right({}, 'a', EIGHT), 'a', SEVEN), FACT)).toBe(EIGHT);
    expect(lastOf(told(right(right({}, 'a', NINE), 'a', EIGHT), 'a', SEVEN), FACT)).toBe(EIGHT);
    expect(lastOf(told(right({}, 'a'), 'a', SEVEN), FACT)).toBeNull();
  });
});
