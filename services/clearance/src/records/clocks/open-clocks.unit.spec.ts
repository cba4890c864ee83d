import { Timetable } from '../../calendar/domain/timetable.ts';
import { TestMovement } from '../../../test/a-movement.ts';
import type { ClockState, MovementFile } from '../../movement/domain/movement-file.ts';
import { openClocks } from './open-clocks.ts';

const ALL = (): boolean => true;
const movement = new TestMovement().submitted();
const { movementId } = movement;
const AT = '2026-11-24T01:00:00.000Z';

const clock = (change: Partial<ClockState>): ClockState => ({
  ...{ id: 'a', kind: 'STAGE', recordId: movementId, agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL' },
  ...{ startedBy: 'stage.changed', startedAt: AT, dueAt: AT, breachedAt: null },
  ...change,
});
const withClocks = (clocks: MovementFile['clocks'], change: Partial<MovementFile> = {}): MovementFile => ({
  ...movement.file,
  ...change,
  clocks,
});
const STAGE = `stage:SUBMITTED:${AT}`;

describe('the open clocks of a record', () => {
  it('say what they measure, whose they are, and how far they have come', () => {
    const states: [Partial<ClockState>, string][] = [
      [{}, 'RUNNING'],
      [{ warnedAt: AT }, 'WARNED'],
      [{ dueAt: null }, 'PAUSED'],
      [{ breachedAt: AT, level: 'HEAD' }, 'BREACHED'],
    ];
    for (const [change, state] of states) {
      const [view] = openClocks(withClocks({ [STAGE]: clock(change) }), movementId, ALL);
      expect(view).toMatchObject({
        clock: 'STAGE.SUBMITTED',
        unit: 'LT-BQL',
        startedBy: 'stage.changed',
        state,
      });
    }
  });

  it('say why they stand still: the enterprise corrects, or nobody can act', () => {
    const clocks = { [STAGE]: clock({ dueAt: null }) };
    const why = (file: MovementFile) => openClocks(file, movementId, ALL)[0]?.pausedBy;
    expect(why(withClocks(clocks, { correctionNeeded: true }))).toBe('ENTERPRISE');
    expect(why(withClocks(clocks))).toBe('STANDSTILL');
  });

  it('say in particular why their time does not count: which outage, closure or silence, what is owed, or the hour', () => {
    const clocks = { [STAGE]: clock({ norm: 'PT30M' }) };
    const entry = { gate: 'LT', id: 'o', from: '2026-11-24T02:00:00.000Z', to: '2026-11-24T04:00:00.000Z' };
    const shown = (timetable: Timetable, now: string, change: Partial<MovementFile> = {}) =>
      openClocks(withClocks(clocks, change), movementId, ALL, { timetable, now })[0];
    const [during, after] = ['2026-11-24T03:00:00.000Z', '2026-11-24T05:00:00.000Z'];
    const standing = (what: 'ONEGATE' | 'VNACCS', undecided = false) =>
      new Timetable([], [{ ...entry, what, undecided }]);
    expect(shown(standing('ONEGATE'), during)).toMatchObject({
      target: 'PT30M',
      pause: { reason: 'OUTAGE', reference: 'o', since: entry.from, until: entry.to },
    });
    expect(shown(standing('ONEGATE'), after)).not.toHaveProperty('pause');
    expect(shown(standing('VNACCS'), during)).not.toHaveProperty('pause');
    expect(shown(standing('ONEGATE', true), after)?.pause).toEqual({
      ...{ reason: 'SILENCE', reference: 'o', since: entry.from },
    });
    const corrects = { correctionNeeded: true, seen: { 'declaration.correction-needed': AT } };
    expect(shown(new Timetable(), during, corrects)?.pause).toEqual({ reason: 'CORRECTION', since: AT });
    const never = { timeZone: 'UTC', weekly: {}, holidays: [], exceptionalDays: [] };
    const closed = new Timetable([{ unit: 'LT-BQL', from: '2020-01-01T00:00:00.000Z', to: null, ...never }]);
    expect(shown(closed, during)?.pause).toEqual({ reason: 'OUT_OF_HOURS' });
  });

  it('are shown to those who see what they measure', () => {
    const clocks = {
      [STAGE]: clock({}),
      'handover:x': clock({
        startedBy: 'handover.offered',
        kind: 'HANDOVER',
        dueAt: '2026-11-24T00:00:00.000Z',
      }),
    };
    const names = (sees: (kind: string) => boolean) =>
      openClocks(withClocks(clocks), movementId, sees).map(({ startedBy }) => startedBy);
    expect(names(ALL)).toEqual(['handover.offered', 'stage.changed']);
    expect(names((kind) => kind !== 'DISPUTES')).toEqual(['stage.changed']);
  });

  it('of a hold are nobody’s to see while it is sealed, nor the enterprise’s before its notice', () => {
    const hold = { recordId: movementId, agency: 'CUSTOMS' as const, placedAt: AT };
    const clocks = { 'hold-review:h:': clock({ kind: 'HOLD_REVIEW' }) };
    const seen = (change: object, sees: (kind: string) => boolean) =>
      openClocks(withClocks(clocks, { holds: { h: { ...hold, ...change } } }), movementId, sees).length;
    const outside = (kind: string) => kind !== 'INSIDE';
    expect(seen({}, ALL)).toBe(1);
    expect(seen({ sealed: true }, ALL)).toBe(0);
    expect(seen({}, outside)).toBe(0);
    expect(seen({ notifiedAt: AT }, outside)).toBe(1);
  });
});
