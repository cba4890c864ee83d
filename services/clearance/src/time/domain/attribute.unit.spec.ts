import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { timeOf, toldOf } from '../../../test/told.ts';
import { worldOf } from '../world-of.ts';
import { WEEKDAYS } from '../../calendar/domain/working-hours.ts';
import { Register } from '../../register/domain/register.ts';
import { attribute, type Part } from './attribute.ts';
import { totalsOf } from './totals.ts';

const CREW: Check = {
  agency: 'BORDER_GUARD',
  kind: 'CREW_AND_VEHICLE',
  phase: 'ARRIVAL',
  startsWith: 'vehicle.admitted',
};
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const PLANT: Check = { agency: 'PLANT_QUARANTINE', shipment: 0, norm: 'P1D' };

const MINUTE = 60_000;
const later = (movement: TestMovement, minutes: number): number =>
  Date.parse(movement.file.recordedAt) + minutes * MINUTE;

/** `stage: who minutes`, in the order of time. */
const told = (parts: readonly Part[]): string[] =>
  parts.map(
    ({ stage, charged, from, to }) =>
      `${stage}: ${charged.agency ?? charged.party} ${String((to - from) / MINUTE)}`,
  );

describe('who is charged', () => {
  const underInspection = () =>
    new TestMovement('EXPORT', 1).submitted().accepted().planned([CREW, CUSTOMS, PLANT]).assessed().arrived();

  test('of two that work at once the one that concludes last, whoever answers', () => {
    const movement = underInspection()
      .concluded(CREW)
      .inYard()
      .claimed(CUSTOMS)
      .concluded(CUSTOMS)
      .concluded(PLANT);
    expect(told(timeOf(movement, movement.idOf(0), later(movement, 5)))).toEqual([
      'SUBMITTED: MANAGEMENT_BOARD 1',
      'SCHEDULED: ENTERPRISE 3',
      'WAITING_ADMISSION: MANAGEMENT_BOARD 1',
      'ARRIVED: BORDER_GUARD 1',
      'IN_YARD: MANAGEMENT_BOARD 1',
      'UNDER_INSPECTION: PLANT_QUARANTINE 2',
      'UNDER_INSPECTION: PLANT_QUARANTINE 1',
      'FEE_DUE: CARRIER 5',
    ]);
  });

  test('while it is not known who concludes last, the longest norm, marked as provisional', () => {
    const movement = underInspection().concluded(CREW).inYard().claimed(CUSTOMS);
    const last = timeOf(movement, movement.idOf(0), later(movement, 5)).at(-1);
    expect(last).toMatchObject({
      charged: {
        agency: 'PLANT_QUARANTINE',
        unit: 'LT-KDTV',
        officer: 'LT-KDTV.leader',
        head: 'LT-KDTV.head',
      },
      holder: { agency: 'CUSTOMS' },
      provisional: true,
    });
  });

  test('the enterprise, once nobody can go on without its answer', () => {
    const movement = underInspection().concluded(CREW).inYard().claimed(CUSTOMS).concluded(PLANT);
    const inspectionId = movement.inspectionId(CUSTOMS);
    const subject = movement.subject(0);
    const by = { agency: 'CUSTOMS' as const, unit: 'LT-HQ', officer: 'CUSTOMS.o' };
    movement.happens('inspection.information-requested', {
      ...{ inspectionId, subject, ...by, requestId: inspectionId, items: [], withinChecklist: true },
    } as never);
    const parts = timeOf(movement, movement.idOf(0), later(movement, 7));
    expect(parts.at(-1)).toMatchObject({
      charged: { party: 'ENTERPRISE' },
      paused: true,
      provisional: false,
    });
    expect(told(parts).at(-1)).toBe('UNDER_INSPECTION: ENTERPRISE 7');
  });

  test('the enterprise, while it corrects what it declared', () => {
    const movement = new TestMovement('EXPORT', 1).submitted();
    movement.happens('declaration.correction-needed', { faults: [] } as never);
    expect(told(timeOf(movement, movement.movementId, later(movement, 9)))).toEqual([
      'SUBMITTED: MANAGEMENT_BOARD 1',
      'SUBMITTED: ENTERPRISE 9',
    ]);
  });

  test('the agency that holds, though nothing is done', () => {
    const movement = new TestMovement('EXPORT', 1).submitted().accepted();
    const hold = { holdId: movement.movementId, agency: 'CUSTOMS' as const, legalBasis: 'X', reviewAt: 'X' };
    movement.happens('hold.placed', { subject: movement.subject(), ...hold });
    expect(told(timeOf(movement, movement.movementId, later(movement, 4))).at(-1)).toBe(
      'SCHEDULED: CUSTOMS 4',
    );
  });

  test("a shipment's inspection keeps the truck: the movement's time is charged to it too", () => {
    const movement = underInspection().concluded(CREW).inYard().claimed(CUSTOMS).concluded(CUSTOMS);
    const parts = timeOf(movement, movement.movementId, later(movement, 3));
    expect(parts.at(-1)).toMatchObject({ charged: { agency: 'PLANT_QUARANTINE' }, provisional: true });
  });

  test('the head and the leader in office at that instant, and their own working time', () => {
    const movement = new TestMovement('EXPORT', 1).submitted();
    const begin = Date.parse(movement.file.recordedAt);
    const world = worldOf(movement.file, movement.register);
    const noon = begin + 2 * MINUTE;
    const parts = attribute(
      toldOf(movement.reactions, movement.file, movement.movementId),
      {
        ...world,
        peopleAt: (_unit, at) => ({ head: at < noon ? 'old' : 'new', leader: 'LT-BQL.leader' }),
        changesOf: () => [noon, noon + MINUTE],
        isWorking: (_unit, at) => at < noon + MINUTE,
      },
      begin + 6 * MINUTE,
    );
    expect(
      parts.map(({ charged, from, to, working }) => [charged.head, (to - from) / MINUTE, working]),
    ).toEqual([
      ['old', 2, true],
      ['new', 1, true],
      ['new', 3, false],
    ]);
  });

  test('the time in which a system stood still counts for nobody’s clock, nor does that outside the hours', () => {
    const movement = new TestMovement('EXPORT', 1).submitted();
    const begin = Date.parse(movement.file.recordedAt);
    const at = (minutes: number): string => new Date(begin + minutes * MINUTE).toISOString();
    const always = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
    const calendar = { unit: 'LT-BQL', timeZone: 'Asia/Ho_Chi_Minh', holidays: [], exceptionalDays: [] };
    const register = new Register({
      ...movement.register.data,
      calendars: [
        { ...calendar, weekly: always, from: at(-10), to: at(5) },
        { ...calendar, weekly: {}, from: at(5), to: null },
      ],
      standstills: [
        { gate: 'LT', what: 'ONEGATE', from: at(2), to: at(3) },
        { gate: 'LT', what: 'VNACCS', from: at(1), to: at(4) },
      ],
    });
    const told = toldOf(movement.reactions, movement.file, movement.movementId);
    const parts = attribute(told, worldOf(movement.file, register), begin + 8 * MINUTE);
    expect(parts.map(({ from, to, working, paused }) => [(to - from) / MINUTE, working, paused])).toEqual([
      [2, true, false],
      [1, true, true],
      [2, true, false],
      [3, false, false],
    ]);
    expect(totalsOf(parts)).toMatchObject([{ ms: 8 * MINUTE, clockedMs: 4 * MINUTE }]);
  });

  test('nobody for the time in which the record was closed, and again once it is opened', () => {
    const movement = new TestMovement('EXPORT', 0).submitted().accepted().planned([]).assessed().arrived();
    movement.inYard().settled().called().exited();
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    const crossed = later(movement, 0);
    movement.happens('crossing.presumed', {});
    const presumed = later(movement, 0);
    movement.happens('vehicle.turned-back', { reasonCode: 'PAPERS' });
    const turned = later(movement, 0);
    const parts = timeOf(movement, movement.movementId, turned + MINUTE);
    expect(parts.slice(-2).map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['CROSSED', crossed, presumed],
      ['TURNED_BACK', turned, turned + MINUTE],
    ]);
  });
});
