import type { Fault } from '@onegate/problems';
import type { Dated } from '../../domain/register.ts';
import { type Book, type Draft, type Entry, fresh } from './book.ts';
import { type Decided, decided } from './heads.ts';
import { fault, LEADING, type Period, periodOf, stands } from './rules.ts';
import { covers, overlaps } from './timeline.ts';

export interface Enlisting extends Period {
  readonly officer: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

/** Takes somebody into a unit. A person serves in one unit at a time. */
export function enlist(book: Book, asked: Enlisting, earliest: string): Decided {
  const { officer, unit, roles } = asked;
  const { period, faults } = periodOf(asked, earliest);
  if (!stands(book, unit, period)) faults.push(fault('unit', '/unit', unit));
  if (book.officer.some((term) => term.officer === officer && overlaps(term, period)))
    faults.push(fault('elsewhere', '/officer', officer));
  const opened = [{ officer, unit, roles, ...period }];
  return decided(faults, { list: 'officer', closed: [], withdrawn: [], opened });
}

export interface TermChange {
  /** When it counts from; absent: at once. */
  readonly from?: string | undefined;
  /** New roles from then on; absent: the person leaves the unit then. */
  readonly roles?: readonly string[] | undefined;
}

/** Gives somebody other roles, or lets them leave: the term ends, and with roles the next begins. */
export function changeTerm(book: Book, term: Entry<'officer'>, asked: TermChange, earliest: string): Decided {
  const { period, faults } = periodOf({ from: asked.from }, earliest);
  const { from } = period;
  if (term.to !== null && from >= term.to) faults.push(fault('period', '/from', asked.from));
  const unbegun = from <= term.from;
  const next =
    asked.roles && fresh<'officer'>(term, { roles: asked.roles, from: unbegun ? term.from : from });
  const rest = book.officer.filter(({ id }) => id !== term.id);
  const after = {
    ...book,
    officer: [
      ...rest,
      ...(unbegun ? [] : [{ ...term, to: from }]),
      ...(next ? [{ ...next, id: '', version: 0 }] : []),
    ],
  };
  faults.push(...dutiesLeft(after, term, earliest));
  const draft: Draft<'officer'> = {
    list: 'officer',
    closed: unbegun ? [] : [{ id: term.id, to: from }],
    withdrawn: unbegun ? [term.id] : [],
    opened: next ? [next] : [],
  };
  return decided(faults, draft);
}

/** Offices and shifts that the person could not fill any more. */
function dutiesLeft(book: Book, { officer, unit }: Entry<'officer'>, earliest: string): Fault[] {
  const terms = book.officer.filter((term) => term.officer === officer && term.unit === unit);
  const withRole = (roles: readonly string[]) =>
    terms.filter((term) => roles.some((role) => term.roles.includes(role)));
  const field = '/from';
  const ahead = ({ from, to }: Dated): Dated => ({ from: from < earliest ? earliest : from, to });
  const heads = book.head.filter((head) => head.officer === officer && head.unit === unit);
  const shifts = book.shift.filter((shift) => shift.unit === unit);
  return [
    ...(heads.every((head) => covers(withRole(['HEAD']), ahead(head))) ? [] : [fault('still-head', field)]),
    ...(shifts.every(
      (shift) =>
        (shift.leader !== officer || covers(withRole(LEADING), ahead(shift))) &&
        (!shift.officers.includes(officer) || covers(terms, ahead(shift))),
    )
      ? []
      : [fault('still-on-duty', field)]),
  ];
}
