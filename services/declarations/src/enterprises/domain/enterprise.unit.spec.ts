import { boardsFieldsIn, firstEntry, nextEntry } from './enterprise.ts';

const now = new Date('2026-11-24T01:00:00Z');
const first = firstEntry('5900123451', { name: 'Chư Prông', capacities: ['CARRIER', 'CARRIER'] }, now);

describe('the entry of an enterprise', () => {
  it('begins as an active one with a computer, each capacity once', () => {
    expect(first).toMatchObject({
      version: 1,
      status: 'ACTIVE',
      capacities: ['CARRIER'],
      authorisedOperator: null,
      servedAtCounter: false,
    });
  });

  it('keeps what is not said, and gives up what is said to be null', () => {
    const named = nextEntry(first, { nameLatin: 'Chu Prong', authorisedOperator: 'AEO-7' }, new Date(0));
    expect(named).toMatchObject({ version: 2, name: 'Chư Prông', nameLatin: 'Chu Prong' });
    expect(named.from.getTime()).toBe(now.getTime() + 1);
    const later = new Date('2026-12-01T00:00:00Z');
    expect(nextEntry(named, { nameLatin: null, status: 'SUSPENDED' }, later)).toMatchObject({
      version: 3,
      from: later,
      nameLatin: null,
      authorisedOperator: 'AEO-7',
      status: 'SUSPENDED',
    });
  });

  it('has parts that only the board says', () => {
    expect(boardsFieldsIn({ name: 'x', capacities: [], contacts: [] })).toEqual([]);
    expect(boardsFieldsIn({ status: 'ACTIVE', authorisedOperator: null, servedAtCounter: false })).toEqual([
      'status',
      'authorisedOperator',
      'servedAtCounter',
    ]);
  });
});
