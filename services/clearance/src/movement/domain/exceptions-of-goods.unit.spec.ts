import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { TwoTrucks } from '../../../test/two-trucks.ts';
import { nextDue } from './due.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const FIRST: Check = { agency: 'CUSTOMS', shipment: 0 };
const SECOND: Check = { agency: 'CUSTOMS', shipment: 1 };
const PLATE = { plate: { country: 'KH', text: '2A-1234', key: 'KH:2A1234' } };

const refuseGoods = (movement: TestMovement, shipment: number) =>
  movement.happens('entry.refused', {
    subject: movement.subject(shipment),
    ...{ refusalId: newId(), agency: 'CUSTOMS', reasonCode: 'GOODS_PROHIBITED', legalBasis: 'CUSTOMS-LAW' },
  });
const refuseTruck = (movement: TestMovement) =>
  movement.happens('entry.refused', {
    ...{ refusalId: newId(), agency: 'BORDER_GUARD', reasonCode: 'ORDER_OF_AUTHORITY' },
    legalBasis: 'BORDER-GUARD-LAW',
  });
const twoOnATruck = (direction: 'IMPORT' | 'EXPORT'): TestMovement =>
  new TestMovement(direction, 2)
    .submitted()
    .accepted()
    .planned([CREW, FIRST, SECOND])
    .assessed()
    .arrived()
    .concluded(CREW)
    .inYard()
    .concluded(FIRST)
    .concluded(SECOND);
const stages = (movement: TestMovement) => [movement.stage(), movement.stage(0), movement.stage(1)];

describe('presumed crossing', () => {
  const crossed = (): TestMovement => {
    const movement = twoOnATruck('EXPORT').settled().called().exited();
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    return movement;
  };

  test('after a day without a word of the neighbour the truck is through, and a late word is no difference', () => {
    const movement = crossed();
    const [dueAt] = Object.values(movement.file.clocks).flatMap(({ kind, dueAt: at }) =>
      kind === 'PRESUMPTION' ? [at] : [],
    );
    const at = Date.parse(movement.file.records[movement.movementId]!.stageSince);
    expect(Date.parse(dueAt!) - at).toBe(86_400_000);
    expect(nextDue(movement.file, new Date(at + 86_399_999).toISOString())?.name).not.toBe(
      'crossing.presumed',
    );
    expect(nextDue(movement.file, dueAt!)).toMatchObject({ name: 'crossing.presumed' });
    movement.happens('crossing.presumed', {});
    expect(stages(movement)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED']);
    expect(movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' }).differences).toEqual([]);
  });

  test('nothing is presumed once the neighbour has acknowledged', () => {
    const movement = crossed();
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    expect(Object.values(movement.file.clocks).map(({ kind }) => kind)).not.toContain('PRESUMPTION');
  });
});

describe('obligations after completion', () => {
  test('run on with a clock and a holder of their own, and end when they are discharged', () => {
    const movement = twoOnATruck('IMPORT').settled().called().exited();
    expect(movement.stage()).toBe('COMPLETED');
    const about = {
      subject: movement.subject(),
      obligationId: newId(),
      kind: 'FOREIGN_VEHICLE_EXIT' as const,
    };
    const owed = {
      agency: 'CUSTOMS' as const,
      unit: 'LT-HQ',
      cause: 'RULE',
      dueAt: '2026-12-24T00:00:00.000Z',
    };
    movement.happens('obligation.created', { ...about, ...owed });
    expect(nextDue(movement.file, owed.dueAt)).toMatchObject({
      name: 'clock.breached',
      data: { clock: 'OBLIGATION.FOREIGN_VEHICLE_EXIT', unit: 'LT-HQ' },
    });
    movement.happens('obligation.discharged', { ...about, reasonCode: 'CROSSED_AGAIN', evidence: 'x' });
    expect(movement.file.clocks).toEqual({});
  });
});

describe('split load', () => {
  test('a refused part goes its own way, and the others on the truck go on once it is unloaded', () => {
    const movement = twoOnATruck('IMPORT');
    const names = refuseGoods(movement, 0).told.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['entry.refused', 'shipment.release-revoked']));
    expect([movement.stage(0), movement.holder(0)]).toEqual(['REFUSED', 'BORDER_GUARD']);
    expect(movement.stage(1)).toBe('AWAITING_TRUCK');
    movement.happens('goods.unloaded', { yard: 'Y1', place: 'B1', shipmentIds: [movement.idOf(0)] });
    movement.settled().called().exited();
    expect(stages(movement)).toEqual(['COMPLETED', 'REFUSED', 'COMPLETED']);
    expect(movement.holder(0)).toBe('BORDER_GUARD');
  });

  test('a refused part goes back with its truck when that is refused as well', () => {
    const movement = twoOnATruck('IMPORT');
    refuseGoods(movement, 0);
    refuseTruck(movement);
    movement.happens('vehicle.returning', PLATE);
    movement.happens('vehicle.returned', PLATE);
    expect(stages(movement)).toEqual(['CLOSED_REFUSED', 'CLOSED_REFUSED', 'CLOSED_REFUSED']);
  });

  test('a part that left a shipment is refused with it', () => {
    const trucks = new TwoTrucks().begin().complete(true);
    refuseGoods(trucks.source, 0);
    expect([trucks.source.stage(0), trucks.stageOfChild()]).toEqual(['REFUSED', 'REFUSED']);
    trucks.pass();
    expect(trucks.receiving.file.guests?.[trucks.childId]?.released).toBe(false);
  });

  test('an export that is refused is never released, and goes nowhere', () => {
    const movement = twoOnATruck('EXPORT');
    refuseGoods(movement, 0);
    expect(stages(movement)).toEqual(['UNDER_INSPECTION', 'UNDER_INSPECTION', 'AWAITING_TRUCK']);
    expect(movement.file.records[movement.idOf(0)]?.releasedAt).toBeNull();
  });
});
