import { TestMovement } from '../../../test/a-movement.ts';
import { Register } from '../../register/domain/register.ts';
import type { StandstillEntry } from '../../calendar/domain/timetable.ts';
import { movedClocks } from './rearm.ts';
import { nextDue } from './due.ts';

const MINUTE = 60_000;

describe('what stands still', () => {
  const submitted = () => new TestMovement().submitted();
  const after = (movement: TestMovement, minutes: number): string =>
    new Date(Date.parse(movement.file.recordedAt) + minutes * MINUTE).toISOString();
  const withStandstill = (movement: TestMovement, entry: Partial<StandstillEntry>): Register =>
    new Register({
      ...movement.register.data,
      standstills: [{ gate: 'LT', what: 'ONEGATE', from: after(movement, 1), to: null, ...entry }],
    });
  const moved = (movement: TestMovement, entry: Partial<StandstillEntry>) =>
    movedClocks(movement.file, withStandstill(movement, entry)).map(({ clock, dueAt }) => [clock, dueAt]);

  it('moves the clock of a stage by as long as it lasted', () => {
    const movement = submitted();
    expect(moved(movement, { to: after(movement, 4) })).toEqual([['STAGE.SUBMITTED', after(movement, 33)]]);
    expect(moved(movement, {})).toEqual([['STAGE.SUBMITTED', null]]);
    expect(moved(movement, { what: 'VNACCS' })).toEqual([]);
    expect(moved(movement, { what: 'BARRIER' })).toEqual([]);
    expect(moved(movement, { gate: 'XX' })).toEqual([]);
  });

  it('keeps what ran in an undecided silence waiting, and lets alone what began later', () => {
    const movement = submitted();
    const silence = { from: after(movement, -5), undecided: true };
    expect(moved(movement, { ...silence, to: after(movement, 1) })).toEqual([['STAGE.SUBMITTED', null]]);
    expect(moved(movement, { ...silence, to: after(movement, -1) })).toEqual([]);
  });

  it('moves an offer between units too', () => {
    const movement = submitted();
    const deadline = after(movement, 11);
    movement.happens('handover.offered', {
      subject: movement.subject(),
      handoverId: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90',
      ...{ fromUnit: 'LT-BQL', toUnit: 'LT-HQ', toOfficer: null, reasonCode: 'NOT_OURS', deadline },
    });
    const during = { from: after(movement, 2), to: after(movement, 5) };
    expect(moved(movement, during)).toContainEqual([
      'HANDOVER.',
      new Date(Date.parse(deadline) + 3 * MINUTE).toISOString(),
    ]);
  });

  it('lets a breach climb no further while nobody can act, and later by as long as it lasted', () => {
    const movement = submitted();
    const breach = nextDue(movement.file, after(movement, 31));
    if (breach?.name !== 'clock.breached') throw new Error('it was to run out');
    const { clockKey = '' } = breach;
    movement.happens('clock.breached', breach.data, { clockKey, occurredAt: after(movement, 31) });
    const climbsAt = movement.file.clocks[clockKey]?.escalateAt;
    expect(climbsAt).toBeDefined();
    const rearmed = { ...movement, register: withStandstill(movement, { from: after(movement, 1) }) };
    expect(movedClocks(movement.file, rearmed.register)).toHaveLength(1);
  });
});
