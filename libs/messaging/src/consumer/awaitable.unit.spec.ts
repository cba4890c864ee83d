import { awaitable } from './awaitable.ts';

describe('facts that may be waited for', () => {
  it('are the required ones, directly or not', () => {
    expect([...awaitable('declaration.accepted')]).toEqual(['declaration.submitted']);
    expect([...awaitable('yard.entered')].sort()).toEqual([
      'declaration.accepted',
      'declaration.submitted',
      'vehicle.admitted',
      'vehicle.at-barrier',
    ]);
    expect(awaitable('declaration.submitted').size).toBe(0);
  });
});
