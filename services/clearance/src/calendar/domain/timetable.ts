import type { Counted, Pause } from './working-time.ts';
import type { UnitCalendar } from './working-hours.ts';

/** What can stand still for a whole gate: an information system, or the way over the border. */
export const STANDSTILLS = ['ONEGATE', 'VNACCS', 'BARRIER'] as const;
export type Standstill = (typeof STANDSTILLS)[number];

/** A declared outage of a system, or a closure of the barrier. */
export interface StandstillEntry extends Pause {
  readonly gate: string;
  readonly what: Standstill;
}

/** When units work, and what stands still: read with the register, looked up in memory. */
export class Timetable {
  readonly #calendars = new Map<string, UnitCalendar[]>();

  constructor(
    calendars: readonly UnitCalendar[] = [],
    private readonly standstills: readonly StandstillEntry[] = [],
  ) {
    for (const calendar of calendars)
      this.#calendars.set(calendar.unit, [...(this.#calendars.get(calendar.unit) ?? []), calendar]);
  }

  calendarsOf(unit: string): readonly UnitCalendar[] {
    return this.#calendars.get(unit) ?? [];
  }

  /** Times at a gate in which what a clock needs stood still. */
  pausesOf(gate: string, needs: ReadonlySet<Standstill>): Pause[] {
    return this.standstills.filter((entry) => entry.gate === gate && needs.has(entry.what));
  }

  /** The time that counts for a clock. */
  counted(
    gate: string,
    unit: string | null,
    needs: ReadonlySet<Standstill>,
    own: readonly Pause[] = [],
  ): Counted {
    const calendars = unit === null ? [] : this.calendarsOf(unit);
    return { calendars, pauses: [...this.pausesOf(gate, needs), ...own] };
  }
}
