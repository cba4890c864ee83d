import { dateAt, dayAfter, instantAt } from './local-time.ts';
import { hoursOn, type UnitCalendar } from './working-hours.ts';

/** From, inclusive, to, exclusive, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A time that does not count; `to` null: nobody knows yet until when. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** Beyond it no norm reaches: a unit that does not work for so long never comes to an end. */
const HORIZON_DAYS = 800;

/** Working time from an instant on. Where no calendar of the unit is in force it works around the clock. */
function* workingSpans(calendars: readonly UnitCalendar[], from: number): Generator<Span> {
  let at = from;
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    const calendar = inForce(calendars, at);
    const until = changeAfter(calendars, calendar, at);
    if (!calendar) {
      yield { from: at, to: until };
      if (until === Infinity) return;
      at = until;
      continue;
    }
    const date = dateAt(at, calendar.timeZone);
    for (const hours of hoursOn(calendar, date)) {
      const start = Math.max(at, instantAt(date, hours.from, calendar.timeZone));
      const end = Math.min(until, instantAt(date, hours.to, calendar.timeZone));
      if (start < end) yield { from: start, to: end };
    }
    at = Math.min(until, instantAt(dayAfter(date), '00:00', calendar.timeZone));
  }
}

function inForce(calendars: readonly UnitCalendar[], at: number): UnitCalendar | undefined {
  return calendars
    .filter(({ from, to }) => Date.parse(from) <= at && (to === null || at < Date.parse(to)))
    .sort((one, other) => (one.from < other.from ? 1 : -1))[0];
}

/** When another calendar, or none, is in force. */
function changeAfter(
  calendars: readonly UnitCalendar[],
  current: UnitCalendar | undefined,
  at: number,
): number {
  const begins = calendars.map(({ from }) => Date.parse(from)).filter((instant) => instant > at);
  const ends = current?.to == null ? [] : [Date.parse(current.to)];
  return Math.min(Infinity, ...begins, ...ends);
}

/** What of spans lies outside every pause. */
function* outside(spans: Iterable<Span>, pauses: readonly Pause[]): Generator<Span> {
  const away = pauses
    .map(({ from, to }) => ({ from: Date.parse(from), to: to === null ? Infinity : Date.parse(to) }))
    .sort((one, other) => one.from - other.from);
  const last = Math.max(-Infinity, ...away.map(({ to }) => to));
  const open =
    last === Infinity
      ? Math.min(...away.filter(({ to }) => to === Infinity).map(({ from }) => from))
      : Infinity;
  for (const span of spans) {
    let { from } = span;
    for (const pause of away) {
      if (pause.to <= from || pause.from >= span.to) continue;
      if (pause.from > from) yield { from, to: pause.from };
      from = Math.max(from, pause.to);
      if (from >= span.to) break;
    }
    if (from < span.to) yield { from, to: span.to };
    if (span.to >= open) return;
  }
}

/** What counts: a unit's calendars, and what stops its clock. */
export interface Counted {
  readonly calendars: readonly UnitCalendar[];
  readonly pauses: readonly Pause[];
}

/**
 * The instant at which so much time has counted since `from`; null when nobody can say yet: an open pause, or a unit
 * that never works again.
 */
export function addWorkingTime(from: string, milliseconds: number, counted: Counted): string | null {
  let left = milliseconds;
  if (left <= 0) return new Date(from).toISOString();
  for (const span of outside(workingSpans(counted.calendars, Date.parse(from)), counted.pauses)) {
    const length = span.to - span.from;
    if (left <= length) return new Date(span.from + left).toISOString();
    left -= length;
  }
  return null;
}

/** Milliseconds between two instants that count; 0 when the second is not later. */
export function workingTimeBetween(from: string, to: string, counted: Counted): number {
  const end = Date.parse(to);
  let sum = 0;
  for (const span of outside(workingSpans(counted.calendars, Date.parse(from)), counted.pauses)) {
    if (span.from >= end) break;
    sum += Math.min(span.to, end) - span.from;
  }
  return sum;
}

/** Whether a unit works at an instant; one without a calendar always does. */
export function worksAt(calendars: readonly UnitCalendar[], at: number): boolean {
  const [next] = workingSpans(calendars, at);
  return next !== undefined && next.from <= at;
}

/** Instants within a span at which a unit begins or ceases to work. */
export function turnsOfWork(calendars: readonly UnitCalendar[], { from, to }: Span): number[] {
  const turns: number[] = [];
  for (const span of workingSpans(calendars, from)) {
    if (span.from >= to) break;
    turns.push(span.from, span.to);
  }
  return turns.filter((at) => from < at && at < to);
}
