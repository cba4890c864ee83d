import type { Fault } from '@onegate/problems';
import type { Dated } from '../../domain/register.ts';
import type { Book, OfficerTerm } from './book.ts';
import { covers, overlaps } from './timeline.ts';

/** Every instance must know a change before it counts: each looks once a second. */
export const LEAD_MS = 2000;

const TEXTS = {
  past: 'must lie at least two seconds ahead: what was so stays so; leave it out for at once',
  period: 'must be later than the beginning',
  overlap: 'overlaps an entry that is there: close that one first, or choose another time',
  unit: 'is not a unit that stands then',
  officer: 'does not serve in that unit for the whole time',
  leader: 'may not approve: only a SHIFT_LEADER or HEAD leads a shift',
  'head-role': 'does not have the role HEAD for the whole time',
  'head-missing': 'would leave the unit without a head',
  'still-head': 'heads the unit beyond that: appoint another head first',
  'still-on-duty': 'stands in a shift beyond that: change the roster first',
  elsewhere: 'serves in a unit then: end that first',
  agency: 'has no unit that could be left without a successor',
  taken: 'is taken',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof TEXTS;

/** One fault of a change, at its place in the request. */
export const fault = (rule: Rule, field: string, value?: unknown): Fault => ({
  code: `clearance.register.${rule}`,
  field,
  message: `${field.split('/').at(-1) ?? field} ${TEXTS[rule]}`,
  ...(value !== undefined && { value }),
});

/** As a person gives it: without a beginning it counts at once, without an end until further notice. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The period in UTC, and what is wrong with it. */
export function periodOf(
  { from, to }: Period,
  earliest: string,
  at = '',
): { readonly period: Dated; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const begin = from === undefined ? earliest : new Date(from).toISOString();
  const end = to === undefined ? null : new Date(to).toISOString();
  if (begin < earliest) faults.push(fault('past', `${at}/from`, from));
  if (end !== null && end <= begin) faults.push(fault('period', `${at}/to`, to));
  // A faulty period is taken as the nearest possible one, so that what else is wrong is found as well.
  const first = begin < earliest ? earliest : begin;
  return { period: { from: first, to: end !== null && end > first ? end : null }, faults };
}

/** The terms in which a person serves in a unit at some time of a period. */
export const termsIn = (book: Book, officer: string, unit: string, period: Dated): OfficerTerm[] =>
  book.officer.filter((term) => term.officer === officer && term.unit === unit && overlaps(term, period));

/** What stands against a person in a unit: serving there for the whole time, and with one of the roles. */
export function personFaults(
  book: Book,
  place: { officer: string; unit: string; period: Dated; field: string },
  needs?: { readonly roles: readonly string[]; readonly rule: Rule },
): Fault[] {
  const { officer, unit, period, field } = place;
  const terms = termsIn(book, officer, unit, period);
  if (!covers(terms, period)) return [fault('officer', field, officer)];
  const fit = terms.filter(({ roles }) => !needs || needs.roles.some((role) => roles.includes(role)));
  return needs && !covers(fit, period) ? [fault(needs.rule, field, officer)] : [];
}

/** Whether the unit stands for the whole period. */
export const stands = (book: Book, unit: string, period: Dated): boolean =>
  covers(
    book.unit.filter((term) => term.unit === unit),
    period,
  );

/** Roles that may lead a shift: those who hold them may approve. */
export const LEADING = ['SHIFT_LEADER', 'HEAD'] as const;
