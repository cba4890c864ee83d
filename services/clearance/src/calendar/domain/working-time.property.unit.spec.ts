import fc from 'fast-check';
import { instantAt } from './local-time.ts';
import { addWorkingTime, type Counted, type Pause, workingTimeBetween } from './working-time.ts';
import { type Hours, type UnitCalendar, WEEKDAYS } from './working-hours.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** In it every zone below puts its clock forward or back, but for the gate's own. */
const BEGIN = Date.parse('2026-10-20T00:00:00Z');
const DAYS = 16;
const ZONES = [
  'Asia/Ho_Chi_Minh',
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Atlantic/Azores',
];

const iso = (minutes: number): string => new Date(BEGIN + minutes * MINUTE).toISOString();
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** No clock here is put back after four in the morning: an hour that strikes twice has no one beginning. */
const hours = fc.oneof(
  fc.constant<readonly Hours[]>([]),
  fc.constant<readonly Hours[]>([{ from: '00:00', to: '24:00' }]),
  fc
    .uniqueArray(fc.integer({ min: 240, max: DAY_MINUTES }), { minLength: 4, maxLength: 4 })
    .map((edges): readonly Hours[] => {
      const [a = 0, b = 0, c = 0, d = 0] = edges.sort((one, other) => one - other).map(Number);
      return [
        { from: clockOf(a), to: clockOf(b) },
        { from: clockOf(c), to: clockOf(d) },
      ];
    }),
);
const minute = fc.integer({ min: 0, max: DAYS * DAY_MINUTES });
const date = fc.nat(DAYS).map((day) => iso(day * DAY_MINUTES).slice(0, 10));
const calendar = fc
  .record({
    week: fc.tuple(hours, hours, hours, hours, hours, hours, hours),
    timeZone: fc.constantFrom(...ZONES),
    holidays: fc.array(date, { maxLength: 3 }),
    exceptional: fc.option(fc.tuple(date, hours)),
    span: fc.tuple(minute, minute),
    lasts: fc.boolean(),
  })
  .map(({ week, timeZone, holidays, exceptional, span, lasts }): UnitCalendar => {
    const [from, to] = span[0] < span[1] ? span : [span[1], span[0] + 1];
    return {
      unit: 'U',
      from: iso(from - DAY_MINUTES),
      to: lasts ? null : iso(to),
      timeZone,
      weekly: Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, week[index] ?? []])),
      holidays: holidays.map((day) => ({ date: day, name: 'Holiday' })),
      exceptionalDays: exceptional ? [{ date: exceptional[0], hours: exceptional[1], reason: 'Flood' }] : [],
    };
  });
const pause = fc
  .tuple(minute, fc.option(fc.integer({ min: 1, max: 3000 }), { freq: 8 }))
  .map(([from, length]): Pause => ({ from: iso(from), to: length === null ? null : iso(from + length) }));
const counted: fc.Arbitrary<Counted> = fc.record({
  calendars: fc.array(calendar, { maxLength: 3 }),
  pauses: fc.array(pause, { maxLength: 4 }),
});

const formats = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);
const shown = new Map<string, string>();

/** What the clock on the wall shows: `2026-10-25 02:30`. */
function wall(at: number, timeZone: string): string {
  const key = `${timeZone} ${at}`;
  let text = shown.get(key);
  if (text === undefined) shown.set(key, (text = formats.get(timeZone)?.format(at) ?? ''));
  return text;
}

/** Whether the minute that begins at an instant counts: asked of the clock on the wall, without any arithmetic. */
function counts(at: number, { calendars, pauses }: Counted): boolean {
  const covers = ({ from, to }: Pause): boolean =>
    Date.parse(from) <= at && (to === null || at < Date.parse(to));
  if (pauses.some(covers)) return false;
  const [calendar] = calendars.filter(covers).sort((one, other) => (one.from < other.from ? 1 : -1));
  if (!calendar) return true;
  const [day = '', time = ''] = wall(at, calendar.timeZone).split(' ');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const exceptional = calendar.exceptionalDays.find((one) => one.date === day)?.hours;
  const holiday = calendar.holidays.some((one) => one.date === day);
  const work = exceptional ?? (holiday ? [] : ((weekday && calendar.weekly[weekday]) ?? []));
  return work.some(({ from, to }) => from <= time && time < to);
}

/** Minute by minute; undefined beyond the days that are looked at. */
function naiveDue(from: number, norm: number, given: Counted): string | undefined {
  let left = norm;
  if (left === 0) return iso(from);
  for (let at = from; at < DAYS * DAY_MINUTES; at += 1) {
    if (counts(BEGIN + at * MINUTE, given)) left -= 1;
    if (left === 0) return iso(at + 1);
  }
  return undefined;
}

describe('the clock on the wall, where it jumps', () => {
  it.each([
    ['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '00:00', 'Atlantic/Azores', '2026-03-29T01:00:00.000Z'],
    ['2026-04-24', '00:30', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ])('shows %s %s in %s at %s', (day, time, zone, at) => {
    expect(new Date(instantAt(day, time, zone)).toISOString()).toBe(at);
  });
});

describe('working time, against a reckoning minute by minute', () => {
  const from = fc.nat(8 * DAY_MINUTES);
  const options = { numRuns: 150, seed: 20261124, endOnFailure: true };

  it('is due at the same minute, whatever the hours, holidays, zones and pauses', () => {
    let reached = 0;
    fc.assert(
      fc.property(from, fc.nat(5 * 480), counted, (start, norm, given) => {
        const due = addWorkingTime(iso(start), norm * MINUTE, given);
        const naive = naiveDue(start, norm, given);
        if (naive === undefined) {
          expect(due === null || due > iso(DAYS * DAY_MINUTES)).toBe(true);
          return;
        }
        reached += 1;
        expect(due).toBe(naive);
      }),
      options,
    );
    // It is worth its name only where most come to an end.
    expect(reached).toBeGreaterThan(75);
  });

  it('lasts as long between two instants, and has run out exactly when it is due', () => {
    fc.assert(
      fc.property(from, fc.nat(2 * DAY_MINUTES), counted, (start, length, given) => {
        let naive = 0;
        for (let at = start; at < start + length; at += 1) if (counts(BEGIN + at * MINUTE, given)) naive += 1;
        const between = workingTimeBetween(iso(start), iso(start + length), given);
        expect(between).toBe(naive * MINUTE);
        const due = addWorkingTime(iso(start), between, given);
        if (between > 0 && due !== null) expect(workingTimeBetween(iso(start), due, given)).toBe(between);
      }),
      options,
    );
  });
});
