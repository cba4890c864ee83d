import fc from 'fast-check';
import type { UnitCalendar } from './working-hours.ts';
import { addWorkingTime, type Counted, workingTimeBetween } from './working-time.ts';

const OFFICE = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:30' },
];

const office = (more: Partial<UnitCalendar> = {}): UnitCalendar => ({
  unit: 'LT-HQ',
  from: '2020-01-01T00:00:00.000Z',
  to: null,
  timeZone: 'Asia/Ho_Chi_Minh',
  weekly: { MON: OFFICE, TUE: OFFICE, WED: OFFICE, THU: OFFICE, FRI: OFFICE },
  holidays: [{ date: '2026-09-02', name: 'Quốc khánh' }],
  exceptionalDays: [{ date: '2026-11-28', hours: [{ from: '08:00', to: '10:00' }], reason: 'Bù' }],
  ...more,
});
const counted = (...calendars: UnitCalendar[]): Counted => ({ calendars, pauses: [] });
const HOUR = 3_600_000;
const at = (local: string, offset = '+07:00') => new Date(`${local}${offset}`).toISOString();

describe('working time', () => {
  it.each([
    ['within a morning', '2026-11-24T08:00', 2, '2026-11-24T10:00'],
    ['over noon', '2026-11-24T11:00', 2, '2026-11-24T15:00'],
    ['over the night', '2026-11-24T16:30', 2, '2026-11-25T08:30'],
    ['from the night', '2026-11-24T22:00', 2, '2026-11-25T09:30'],
    ['over a weekend with a day worked instead', '2026-11-27T16:30', 4, '2026-11-30T08:30'],
    ['over a holiday', '2026-09-01T16:30', 2, '2026-09-03T08:30'],
    ['to the very end of a day', '2026-11-24T13:30', 4, '2026-11-24T17:30'],
  ])('counts %s', (_, from, hours, due) => {
    expect(addWorkingTime(at(from), hours * HOUR, counted(office()))).toBe(at(due));
  });

  it('of a unit without calendar runs around the clock', () => {
    expect(addWorkingTime(at('2026-11-24T22:00'), 2 * HOUR, counted())).toBe(at('2026-11-25T00:00'));
  });

  it('follows a calendar that takes the place of another', () => {
    const from = at('2026-11-25T00:00');
    const round = office({ from, weekly: { WED: [{ from: '00:00', to: '24:00' }] } });
    const both = counted(office({ to: from }), round);
    expect(addWorkingTime(at('2026-11-24T16:30'), 2 * HOUR, both)).toBe(at('2026-11-25T01:00'));
  });

  it('stands still in a pause, and has no end while one is open', () => {
    const pauses = [{ from: at('2026-11-24T09:00'), to: at('2026-11-24T10:00') }];
    const from = at('2026-11-24T08:00');
    expect(addWorkingTime(from, 2 * HOUR, { ...counted(office()), pauses })).toBe(at('2026-11-24T11:00'));
    const open = [{ from: at('2026-11-24T09:00'), to: null }];
    expect(addWorkingTime(from, 2 * HOUR, { ...counted(office()), pauses: open })).toBeNull();
    expect(addWorkingTime(from, HOUR / 2, { ...counted(office()), pauses: open })).toBe(
      at('2026-11-24T08:30'),
    );
  });

  it('of a unit that never works has no end', () => {
    expect(addWorkingTime(at('2026-11-24T08:00'), 1, counted(office({ weekly: {} })))).not.toBeNull();
    const never = office({ weekly: {}, exceptionalDays: [] });
    expect(addWorkingTime(at('2026-11-24T08:00'), 1, counted(never))).toBeNull();
  });

  it('knows hours that the clock jumps over, and hours that it shows twice', () => {
    const night = [{ from: '01:00', to: '04:00' }];
    const berlin = counted(
      office({ timeZone: 'Europe/Berlin', weekly: { SUN: night }, exceptionalDays: [] }),
    );
    const spring = ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'] as const;
    const autumn = ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'] as const;
    expect(workingTimeBetween(...spring, berlin)).toBe(2 * HOUR);
    expect(workingTimeBetween(...autumn, berlin)).toBe(4 * HOUR);
  });

  const instant = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const zone = fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York');

  it('added and measured again is the same', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 100 * HOUR }), zone, (from, length, timeZone) => {
        const hours = counted(office({ timeZone }));
        const due = addWorkingTime(from, length, hours);
        expect(workingTimeBetween(from, due ?? '', hours)).toBe(length);
      }),
      { numRuns: 200 },
    );
  });

  it('never runs backwards: who begins later, or takes longer, is not due earlier', () => {
    const length = fc.integer({ min: 0, max: 50 * HOUR });
    fc.assert(
      fc.property(instant, length, length, zone, (from, one, more, timeZone) => {
        const hours = counted(office({ timeZone }));
        const due = addWorkingTime(from, one, hours) ?? '';
        expect(due <= (addWorkingTime(from, one + more, hours) ?? '')).toBe(true);
        const later = new Date(Date.parse(from) + more).toISOString();
        expect(due <= (addWorkingTime(later, one, hours) ?? '') || one === 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
