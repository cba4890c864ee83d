import type { Agency } from '@onegate/codes';
import { type Book, type Entry, fresh } from './book.ts';
import { type Decided, decided } from './heads.ts';
import { fault, type Period, periodOf } from './rules.ts';
import { overlaps } from './timeline.ts';

export interface Names {
  readonly vi: string;
  readonly en: string;
}

export interface Admission extends Period {
  readonly gate: string;
  readonly agency: Agency;
  readonly name: Names;
}

/** Enters an agency at a gate. */
export function admitAgency(book: Book, asked: Admission, earliest: string): Decided {
  const { gate, agency, name } = asked;
  const { period, faults } = periodOf(asked, earliest);
  const known = book.agency.some(
    (term) => term.gate === gate && term.agency === agency && overlaps(term, period),
  );
  if (known) faults.push(fault('taken', '/agency', agency));
  const opened = [{ gate, agency, name, ...period }];
  return decided(faults, { list: 'agency', closed: [], withdrawn: [], opened });
}

export interface NameChange {
  /** When it counts from; absent: at once. */
  readonly from?: string | undefined;
  /** The name from then on; absent: the agency leaves the gate then. */
  readonly name?: Names | undefined;
}

/** Gives an agency another name, or lets it leave the gate: only once it has no unit there. */
export function changeAgency(
  book: Book,
  term: Entry<'agency'>,
  asked: NameChange,
  earliest: string,
): Decided {
  const { period, faults } = periodOf({ from: asked.from }, earliest);
  const { from } = period;
  if (term.to !== null && from >= term.to) faults.push(fault('period', '/from', asked.from));
  const units = book.unit.filter(({ gate, agency }) => gate === term.gate && agency === term.agency);
  if (!asked.name && units.some(({ to }) => to === null || to > from)) faults.push(fault('agency', '/from'));
  return decided(faults, { list: 'agency', ...renamed<'agency'>(term, asked.name, from) });
}

/** The term under its new name; one that has not begun gives way whole. */
export function renamed<L extends 'agency' | 'unit'>(term: Entry<L>, name: Names | undefined, from: string) {
  const unbegun = from <= term.from;
  return {
    closed: unbegun ? [] : [{ id: term.id, to: from }],
    withdrawn: unbegun ? [term.id] : [],
    opened: name ? [fresh<L>(term, { name, from: unbegun ? term.from : from } as never)] : [],
  };
}
