import { listStatement } from './list-statement.ts';

describe('the statement of a list', () => {
  it('is the same for the same kind of filter', () => {
    const one = listStatement({ gates: ['LT'], state: 'QUEUED', after: 'a' }, 51);
    const two = listStatement({ gates: ['MB', 'LT'], state: 'QUEUED', after: 'b' }, 11);
    expect(one.sql).toBe(two.sql);
    expect(two.values).toEqual([['MB', 'LT'], 'b', 11]);
    expect(one.sql).toContain(`m.state = 'QUEUED'`);
  });

  it('goes by the enterprise where that bounds it', () => {
    const { sql, values } = listStatement({ enterprise: `x'; DROP TABLE movement` }, 1);
    expect(sql).toContain('movement_enterprise e JOIN');
    expect(sql).toContain('ORDER BY e.movement_id DESC');
    expect(sql).not.toContain('DROP');
    expect(values).toEqual([`x'; DROP TABLE movement`, 1]);
  });

  it('asks for nothing that was not asked', () => {
    expect(listStatement({}, 5).sql).not.toContain('WHERE');
  });
});
