import type { ActingAgency, Agency } from '@onegate/codes';
import type { WorkingHours } from '../../../calendar/domain/working-hours.ts';
import type { Kept } from './timeline.ts';

interface Names {
  readonly vi: string;
  readonly en: string;
}

export interface AgencyTerm extends Kept {
  readonly gate: string;
  readonly agency: Agency;
  readonly name: Names;
}

export interface UnitTerm extends Kept {
  readonly unit: string;
  readonly gate: string;
  readonly agency: ActingAgency;
  readonly name: Names;
}

export interface OfficerTerm extends Kept {
  readonly officer: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

export interface HeadTerm extends Kept {
  readonly unit: string;
  readonly officer: string;
}

export interface Shift extends Kept {
  readonly unit: string;
  readonly leader: string;
  readonly officers: readonly string[];
  /** Entered without an end: it gives way to shifts with one, and comes back after them. */
  readonly standing: boolean;
}

/** When a unit works. */
export interface CalendarTerm extends Kept {
  readonly unit: string;
  readonly hours: WorkingHours;
}

/** An entry of each list. */
export interface Lists {
  readonly agency: AgencyTerm;
  readonly unit: UnitTerm;
  readonly officer: OfficerTerm;
  readonly head: HeadTerm;
  readonly shift: Shift;
  readonly calendar: CalendarTerm;
}

export type List = keyof Lists;
export type Entry<L extends List> = Lists[L];
/** An entry before it has an address. */
export type Fresh<L extends List> = Omit<Lists[L], 'id' | 'version'>;

/** What stands in the register from now on; what is over is not in it, because nothing changes it any more. */
export type Book = { readonly [L in List]: readonly Lists[L][] };

interface DraftOf<L extends List> {
  readonly list: L;
  readonly closed: readonly { readonly id: string; readonly to: string }[];
  readonly withdrawn: readonly string[];
  readonly opened: readonly Fresh<L>[];
}

/** What a change does to one list. */
export type Draft<L extends List = List> = { [K in L]: DraftOf<K> }[L];

/** An entry without what the register itself gives it. */
export function fresh<L extends List>(entry: Entry<L>, change: Partial<Fresh<L>>): Fresh<L> {
  const { id: _id, version: _version, ...content } = entry;
  return { ...content, ...change };
}
