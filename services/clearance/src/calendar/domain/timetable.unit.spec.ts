import { addWorkingTime } from './working-time.ts';
import { type StandstillEntry, Timetable } from './timetable.ts';

const HOUR = 3_600_000;
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const closed = (from: string, to: string | null): StandstillEntry => ({
  gate: 'LT',
  what: 'BARRIER',
  from: at(from),
  to: to === null ? null : at(to),
});
const BARRIER = new Set(['ONEGATE', 'BARRIER'] as const);

describe('what does not count for a clock', () => {
  const timetable = new Timetable(
    [],
    [
      closed('01:00', '02:00'),
      closed('02:30', '03:30'),
      { ...closed('01:00', '02:00'), what: 'VNACCS' },
      { ...closed('03:00', '04:00'), gate: 'BY' },
    ],
  );

  it('is what stands still while it runs, and nothing that was over when it began', () => {
    expect(timetable.pausesOf('LT', BARRIER, at('02:00'))).toEqual([{ from: at('02:30'), to: at('03:30') }]);
    expect(timetable.pausesOf('LT', BARRIER, at('01:59'))).toHaveLength(2);
    expect(timetable.pausesOf('LT', BARRIER)).toHaveLength(2);
  });

  it('moves its end as all that ever stood still would', () => {
    for (const since of ['00:30', '01:30', '02:00', '03:00', '05:00'].map(at)) {
      const all = { calendars: [], pauses: timetable.pausesOf('LT', BARRIER) };
      const counted = timetable.counted('LT', null, BARRIER, [], since);
      expect(addWorkingTime(since, HOUR, counted)).toBe(addWorkingTime(since, HOUR, all));
    }
  });

  it('has no end in a silence that nobody has decided on, unless the clock began after it', () => {
    const silence = { ...closed('01:00', '02:00'), what: 'ONEGATE' as const, undecided: true };
    const silent = new Timetable([], [silence]);
    expect(silent.pausesOf('LT', BARRIER, at('01:30'))).toEqual([{ from: at('01:00'), to: null }]);
    expect(silent.pausesOf('LT', BARRIER, at('02:00'))).toEqual([]);
  });
});
