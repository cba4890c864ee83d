import { isTimeZone } from './local-time.ts';
import { type Hours, WEEKDAYS, type WorkingHours } from './working-hours.ts';

export interface CalendarFault {
  /** JSON Pointer. */
  readonly field: string;
  readonly message: string;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isDate = (text: unknown): boolean =>
  typeof text === 'string' &&
  DATE.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Everything that is wrong with a unit's hours. */
export function calendarFaults(calendar: WorkingHours): CalendarFault[] {
  const { timeZone, weekly, holidays, exceptionalDays } = calendar;
  const days = Object.entries(weekly);
  return [
    ...(isTimeZone(timeZone) ? [] : [{ field: '/timeZone', message: 'is no IANA time zone' }]),
    ...days.flatMap(([day, hours]) => [
      ...((WEEKDAYS as readonly string[]).includes(day)
        ? []
        : [{ field: `/weekly/${day}`, message: 'is no day of the week' }]),
      ...hoursFaults(hours, `/weekly/${day}`),
    ]),
    ...dateFaults(holidays, '/holidays'),
    ...dateFaults(exceptionalDays, '/exceptionalDays'),
    ...exceptionalDays.flatMap(({ hours }, index) => hoursFaults(hours, `/exceptionalDays/${index}/hours`)),
  ];
}

function dateFaults(days: readonly { date: string }[], field: string): CalendarFault[] {
  const seen = new Set<string>();
  return days.flatMap(({ date }, index) => {
    const at = `${field}/${index}/date`;
    if (!isDate(date)) return [{ field: at, message: 'is no date' }];
    if (seen.has(date)) return [{ field: at, message: 'is named twice' }];
    seen.add(date);
    return [];
  });
}

/** In order, without overlap; `24:00` ends a day. */
function hoursFaults(hours: readonly Hours[], field: string): CalendarFault[] {
  let last = '';
  return hours.flatMap(({ from, to }, index) => {
    const at = `${field}/${index}`;
    if (!TIME.test(from) || !(TIME.test(to) || to === '24:00'))
      return [{ field: at, message: 'is not from HH:MM to HH:MM' }];
    if (from >= to) return [{ field: at, message: 'ends before it begins' }];
    const overlaps = from < last;
    last = to;
    return overlaps ? [{ field: at, message: 'overlaps the hours before it' }] : [];
  });
}
