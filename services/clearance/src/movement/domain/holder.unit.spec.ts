import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { Register } from '../../register/domain/register.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const HEALTH: Check = { agency: 'HEALTH_QUARANTINE', kind: 'HEALTH_PAPERS', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

const arrived = (): TestMovement =>
  new TestMovement().submitted().accepted().planned([CREW, HEALTH, CUSTOMS]).assessed().arrived();

const person = (movement: TestMovement, shipment?: number) =>
  movement.file.records[movement.idOf(shipment)]?.holder?.officer;

const hold = (movement: TestMovement, agency: 'CUSTOMS' | 'PLANT_QUARANTINE', shipment?: number): string => {
  const holdId = newId();
  const subject = movement.subject(shipment);
  movement.happens('hold.placed', {
    subject,
    holdId,
    agency,
    legalBasis: 'CUSTOMS-LAW',
    reviewAt: '2026-12-01T00:00:00Z',
  });
  return holdId;
};

describe('the person who answers', () => {
  test('is the leader of the shift, until an officer claims', () => {
    const movement = arrived();
    expect(person(movement)).toBe('LT-BP.leader');
    movement.claimed(CREW);
    expect(person(movement)).toBe('BORDER_GUARD.o');
    expect(movement.last.holdings.map(({ cause }) => cause)).toEqual(['CLAIM', 'CLAIM']);
  });

  test('stays the one who concluded while others on the same stage are open', () => {
    const movement = arrived().claimed(CREW).concluded(CREW);
    expect([movement.stage(), person(movement)]).toEqual(['ARRIVED', 'BORDER_GUARD.o']);
  });

  test('is not whoever claims for another agency', () => {
    expect(person(arrived().claimed(HEALTH))).toBe('LT-BP.leader');
  });

  test('is nobody but the head where the roster is empty', () => {
    const movement = arrived();
    const { data } = movement.register;
    Object.assign(movement, { register: new Register({ ...data, shifts: [] }) });
    movement.concluded(CREW).concluded(HEALTH);
    expect(movement.file.records[movement.movementId]?.holder).toMatchObject({
      officer: null,
      head: 'LT-BQL.head',
    });
  });

  test('changes with the shift at the next thing that happens', () => {
    const movement = new TestMovement().submitted();
    const { data } = movement.register;
    const shifts = data.shifts.map((shift) => ({ ...shift, leader: `${shift.unit}.night` }));
    Object.assign(movement, { register: new Register({ ...data, shifts }) });
    movement.accepted();
    expect(person(movement)).toBe('LT-BQL.night');
    expect(movement.last.holdings[0]?.cause).toBe('SHIFT');
  });

  test('falls to the own unit of the agency when the claiming one is not in the register', () => {
    const movement = arrived();
    const about = { inspectionId: movement.inspectionId(CREW), subject: movement.subject() };
    movement.happens('inspection.claimed', { ...about, agency: 'BORDER_GUARD', unit: 'XX-BP', officer: 'x' });
    expect(movement.file.records[movement.movementId]?.holder).toMatchObject({
      unit: 'LT-BP',
      officer: 'LT-BP.leader',
    });
  });
});

describe('a hold', () => {
  test('makes its agency the holder of all that it holds, keeps the stage, and gives back when lifted', () => {
    const movement = arrived();
    const holdId = hold(movement, 'CUSTOMS');
    expect([movement.holder(), movement.holder(0), movement.stage()]).toEqual([
      'CUSTOMS',
      'CUSTOMS',
      'ARRIVED',
    ]);
    movement.happens('hold.lifted', { subject: movement.subject(), holdId });
    expect([movement.holder(), movement.holder(0)]).toEqual(['BORDER_GUARD', 'BORDER_GUARD']);
  });

  test('on one shipment leaves the holder of the others', () => {
    const movement = new TestMovement('EXPORT', 2).submitted();
    hold(movement, 'CUSTOMS', 0);
    expect([movement.holder(0), movement.holder(1), movement.holder()]).toEqual([
      'CUSTOMS',
      'MANAGEMENT_BOARD',
      'MANAGEMENT_BOARD',
    ]);
  });

  test('of several the earliest counts', () => {
    const movement = arrived();
    hold(movement, 'PLANT_QUARANTINE');
    hold(movement, 'CUSTOMS');
    expect(movement.holder()).toBe('PLANT_QUARANTINE');
  });
});

describe('a handover', () => {
  const offered = (): {
    movement: TestMovement;
    about: { handoverId: string; fromUnit: string; toUnit: string };
  } => {
    const movement = arrived();
    const about = { handoverId: newId(), fromUnit: 'LT-BP', toUnit: 'LT-KDYT' };
    const subject = movement.subject();
    const more = { toOfficer: null, reasonCode: 'WORKLOAD', deadline: '2026-11-24T03:00:00.000Z' };
    movement.happens('handover.offered', { subject, ...about, ...more });
    return { movement, about };
  };

  test('moves nothing until it is accepted', () => {
    const { movement, about } = offered();
    expect(movement.holder()).toBe('BORDER_GUARD');
    movement.happens('handover.accepted', { subject: movement.subject(), ...about, officer: 'health.o' });
    expect(movement.file.records[movement.movementId]?.holder).toMatchObject({
      agency: 'HEALTH_QUARANTINE',
      unit: 'LT-KDYT',
      officer: 'health.o',
    });
    expect(movement.last.holdings.map(({ recordId, cause }) => [recordId, cause])).toEqual([
      [movement.movementId, 'AGREEMENT'],
    ]);
  });

  test.each(['handover.refused', 'handover.expired', 'handover.withdrawn'] as const)(
    '%s leaves it where it is',
    (name) => {
      const { movement, about } = offered();
      const data = {
        subject: movement.subject(),
        ...about,
        reasonCode: 'NO_CAPACITY',
        deadline: '2026-11-24T03:00:00.000Z',
      };
      movement.happens(name, data);
      expect([movement.holder(), Object.keys(movement.file.offers)]).toEqual(['BORDER_GUARD', []]);
    },
  );

  test('ends with its stage, and so does an open offer', () => {
    const { movement, about } = offered();
    movement.concluded(CREW).concluded(HEALTH);
    expect(movement.holder()).toBe('MANAGEMENT_BOARD');
    expect(movement.last.told).toContainEqual(
      expect.objectContaining({
        name: 'handover.withdrawn',
        data: { subject: movement.subject(), ...about, reasonCode: 'STAGE_ENDED' },
      }),
    );
  });
});
