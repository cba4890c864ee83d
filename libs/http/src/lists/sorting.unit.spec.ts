import { newId } from '@onegate/contracts';
import { encodeCursor } from '../paging.ts';
import { Sorting } from './sorting.ts';

const ID = newId();
const INSTANT = '2026-11-18T11:06:40.123456Z';
const SORTS = new Sorting(
  {
    dueAt: { sql: 't.due_at', kind: 'TIME' },
    seq: { sql: 't.seq', kind: 'WHOLE' },
    createdAt: { kind: 'ID' },
    since: { sql: 't.since', kind: 'TIME', always: true },
  },
  '-createdAt',
);

const after = (sort: string, ...position: (string | number)[]): string => encodeCursor([sort, ...position]);
const sorted = (sort: string, cursor?: string) =>
  SORTS.asked({ sort, ...(cursor !== undefined && { after: cursor }) });

describe('the orders of a list', () => {
  it('are asked for in both directions; who asks for none gets the usual one', () => {
    expect(SORTS.words).toEqual([
      'dueAt',
      '-dueAt',
      'seq',
      '-seq',
      'createdAt',
      '-createdAt',
      'since',
      '-since',
    ]);
    expect(SORTS.asked({}).order('t.id')).toBe('t.id DESC');
    expect(sorted('since').order('t.id')).toBe('t.since ASC, t.id ASC');
    expect(sorted('dueAt').order('t.id')).toBe(`coalesce(t.due_at, 'infinity') ASC, t.id ASC`);
    expect(sorted('-seq').order('t.id')).toBe('t.seq DESC, t.id DESC');
  });

  it('begin anywhere, and go on behind the row with which the page before ended, to the microsecond', () => {
    expect(sorted('dueAt').values).toEqual([null, null]);
    const cursor = encodeCursor(sorted('dueAt').placeOf({ place: INSTANT }, ID));
    const next = sorted('dueAt', cursor);
    expect(next.values).toEqual([INSTANT, ID]);
    expect(next.behind('t.id', '$1', '$2')).toContain(
      `(coalesce(t.due_at, 'infinity'), t.id) > ($1::timestamptz`,
    );
    expect(sorted('-dueAt').behind('t.id', '$1', '$2')).toContain('t.id) < (');
  });

  it('may be that of the ids', () => {
    const cursor = encodeCursor(sorted('-createdAt').placeOf({ place: 0 }, ID));
    expect(sorted('-createdAt', cursor).values).toEqual([ID, ID]);
    expect(sorted('-createdAt').behind('t.id', '$1', '$2')).toContain('t.id < $2::uuid');
  });

  it('have rows without a time behind all others', () => {
    const cursor = encodeCursor(sorted('-dueAt').placeOf({ place: null }, ID));
    expect(sorted('-dueAt', cursor).values).toEqual(['infinity', ID]);
  });

  it.each([
    ['of the other direction', '-dueAt', after('dueAt', INSTANT, ID)],
    ['of another order', 'dueAt', after('seq', INSTANT, ID)],
    ['of the usual order', 'dueAt', encodeCursor([ID])],
    ['without an id', 'dueAt', after('dueAt', INSTANT, 'none')],
    ['before all time', 'dueAt', after('dueAt', INSTANT.replace('2026', '0000'), ID)],
    ['of no day', 'dueAt', after('dueAt', INSTANT.replace('11-18', '02-30'), ID)],
    ['of a number', 'dueAt', after('dueAt', 1, ID)],
    ['between numbers', 'seq', after('seq', 1.5, ID)],
    ['of no time', 'dueAt', after('dueAt', "'; DROP TABLE t", ID)],
    ['behind all numbers', 'seq', after('seq', 'infinity', ID)],
    ['of nonsense', 'dueAt', 'nonsense'],
  ])('refuse a cursor %s', (_what, sort, cursor) => {
    expect(() => sorted(sort, cursor)).toThrow(
      expect.objectContaining({ details: { faults: [expect.objectContaining({ field: 'query/after' })] } }),
    );
  });
});
