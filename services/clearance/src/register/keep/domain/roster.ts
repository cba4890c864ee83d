import type { Fault } from '@onegate/problems';
import { type Book, type Draft, type Entry, type Fresh, fresh } from './book.ts';
import { type Decided, decided } from './heads.ts';
import { fault, LEADING, type Period, periodOf, personFaults, stands } from './rules.ts';
import { overlaps, place } from './timeline.ts';

export interface AskedShift extends Period {
  readonly leader: string;
  readonly officers: readonly string[];
}

const LEADS = { roles: LEADING, rule: 'leader' } as const;

/**
 * Enters shifts of one unit. A standing shift, which has no end, gives way to them and comes back afterwards; one with
 * an end does not: two leaders at one instant are refused.
 */
export function enterShifts(
  book: Book,
  unit: string,
  asked: readonly AskedShift[],
  earliest: string,
): Decided {
  const faults: Fault[] = [];
  const shifts = asked.map((shift, index) => {
    const at = `/shifts/${index}`;
    const { period, faults: wrong } = periodOf(shift, earliest, at);
    faults.push(...wrong, ...shiftFaults(book, unit, shift, { period, at }));
    return {
      at,
      timed: wrong.length === 0,
      entry: {
        unit,
        leader: shift.leader,
        officers: without(shift),
        standing: period.to === null,
        ...period,
      },
    };
  });
  for (const [index, { at, timed, entry }] of shifts.entries())
    if (timed && shifts.slice(0, index).some((other) => other.timed && overlaps(other.entry, entry)))
      faults.push(fault('overlap', `${at}/from`, asked[index]?.from));
  return faults.length > 0 ? decided(faults) : placeAll(book, unit, shifts);
}

/** Who leads is not listed again. */
const without = ({ leader, officers }: AskedShift): string[] =>
  officers.filter((officer) => officer !== leader);

function shiftFaults(
  book: Book,
  unit: string,
  { leader, officers }: AskedShift,
  { period, at }: { period: { from: string; to: string | null }; at: string },
): Fault[] {
  if (!stands(book, unit, period)) return [fault('unit', '/unit', unit)];
  return [
    ...personFaults(book, { officer: leader, unit, period, field: `${at}/leader` }, LEADS),
    ...officers.flatMap((officer, index) =>
      personFaults(book, { officer, unit, period, field: `${at}/officers/${index}` }),
    ),
  ];
}

type Placed = { at: string; entry: Fresh<'shift'> };

/** One after the other, each on what the one before left. */
function placeAll(book: Book, unit: string, shifts: readonly Placed[]): Decided {
  const faults: Fault[] = [];
  const known = book.shift.filter((shift) => shift.unit === unit);
  let line: readonly Entry<'shift'>[] = known;
  for (const { at, entry } of shifts) {
    const ended = line.some((other) => !other.standing && overlaps(other, entry));
    const placing = place(line, entry, (under, from) => fresh<'shift'>(under, { from }));
    if (!placing.ok || ended) faults.push(fault('overlap', `${at}/from`, entry.from));
    else line = after(line, placing.placed, at);
  }
  return decided(faults, difference(known, line));
}

function after(
  line: readonly Entry<'shift'>[],
  { closed, withdrawn, opened }: Omit<Draft<'shift'>, 'list'>,
  name: string,
): Entry<'shift'>[] {
  const ends = new Map(closed.map(({ id, to }) => [id, to]));
  return [
    ...line
      .filter(({ id }) => !withdrawn.includes(id))
      .map((shift) => ({ ...shift, to: ends.get(shift.id) ?? shift.to })),
    ...opened.map((shift, index) => ({ ...shift, id: `${name}/${index}`, version: 0 })),
  ];
}

/** What has to be done to the lines as they are to become those wanted; entries of version 0 are new. */
function difference(known: readonly Entry<'shift'>[], wanted: readonly Entry<'shift'>[]): Draft<'shift'> {
  const kept = new Map(wanted.map((shift) => [shift.id, shift]));
  return {
    list: 'shift',
    withdrawn: known.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    closed: known.flatMap(({ id, to }) => {
      const end = kept.get(id)?.to ?? null;
      return end !== null && end !== to ? [{ id, to: end }] : [];
    }),
    opened: wanted.filter(({ version }) => version === 0).map((shift) => fresh<'shift'>(shift, {})),
  };
}
