import type { Caller } from '@onegate/auth';
import { KnownCallers } from '../src/known-callers.ts';

const caller = (id: string): Caller => ({ id, roles: [], gates: [], token: id });
const LATER = Date.now() + 60_000;

describe('KnownCallers', () => {
  it('knows a token until it expires', () => {
    const known = new KnownCallers(10);
    known.keep('a', caller('a'), LATER);
    known.keep('b', caller('b'), Date.now() - 1);
    expect(known.find('a')?.id).toBe('a');
    expect(known.find('b')).toBeUndefined();
    expect(known.find('c')).toBeUndefined();
    expect(known.size).toBe(1);
  });

  it('forgets the oldest before it grows beyond its bound', () => {
    const known = new KnownCallers(3);
    for (const id of ['a', 'b', 'c', 'd', 'e']) known.keep(id, caller(id), LATER);
    expect(known.size).toBe(3);
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => known.find(id)?.id)).toEqual([
      undefined,
      undefined,
      'c',
      'd',
      'e',
    ]);
  });
});
