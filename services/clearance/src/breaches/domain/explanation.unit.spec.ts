import { Timetable } from '../../calendar/domain/timetable.ts';
import { explainedBy } from './explanation.ts';

const BREACH = { gate: 'LT', breachedAt: '2026-11-24T02:00:00.000Z', within: 'PT24H' };
const outage = (from: string, to: string | null, undecided = false) =>
  new Timetable([], [{ gate: 'LT', what: 'ONEGATE', from, to, undecided }]);

describe('the head’s time to explain a breach', () => {
  it('is a day', () => {
    expect(explainedBy(BREACH, new Timetable())).toBe('2026-11-25T02:00:00.000Z');
  });

  it('is later by as long as the platform did not work in it', () => {
    const inIt = outage('2026-11-24T10:00:00.000Z', '2026-11-24T13:00:00.000Z');
    expect(explainedBy(BREACH, inIt)).toBe('2026-11-25T05:00:00.000Z');
    const before = outage('2026-11-23T10:00:00.000Z', '2026-11-24T02:00:00.000Z');
    expect(explainedBy(BREACH, before)).toBe('2026-11-25T02:00:00.000Z');
  });

  it('waits while an outage lasts, or a silence is not decided on', () => {
    expect(explainedBy(BREACH, outage('2026-11-24T10:00:00.000Z', null))).toBeNull();
    const silence = outage('2026-11-24T10:00:00.000Z', '2026-11-24T10:30:00.000Z', true);
    expect(explainedBy(BREACH, silence)).toBeNull();
  });

  it('is not touched by what is not needed for it', () => {
    const entry = { from: '2026-11-24T10:00:00.000Z', to: null };
    for (const what of ['VNACCS', 'BARRIER'] as const)
      expect(explainedBy(BREACH, new Timetable([], [{ gate: 'LT', what, ...entry }]))).not.toBeNull();
  });
});
