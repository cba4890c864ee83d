import type { Fault } from '@onegate/problems';
import { type Book, type Draft, fresh } from './book.ts';
import { fault, type Period, periodOf, personFaults, stands } from './rules.ts';
import { place } from './timeline.ts';

export type Decided = { readonly ok: true; readonly drafts: readonly Draft[] } | Faulty;
export interface Faulty {
  readonly ok: false;
  readonly faults: readonly Fault[];
}

export const decided = (faults: readonly Fault[], ...drafts: readonly Draft[]): Decided =>
  faults.length > 0 ? { ok: false, faults } : { ok: true, drafts };

export interface Appointment extends Period {
  readonly unit: string;
  readonly officer: string;
}

const HEADING = { roles: ['HEAD'], rule: 'head-role' } as const;

/**
 * Appoints a head: whoever is in office then gives way, and comes back where the new one is only acting. So a unit is
 * never without a head, and never has two.
 */
export function appointHead(book: Book, asked: Appointment, earliest: string): Decided {
  const { unit, officer } = asked;
  const { period, faults } = periodOf(asked, earliest);
  if (!stands(book, unit, period)) return decided([...faults, fault('unit', '/unit', unit)]);
  faults.push(...personFaults(book, { officer, unit, period, field: '/officer' }, HEADING));
  if (faults.length > 0) return decided(faults);
  const heads = book.head.filter((head) => head.unit === unit);
  const placing = place(heads, { unit, officer, ...period }, (under, from) => fresh<'head'>(under, { from }));
  if (!placing.ok) return decided([fault('overlap', '/to', asked.to)]);
  return decided(faults, { list: 'head', ...placing.placed });
}
