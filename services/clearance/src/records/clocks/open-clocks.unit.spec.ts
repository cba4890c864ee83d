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
