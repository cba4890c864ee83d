import type { Fault } from '@onegate/problems';
import { calendarFaults } from '../../../calendar/domain/calendar-faults.ts';
import type { WorkingHours } from '../../../calendar/domain/working-hours.ts';
import { type Book, fresh } from './book.ts';
import { type Decided, decided } from './heads.ts';
import { fault, type Period, periodOf, stands } from './rules.ts';
import { place } from './timeline.ts';

export interface AskedCalendar extends Period {
  readonly unit: string;
  readonly hours: WorkingHours;
}

/**
 * Sets when a unit works, from an instant on. The hours in force then give way and, where the new ones end first, come
 * back after them: a week of longer hours is one entry. What was so stays so.
 */
export function setCalendar(book: Book, asked: AskedCalendar, earliest: string): Decided {
  const { unit, hours } = asked;
  const { period, faults } = periodOf(asked, earliest);
  if (!stands(book, unit, { from: period.from, to: nextInstant(period.from) }))
    faults.push(fault('unit', '/unit', unit));
  faults.push(...hoursFaults(hours));
  if (faults.length > 0) return decided(faults);
  const known = book.calendar.filter((calendar) => calendar.unit === unit);
  const placing = place(known, { unit, hours, ...period }, (under, from) =>
    fresh<'calendar'>(under, { from }),
  );
  if (!placing.ok) return decided([fault('overlap', '/to', asked.to)]);
  return decided(faults, { list: 'calendar', ...placing.placed });
}

const hoursFaults = (hours: WorkingHours): Fault[] =>
  calendarFaults(hours).map(({ code, field, message }) => ({
    code,
    field,
    message: `${field.split('/').at(-1) ?? field} ${message}`,
  }));

/** A unit that has a successor one day can have hours still: they go on in it. */
const nextInstant = (at: string): string => new Date(Date.parse(at) + 1).toISOString();
