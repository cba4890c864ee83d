import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { Timetable } from '../../calendar/domain/timetable.ts';
import { nextDue } from './due.ts';

const CREW: Check = {
  agency: 'BORDER_GUARD',
  kind: 'CREW_AND_VEHICLE',
  phase: 'ARRIVAL',
  norm: 'PT30M',
  startsWith: 'vehicle.admitted',
};
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0, norm: 'PT2H', startsWith: 'yard.entered' };
const PLANT: Check = {
  agency: 'PLANT_QUARANTINE',
  kind: 'PLANT_QUARANTINE',
  shipment: 0,
  norm: 'P1D',
  startsWith: 'inspection.started',
};

const inYard = (...checks: Check[]): TestMovement =>
  new TestMovement()
    .submitted()
    .accepted()
    .planned([CREW, ...checks])
    .assessed()
    .arrived()
    .concluded(CREW)
    .inYard();

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
const dueOf = (movement: TestMovement, key: string) => movement.file.clocks[key]?.dueAt;

describe('clocks', () => {
  test('the stage is measured from the event that began it', () => {
    const movement = new TestMovement().submitted();
    const { stageSince, dueAt } = movement.file.records[movement.movementId]!;
    expect(dueAt).toBe(minutesAfter(stageSince, 30));
    expect(movement.file.records[movement.idOf(0)]?.dueAt).toBe(dueAt);
    movement.accepted();
    expect(movement.file.clocks).toEqual({});
    expect(movement.last.clocks.closed.map(({ kind }) => kind)).toEqual(['STAGE']);
  });

  test('it stands while the enterprise corrects, and runs anew from the next submission', () => {
    const movement = new TestMovement().submitted();
    const ofMovement = () => movement.file.records[movement.movementId]!;
    const faults = [{ code: 'UNREADABLE', pointer: '/vehicle/containers/0' }];
    const { declarationId } = movement.snapshot();
    movement.happens('declaration.correction-needed', { declarationId, declarationVersion: 1, faults });
    expect([ofMovement().waitingOn, ofMovement().dueAt]).toEqual(['ENTERPRISE', null]);
    movement.version = 2;
    movement.submitted();
    expect(ofMovement().dueAt).toBe(minutesAfter(movement.file.seen['declaration.submitted']!, 30));
    expect(ofMovement().dueAt).not.toBe(minutesAfter(ofMovement().stageSince, 30));
  });

  test('a gate may set its own target', () => {
    const movement = new TestMovement();
    const { register } = movement;
    Object.defineProperty(register, 'targetOf', { value: () => 'PT5S' });
    const { stageSince, dueAt } = movement.submitted().file.records[movement.movementId]!;
    expect(dueAt).toBe(minutesAfter(stageSince, 5 / 60));
  });

  test('a task is measured from the event that it names, wherever it stands in the plan', () => {
    const movement = inYard(CUSTOMS, PLANT);
    expect(dueOf(movement, `task:${movement.inspectionId(CUSTOMS)}`)).toBe(
      minutesAfter(movement.file.seen['yard.entered']!, 120),
    );
    expect(dueOf(movement, `task:${movement.inspectionId(PLANT)}`)).toBeUndefined();
    const about = { inspectionId: movement.inspectionId(PLANT), subject: movement.subject(0) };
    movement.happens('inspection.started', {
      ...about,
      agency: 'PLANT_QUARANTINE',
      unit: 'LT-KDTV',
      officer: 'p',
    });
    expect(dueOf(movement, `task:${movement.inspectionId(PLANT)}`)).toBe(
      minutesAfter(movement.inputs.at(-1)!.occurredAt, 24 * 60),
    );
  });

  test('customs after quarantine is measured from its result', () => {
    const after: Check = { ...CUSTOMS, startsWith: 'inspection.concluded' };
    const movement = inYard(after, PLANT);
    const key = `task:${movement.inspectionId(after)}`;
    expect(dueOf(movement, key)).toBeUndefined();
    movement.concluded(PLANT);
    expect(dueOf(movement, key)).toBe(minutesAfter(movement.inputs.at(-1)!.occurredAt, 120));
  });

  test('a task stands still while the enterprise owes something, and is due later by as much', () => {
    const movement = inYard(CUSTOMS);
    const key = `task:${movement.inspectionId(CUSTOMS)}`;
    const about = {
      inspectionId: movement.inspectionId(CUSTOMS),
      subject: movement.subject(0),
      agency: 'CUSTOMS' as const,
    };
    const due = dueOf(movement, key)!;
    movement.happens('inspection.information-requested', {
      ...about,
      requestNumber: 1,
      checklistItem: 'INVOICE',
    });
    expect(dueOf(movement, key)).toBeNull();
    expect(movement.file.records[movement.idOf(0)]?.waitingOn).toBe('ENTERPRISE');
    movement.happens('inspection.answered', { ...about, requestNumber: 1 });
    expect(dueOf(movement, key)).toBe(minutesAfter(due, 1));
    expect(movement.file.records[movement.idOf(0)]?.waitingOn).toBe('AGENCY');
  });

  test('run out, they are breached once each, in the order of their time', () => {
    const movement = inYard(CUSTOMS);
    const late = minutesAfter(movement.file.recordedAt, 600);
    const act = nextDue(movement.file, late)!;
    expect(act).toMatchObject({
      name: 'clock.breached',
      data: { clock: 'TASK.CUSTOMS_DOCUMENTS', unit: 'LT-HQ' },
    });
    movement.happens(act.name, act.data, act);
    expect(movement.last.clocks.changed).toHaveLength(1);
    expect(nextDue(movement.file, movement.file.recordedAt)).toBeUndefined();
  });

  test('at four fifths of its time a clock warns, once', () => {
    const movement = inYard(CUSTOMS);
    const started = movement.file.seen['yard.entered']!;
    expect(nextDue(movement.file, minutesAfter(started, 95))).toBeUndefined();
    const act = nextDue(movement.file, minutesAfter(started, 96))!;
    expect(act).toMatchObject({ name: 'clock.warned', data: { clock: 'TASK.CUSTOMS_DOCUMENTS' } });
    movement.happens(act.name, act.data, act);
    expect(nextDue(movement.file, minutesAfter(started, 119))).toBeUndefined();
  });

  test('a breach climbs step by step, and rests before the people’s committee', () => {
    const movement = inYard(CUSTOMS);
    const levels: unknown[] = [];
    for (let act = nextDue(movement.file, '2027-01-01T00:00:00.000Z'); act;) {
      movement.happens(act.name, act.data, act);
      if (act.name === 'clock.escalated') levels.push([act.data.level, act.data.superiorOf]);
      act = nextDue(movement.file, '2027-01-01T00:00:00.000Z');
    }
    expect(levels).toEqual([
      ['SHIFT_LEADER', null],
      ['HEAD', null],
      ['MANAGEMENT_BOARD', 'CUSTOMS'],
      ['PEOPLES_COMMITTEE', null],
    ]);
  });

  test('a norm in working hours runs in those of its unit', () => {
    const movement = new TestMovement();
    const calendars = [
      {
        unit: 'LT-HQ',
        from: '2020-01-01T00:00:00.000Z',
        to: null,
        timeZone: 'Asia/Ho_Chi_Minh',
        weekly: { WED: [{ from: '08:00', to: '17:00' }] },
        holidays: [],
        exceptionalDays: [],
      },
    ];
    Object.defineProperty(movement.register, 'timetable', { value: new Timetable(calendars) });
    const working: Check = { ...CUSTOMS, normIn: 'WORKING' };
    movement.submitted().accepted().planned([CREW, working]).assessed().arrived().concluded(CREW).inYard();
    expect(dueOf(movement, `task:${movement.inspectionId(working)}`)).toBe('2026-11-25T03:00:00.000Z');
  });

  test('before their time nothing is due', () => {
    const movement = inYard(CUSTOMS);
    expect(nextDue(movement.file, movement.file.recordedAt)).toBeUndefined();
  });

  test('the neighbour’s silence completes the crossing', () => {
    const movement = inYard().settled().called().exited();
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    const act = nextDue(movement.file, minutesAfter(movement.file.recordedAt, 24 * 60))!;
    expect(act.name).toBe('crossing.presumed');
    movement.happens(act.name, act.data, act);
    expect(movement.stage()).toBe('COMPLETED');
    movement.happens('vehicle.turned-back', { reasonCode: 'PAPERS' });
    expect([movement.stage(), movement.holder()]).toEqual(['TURNED_BACK', 'BORDER_GUARD']);
  });

  test('an offer runs out', () => {
    const movement = inYard(CUSTOMS);
    const offer = {
      handoverId: newId(),
      fromUnit: 'LT-HQ',
      toUnit: 'LT-KDTV',
      toOfficer: null,
      reasonCode: 'WORKLOAD',
    };
    const deadline = minutesAfter(movement.file.recordedAt, 30);
    movement.happens('handover.offered', { subject: movement.subject(0), ...offer, deadline });
    const act = nextDue(movement.file, deadline)!;
    expect(act).toMatchObject({ name: 'handover.expired', data: { handoverId: offer.handoverId, deadline } });
  });
});
