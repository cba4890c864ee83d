import { Gathering, type Refused } from './gathering.ts';

const NOW = new Date('2026-11-24T03:00:00Z');
const LATER = new Date('2026-11-24T04:00:00Z');

const refused = (more: Partial<Refused> = {}): Refused => ({
  caller: 'declarant1',
  roles: ['DECLARANT'],
  gates: [],
  operation: 'records.show',
  resource: '/v1/records/LT-26-7KQ2M9-X',
  code: 'auth.not-yours',
  ...more,
});

const shown = (gathering: Gathering): unknown[] =>
  gathering.take().map(({ caller, resource, count }) => [caller, resource.slice(-1), count]);

describe('refusals on their way', () => {
  it('are written at once the first time, and counted after that', () => {
    const gathering = new Gathering(10);
    expect([1, 2, 3].map(() => gathering.add(refused(), NOW))).toEqual([true, false, false]);
    expect(shown(gathering)).toEqual([['declarant1', 'X', 3]]);
    expect(gathering.take()).toEqual([]);
  });

  it('are told apart by caller, operation, resource and code', () => {
    const gathering = new Gathering(10);
    const kinds = [
      {},
      { caller: 'declarant2' },
      { operation: 'records.holders' },
      { resource: '/v1/records/LT-26-7KQ2M9-Y' },
      { code: 'auth.forbidden' },
    ];
    expect(kinds.map((kind) => gathering.add(refused(kind), NOW))).toEqual(kinds.map(() => true));
    expect(gathering.take('declarant2')).toHaveLength(1);
    expect(gathering.take()).toHaveLength(4);
  });

  it('of one caller in a flood become one, and those of another stay', () => {
    const gathering = new Gathering(2);
    for (let nth = 0; nth < 1000; nth += 1) gathering.add(refused({ resource: `/v1/records/${nth}` }), NOW);
    gathering.add(refused({ caller: 'declarant2' }), NOW);
    expect(shown(gathering)).toEqual([
      ['declarant1', '0', 1],
      ['declarant1', '1', 1],
      ['declarant1', '*', 998],
      ['declarant2', 'X', 1],
    ]);
  });

  it('are written anew in a new hour, and none of the old one is lost', () => {
    const gathering = new Gathering(2);
    gathering.add(refused(), NOW);
    gathering.take();
    gathering.add(refused(), NOW);
    expect(gathering.add(refused({ caller: 'declarant2' }), LATER)).toBe(true);
    expect(shown(gathering)).toEqual([
      ['declarant1', 'X', 1],
      ['declarant2', 'X', 1],
    ]);
  });

  it('wait when they could not be written', () => {
    const gathering = new Gathering(2);
    gathering.add(refused(), NOW);
    gathering.putBack(gathering.take());
    expect(shown(gathering)).toEqual([['declarant1', 'X', 1]]);
  });

  it('wait when they could not be written before their hour ended', () => {
    const gathering = new Gathering(2);
    gathering.add(refused(), NOW);
    const taken = gathering.take();
    gathering.add(refused({ caller: 'declarant2' }), LATER);
    gathering.putBack(taken);
    expect(gathering.take('declarant1')).toMatchObject([{ caller: 'declarant1', count: 1 }]);
  });
});
