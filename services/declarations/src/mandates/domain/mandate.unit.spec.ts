import { canEnd, ended, faultsOfEnd, faultsOfWish, type Mandate, stateOf } from './mandate.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
const now = at(10);
const mandate: Mandate = {
  mandateId: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b60',
  version: 1,
  principal: 'P',
  agent: 'A',
  scopes: ['DECLARE'],
  from: at(12),
  to: at(20),
  givenTo: at(20),
  paper: null,
  givenBy: 'boss',
  givenAt: now,
  endedBy: null,
  endedAt: null,
  endingReason: null,
};
const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code.split('.').at(-1));

describe('a mandate', () => {
  it('that is asked for wrongly is told everything at once', () => {
    const wish = { principal: 'P', agent: 'P', from: at(9), to: at(8), paper: 'GUQ 1' };
    expect(codes(faultsOfWish(wish, false, now))).toEqual(['to-itself', 'past', 'order', 'paper-unasked']);
    expect(codes(faultsOfWish({ ...mandate }, true, now))).toEqual(['paper-needed']);
    expect(faultsOfWish({ ...mandate, to: null }, false, now)).toEqual([]);
  });

  it('is planned, in force from its first instant and ended from the first after its last', () => {
    expect([at(11), at(12), at(19), at(20)].map((instant) => stateOf(mandate, instant))).toEqual([
      'PLANNED',
      'IN_FORCE',
      'IN_FORCE',
      'ENDED',
    ]);
    expect(stateOf({ ...mandate, to: null }, at(30))).toBe('IN_FORCE');
  });

  it('ends now or later, but neither in the past nor after its end', () => {
    expect(codes(faultsOfEnd(mandate, at(9), now))).toEqual(['past']);
    expect(codes(faultsOfEnd(mandate, at(21), now))).toEqual(['later-end']);
    expect(faultsOfEnd({ to: null }, at(30), now)).toEqual([]);
    expect([canEnd(mandate, now), canEnd(mandate, at(20))]).toEqual([true, false]);
  });

  it('that ends before it begins was never in force', () => {
    const end = { by: 'boss', reason: 'REVOKED_BY_PRINCIPAL', now } as const;
    const withdrawn = ended(mandate, { ...end, at: now });
    expect(withdrawn).toMatchObject({ version: 2, to: mandate.from, givenTo: mandate.to });
    expect(stateOf(withdrawn, at(13))).toBe('WITHDRAWN');
    expect(ended(mandate, { ...end, at: at(13) })).toMatchObject({ to: at(13), endedBy: 'boss' });
  });
});
