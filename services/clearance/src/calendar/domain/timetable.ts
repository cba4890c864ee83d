import type { Counted, Pause } from './working-time.ts';
import type { UnitCalendar } from './working-hours.ts';

/** What can stand still for a whole gate: an information system, or the way over the border. */
export const STANDSTILLS = ['ONEGATE', 'VNACCS', 'BARRIER'] as const;
export type Standstill = (typeof STANDSTILLS)[number];

/** A declared outage of a system, or a closure of the barrier. */
export interface StandstillEntry extends Pause {
  readonly gate: string;
  readonly what: Standstill;
  /** The outage or closure. */
  readonly id?: string;
  /** A silence of the platform that nobody has decided on: what ran in it waits. */
  readonly undecided?: boolean;
}

/** When units work, and what stands still: read with the register, looked up in memory. */
export class Timetable {
  readonly #calendars = new Map<string, UnitCalendar[]>();
  readonly #standstills = new Map<string, StandstillEntry[]>();

  constructor(calendars: readonly UnitCalendar[] = [], standstills: readonly StandstillEntry[] = []) {
    for (const calendar of calendars)
      this.#calendars.set(calendar.unit, [...(this.#calendars.get(calendar.unit) ?? []), calendar]);
    for (const entry of standstills)
      this.#standstills.set(entry.gate, [...(this.#standstills.get(entry.gate) ?? []), entry]);
  }

  calendarsOf(unit: string): readonly UnitCalendar[] {
    return this.#calendars.get(unit) ?? [];
  }

  /** What a clock needs and stood still at a gate, or will. */
  standstillsOf(gate: string, needs: ReadonlySet<Standstill>): StandstillEntry[] {
    return (this.#standstills.get(gate) ?? []).filter(({ what }) => needs.has(what));
  }

  /**
   * Times at a gate that do not count for a clock that has run since an instant: none that was over before. Of a silence
   * that is not decided on nobody knows the end: what ran in it stands until somebody has.
   */
  pausesOf(gate: string, needs: ReadonlySet<Standstill>, since?: string): Pause[] {
    return this.standstillsOf(gate, needs)
      .filter(({ to }) => since === undefined || to === null || since < to)
      .map(({ from, to, undecided }) => ({ from, to: undecided ? null : to }));
  }

  /** Whether something that a clock needs stood still at an instant. */
  isStanding(gate: string, needs: ReadonlySet<Standstill>, at: string): boolean {
    return this.standstillsOf(gate, needs).some(({ from, to }) => from <= at && (to === null || at < to));
  }

  /** When something at a gate began or ceased to stand still. */
  turnsOf(gate: string): string[] {
    return (this.#standstills.get(gate) ?? []).flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  }

  /** The time that counts for a clock. */
  counted(
    gate: string,
    unit: string | null,
    needs: ReadonlySet<Standstill>,
    own: readonly Pause[] = [],
    since?: string,
  ): Counted {
    const calendars = unit === null ? [] : this.calendarsOf(unit);
    return { calendars, pauses: [...this.pausesOf(gate, needs, since), ...own] };
  }
}
