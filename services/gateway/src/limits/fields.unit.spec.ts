import { type Count, rateLimitFields, retryAfter } from './fields.ts';

const client: Count = { policy: 'client', quota: 600, remaining: 12, resetMs: 300, over: false };
const address: Count = { policy: 'address', quota: 2000, remaining: 0, resetMs: 1000, over: true };

describe('fields of a rate limit', () => {
  it('name every limit and what is left of it', () => {
    expect(rateLimitFields([client, address])).toEqual({
      'RateLimit-Policy': '"client";q=600;w=1, "address";q=2000;w=1',
      RateLimit: '"client";r=12;t=1, "address";r=0;t=1',
    });
  });

  it('say when to come back, and only to whom was refused', () => {
    expect(retryAfter([client, address])).toBe(1);
    expect(retryAfter([client])).toBeUndefined();
    expect(retryAfter([{ ...address, resetMs: 0 }])).toBe(1);
  });
});
