import { isTimeZone } from './local-time.ts';
import { type Hours, WEEKDAYS, type WorkingHours } from './working-hours.ts';

/** What makes a unit's hours impossible. */
export const FAULTS = {
  'clearance.calendar.time-zone': 'is no IANA time zone',
  'clearance.calendar.weekday': 'is no day of the week',
  'clearance.calendar.date': 'is no date',
  'clearance.calendar.date-repeated': 'is named twice',
  'clearance.calendar.hours': 'is not from HH:MM to HH:MM',
  'clearance.calendar.hours-order': 'ends before it begins',
  'clearance.calendar.hours-overlap': 'overlaps the hours before it',
} as const;

export interface CalendarFault {
  readonly code: keyof typeof FAULTS;
  /** JSON Pointer. */
  readonly field: string;
  readonly message: string;
}

type What = keyof typeof FAULTS extends `clearance.calendar.${infer W}` ? W : never;

const faultAt = (what: What, field: string): CalendarFault => {
  const code = `clearance.calendar.${what}` as const;
  return { code, field, message: FAULTS[code] };
};

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
    ...(isTimeZone(timeZone) ? [] : [faultAt('time-zone', '/timeZone')]),
    ...days.flatMap(([day, hours]) => [
      ...((WEEKDAYS as readonly string[]).includes(day) ? [] : [faultAt('weekday', `/weekly/${day}`)]),
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
    if (!isDate(date)) return [faultAt('date', at)];
    if (seen.has(date)) return [faultAt('date-repeated', at)];
    seen.add(date);
    return [];
  });
}

/** In order, without overlap; `24:00` ends a day. */
function hoursFaults(hours: readonly Hours[], field: string): CalendarFault[] {
  let last = '';
  return hours.flatMap(({ from, to }, index) => {
    const at = `${field}/${index}`;
    if (!TIME.test(from) || !(TIME.test(to) || to === '24:00')) return [faultAt('hours', at)];
    if (from >= to) return [faultAt('hours-order', at)];
    const overlaps = from < last;
    last = to;
    return overlaps ? [faultAt('hours-overlap', at)] : [];
  });
}
