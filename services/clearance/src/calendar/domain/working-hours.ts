import type { Dated } from '../../register/domain/register.ts';

/** Days of the week, as `Date.getUTCDay` counts them. */
export const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** From, inclusive, to, exclusive, on the clock of the unit: `07:30`, `17:00`; `24:00` ends a day. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface Holiday {
  /** `2026-09-02`. */
  readonly date: string;
  readonly name: string;
}

/** A day with hours of its own, whatever the week or a holiday says; none at all: nobody works. */
export interface ExceptionalDay {
  readonly date: string;
  readonly hours: readonly Hours[];
  readonly reason: string;
}

/** When a unit works. */
export interface WorkingHours {
  /** IANA. */
  readonly timeZone: string;
  /** A day that is not named has no hours. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  readonly holidays: readonly Holiday[];
  readonly exceptionalDays: readonly ExceptionalDay[];
}

/** A unit's hours, dated: a later one takes the place of an earlier one, nothing is overwritten. */
export interface UnitCalendar extends Dated, WorkingHours {
  readonly unit: string;
}

/** The hours of a day: exceptional, else none on a holiday, else the week's. */
export function hoursOn(calendar: WorkingHours, date: string): readonly Hours[] {
  const exceptional = calendar.exceptionalDays.find((day) => day.date === date);
  if (exceptional) return exceptional.hours;
  if (calendar.holidays.some((day) => day.date === date)) return [];
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return (weekday && calendar.weekly[weekday]) ?? [];
}
