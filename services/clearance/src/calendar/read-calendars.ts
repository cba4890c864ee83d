import { isOffsetTime } from '@onegate/codes';
import { calendarFaults } from './domain/calendar-faults.ts';
import type { ExceptionalDay, Holiday, Hours, UnitCalendar, Weekday } from './domain/working-hours.ts';

/** A unit's hours as a gate's file writes them: `"MON": ["07:30-11:30"]`. */
interface Written {
  readonly unit?: string;
  readonly from?: string;
  readonly timeZone?: string;
  readonly weekly?: Readonly<Partial<Record<Weekday, readonly string[]>>>;
  /** Whether the gate's public holidays are days off. */
  readonly observesHolidays?: boolean;
  readonly exceptionalDays?: readonly (Omit<ExceptionalDay, 'hours'> & {
    readonly hours: readonly string[];
  })[];
}

const ALWAYS = '1970-01-01T00:00:00.000Z';

/** Reads the hours of a gate's units; what is wrong goes to `faults`. */
export function readCalendars(raw: Readonly<Record<string, unknown>>, faults: string[]): UnitCalendar[] {
  const units = new Set(
    (Array.isArray(raw['units']) ? raw['units'] : []).map(({ id }: { id: string }) => id),
  );
  const written = (Array.isArray(raw['calendars']) ? raw['calendars'] : []) as Written[];
  const holidays = (Array.isArray(raw['holidays']) ? raw['holidays'] : []) as Holiday[];
  return written.map((calendar, index) => {
    const read = calendarOf(calendar, String(raw['timeZone']), holidays);
    if (!units.has(read.unit)) faults.push(`calendars[${index}] is of an unknown unit ${read.unit}`);
    if (calendar.from !== undefined && !isOffsetTime(calendar.from))
      faults.push(`calendars[${index}].from is not a time with an offset`);
    for (const { field, message } of calendarFaults(read))
      faults.push(`calendars[${index}]${field} ${message}`);
    return read;
  });
}

function calendarOf(written: Written, timeZone: string, holidays: readonly Holiday[]): UnitCalendar {
  const weekly = Object.entries(written.weekly ?? {}).map(([day, hours]) => [day, hours.map(hoursOf)]);
  const { from } = written;
  return {
    unit: written.unit ?? '',
    from: from !== undefined && isOffsetTime(from) ? new Date(from).toISOString() : ALWAYS,
    to: null,
    timeZone: written.timeZone ?? timeZone,
    weekly: Object.fromEntries(weekly) as UnitCalendar['weekly'],
    holidays: written.observesHolidays === true ? holidays : [],
    exceptionalDays: (written.exceptionalDays ?? []).map((day) => ({
      ...day,
      hours: day.hours.map(hoursOf),
    })),
  };
}

function hoursOf(text: string): Hours {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
}
