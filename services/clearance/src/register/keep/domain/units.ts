import type { ActingAgency } from '@onegate/codes';
import type { Fault } from '@onegate/problems';
import type { Names } from './agencies.ts';
import { renamed } from './agencies.ts';
import { type Book, type Draft, type Entry, type Fresh, fresh } from './book.ts';
import { type Decided, decided } from './heads.ts';
import { fault, periodOf } from './rules.ts';
import { covers, overlaps } from './timeline.ts';

export interface Founding {
  readonly gate: string;
  readonly unit: string;
  readonly agency: ActingAgency;
  readonly name: Names;
  readonly from?: string | undefined;
  /** Who heads the first unit of an agency; a successor keeps the head of the one before. */
  readonly head?: string | undefined;
}

/**
 * Founds the unit by which an agency acts at a gate. Where the agency has one already, the new one succeeds it: its
 * people, heads and shifts serve in the new one from then on, and so do its files.
 */
export function foundUnit(book: Book, asked: Founding, earliest: string, known: boolean): Decided {
  const { gate, unit, agency, name, head } = asked;
  const { period, faults } = periodOf({ from: asked.from }, earliest);
  const { from } = period;
  if (known) faults.push(fault('taken', '/unit', unit));
  const agencies = book.agency.filter((term) => term.gate === gate && term.agency === agency);
  if (!covers(agencies, period)) faults.push(fault('unit', '/agency', agency));
  const here = book.unit.filter((term) => term.gate === gate && term.agency === agency);
  if (here.some((term) => term.from > from)) faults.push(fault('overlap', '/from', asked.from));
  const before = here.find((term) => overlaps(term, period));
  const founded: Fresh<'unit'> = { unit, gate, agency, name, ...period };
  if (before) return decided(faults, ...successionOf(book, before, founded));
  return decided([...faults, ...headFaults(book, head, period)], ...firstOf(founded, head ?? ''));
}

function headFaults(
  book: Book,
  head: string | undefined,
  period: { from: string; to: null | string },
): Fault[] {
  if (head === undefined) return [fault('head-missing', '/head')];
  const busy = book.officer.some((term) => term.officer === head && overlaps(term, period));
  return busy ? [fault('elsewhere', '/head', head)] : [];
}

function firstOf(founded: Fresh<'unit'>, officer: string): Draft[] {
  const { unit, from, to } = founded;
  const nothing = { closed: [], withdrawn: [] };
  return [
    { list: 'head', ...nothing, opened: [{ unit, officer, from, to }] },
    { list: 'officer', ...nothing, opened: [{ officer, unit, roles: ['HEAD', 'OFFICER'], from, to }] },
    { list: 'unit', ...nothing, opened: [founded] },
  ];
}

function successionOf(book: Book, before: Entry<'unit'>, founded: Fresh<'unit'>): Draft[] {
  const { unit, from } = founded;
  const moved = (list: Moving): Draft => {
    const there = [...book[list]].filter((entry) => entry.unit === before.unit);
    return moveAll(list, there, unit, from);
  };
  return [
    moved('officer'),
    moved('head'),
    moved('shift'),
    moved('calendar'),
    { list: 'unit', ...ended(before, from), opened: [founded] },
  ];
}

/** What would only begin then, a new name perhaps, never does. */
const ended = ({ id, from: began }: Entry<'unit'>, from: string) =>
  began < from ? { closed: [{ id, to: from }], withdrawn: [] } : { closed: [], withdrawn: [id] };

/** What goes on in the successor. */
type Moving = 'officer' | 'head' | 'shift' | 'calendar';

function moveAll(list: Moving, entries: readonly Entry<Moving>[], unit: string, from: string): Draft {
  const running = entries.filter((entry) => entry.from < from && (entry.to === null || entry.to > from));
  const ahead = entries.filter((entry) => entry.from >= from);
  const opened = [...running.map((entry) => ({ ...entry, from })), ...ahead].map((entry) =>
    fresh(entry, { unit }),
  );
  const closed = running.map(({ id }) => ({ id, to: from }));
  return { list, closed, withdrawn: ahead.map(({ id }) => id), opened } as unknown as Draft;
}

export interface Renaming {
  readonly from?: string | undefined;
  readonly name: Names;
}

/** Gives a unit another name. It ends only when another succeeds it: its agency is never without one. */
export function renameUnit(term: Entry<'unit'>, asked: Renaming, earliest: string): Decided {
  const { period, faults } = periodOf({ from: asked.from }, earliest);
  if (term.to !== null && period.from >= term.to) faults.push(fault('period', '/from', asked.from));
  return decided(faults, { list: 'unit', ...renamed<'unit'>(term, asked.name, period.from) });
}
