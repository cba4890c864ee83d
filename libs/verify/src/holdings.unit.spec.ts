import type { Checked } from './entry.ts';
import { checkHoldings } from './holdings.ts';

const FROM = '2026-11-24T02:00:00.000Z';
const UNIT = { agency: 'CUSTOMS', unit: 'LT-HQ', cause: 'CLAIM' };
const PERSONS = { officer: 'customs.officer1', head: 'customs.head' };

/** The first entry of a record, with these fields shown. */
const entry = (fields: Readonly<Record<string, unknown>>): Checked => ({
  body: {
    recordId: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
    seq: 1,
    recordedAt: FROM,
    occurredAt: FROM,
    eventId: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90',
    digests: [],
  },
  fields: new Map(Object.entries(fields)),
  hidden: 0,
  faults: [],
});
const messages = (holding: object, fields: Readonly<Record<string, unknown>>): string[] =>
  checkHoldings([{ ...holding, from: FROM }], [entry(fields)]).findings.map(({ message }) => message);

const OTHER = `who answered from ${FROM} on is not whom it names`;

describe('who is said to have answered', () => {
  it('is whom the entry names, persons and all', () => {
    const shown = { holder: UNIT, holderPersons: PERSONS };
    expect(messages({ ...UNIT, ...PERSONS }, shown)).toEqual([]);
    expect(messages({ ...UNIT, ...PERSONS, officer: 'customs.officer2' }, shown)).toEqual([OTHER]);
    expect(messages({ ...UNIT, unit: 'LT-BP', ...PERSONS }, shown)).toEqual([OTHER]);
    expect(messages(UNIT, shown)).toEqual([OTHER]);
  });

  it('is no person where the entry shows none', () => {
    expect(messages(UNIT, { holder: UNIT })).toEqual([]);
    expect(messages({ ...UNIT, ...PERSONS }, { holder: UNIT })).toEqual([OTHER]);
  });

  it('is whom an entry of before names beside agency and unit', () => {
    const before = { holder: { ...UNIT, ...PERSONS } };
    expect(messages({ ...UNIT, ...PERSONS }, before)).toEqual([]);
    expect(messages({ ...UNIT, ...PERSONS, head: 'customs.leader1' }, before)).toEqual([OTHER]);
    expect(messages(UNIT, before)).toEqual([OTHER]);
  });
});
