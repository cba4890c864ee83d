import { MOVEMENT_SORTS } from './list-movements.query.ts';
import { listStatement } from './list-statement.ts';

const NEWEST = MOVEMENT_SORTS.asked({});

describe('the statement of a list', () => {
  it('is the same for the same kind of filter', () => {
    const one = listStatement({ gates: ['LT'], state: 'QUEUED' }, NEWEST, 51);
    const two = listStatement({ gates: ['MB', 'LT'], state: 'QUEUED' }, NEWEST, 11);
    expect(one.sql).toBe(two.sql);
    expect(two.values).toEqual([null, null, ['MB', 'LT'], 11]);
    expect(one.sql).toContain(`m.state = 'QUEUED'`);
  });

  it('goes by the enterprise where that bounds it', () => {
    const { sql, values } = listStatement({ enterprise: `x'; DROP TABLE movement` }, NEWEST, 1);
    expect(sql).toContain('movement_enterprise e JOIN');
    expect(sql).toContain('ORDER BY e.movement_id DESC');
    expect(sql).not.toContain('DROP');
    expect(values).toEqual([null, null, `x'; DROP TABLE movement`, 1]);
  });

  it('asks for nothing that was not asked', () => {
    expect(listStatement({}, NEWEST, 5).sql).toMatch(/WHERE \(\$2::uuid IS NULL OR [^)]*\)\s+ORDER BY/);
  });
});
