import { newId } from '@onegate/contracts';
import { TestMovement } from '../../../test/a-movement.ts';
import { CREW, CUSTOMS, TwoTrucks } from '../../../test/two-trucks.ts';
import { obstacles } from './actions.ts';
import { recordOf } from './movement-file.ts';
import { openBlocking } from './task.ts';

const ofReceiving = (trucks: TwoTrucks) =>
  obstacles['exit-permit'](trucks.receiving.file, trucks.receiving.movementId);

describe('a transshipment', () => {
  it('is a stage in which customs answers for the goods and for both trucks', () => {
    const trucks = new TwoTrucks().begin();
    expect(trucks.source.stage(0)).toBe('TRANSSHIPPING');
    expect([trucks.source.stage(), trucks.receiving.stage()]).toEqual(['TRANSSHIPPING', 'TRANSSHIPPING']);
    expect([trucks.source.holder(0), trucks.receiving.holder()]).toEqual(['CUSTOMS', 'CUSTOMS']);
  });

  it('given up leaves everything where it was', () => {
    const trucks = new TwoTrucks().begin().abandon();
    expect(trucks.source.stage(0)).toBe('UNDER_INSPECTION');
    expect(trucks.source.file.legs).toBeUndefined();
    expect(trucks.receiving.stage()).toBe('FEE_DUE');
  });

  it.each([['IMPORT'], ['EXPORT']] as const)(
    'takes the goods of an %s to the other truck: they complete when it has gone, in their own record',
    (direction) => {
      const trucks = new TwoTrucks(direction).begin().complete();
      const { source, receiving } = trucks;
      expect(receiving.stage()).toBe('UNDER_INSPECTION');
      source.concluded(CUSTOMS);
      trucks.pass();
      expect(source.stage(0)).toBe('FEE_DUE');
      trucks.receive((truck) => truck.settled());
      expect([source.stage(0), receiving.stage()]).toEqual(['QUEUED_FOR_EXIT', 'QUEUED_FOR_EXIT']);
      trucks.receive((truck) => truck.called());
      expect(source.stage(0)).toBe('EXIT_CONTROL');
      trucks.receive((truck) => truck.exited());
      if (direction === 'EXPORT') {
        trucks.receive((truck) => truck.happens('vehicle.crossed', { direction }));
        expect(source.stage(0)).toBe('CROSSED');
        trucks.receive((truck) => truck.happens('crossing.acknowledged', { by: 'NEIGHBOUR' }));
      }
      expect([source.stage(0), receiving.stage()]).toEqual(['COMPLETED', 'COMPLETED']);
      expect(source.stage()).toBe('FEE_DUE');
      expect(trucks.entriesOf(source.idOf(0))).toContainEqual(
        expect.objectContaining({ type: 'truck.moved', fact: 'vehicle.exited', plates: ['81C-123.45'] }),
      );
    },
  );

  it('leaves the truck that gave everything free to go', () => {
    const trucks = new TwoTrucks().begin().complete();
    expect(trucks.source.stage()).toBe('FEE_DUE');
    expect(openBlocking(trucks.source.file, trucks.source.movementId)).toEqual([]);
  });

  it('keeps the receiving truck until what it took is released, and again when it is held', () => {
    const trucks = new TwoTrucks().begin().complete();
    trucks.receive((truck) => truck.settled());
    expect(trucks.receiving.stage()).toBe('UNDER_INSPECTION');
    trucks.source.concluded(CUSTOMS);
    trucks.pass();
    trucks.receive((truck) => truck.called());
    expect(ofReceiving(trucks)).toBeUndefined();
    trucks.source.happens('hold.placed', {
      subject: trucks.source.subject(0),
      holdId: newId(),
      agency: 'CUSTOMS',
      legalBasis: 'CUSTOMS-LAW',
      reviewAt: '2026-12-01T00:00:00.000Z',
    });
    trucks.pass();
    expect(ofReceiving(trucks)).toBe('clearance.exit.not-at-exit');
    expect(trucks.receiving.stage()).not.toBe('EXIT_CONTROL');
  });

  it('once the receiving truck may leave, the goods cannot be held', () => {
    const trucks = new TwoTrucks().begin().complete();
    trucks.source.concluded(CUSTOMS);
    trucks.pass();
    trucks.receive((truck) => truck.settled().called().happens('exit.permitted', { permitId: newId() }));
    expect(obstacles.holds(trucks.source.file, trucks.source.idOf(0))).toBe(
      'clearance.hold.after-exit-permit',
    );
  });

  it('of a part makes a child with a record, a chain and a holder of its own, linked to its parent', () => {
    const trucks = new TwoTrucks().begin().complete(true);
    const { source, childId } = trucks;
    expect([source.stage(0), trucks.stageOfChild()]).toEqual(['UNDER_INSPECTION', 'UNDER_INSPECTION']);
    expect(recordOf(source.file, childId).holder?.agency).toBe('CUSTOMS');
    expect(trucks.entriesOf(childId)[0]).toMatchObject({
      type: 'transshipment.completed',
      sourcePlates: [{ text: '81C12345' }],
      receivingPlates: [{ text: '81C54321' }],
    });
    const completed = source.reactions.find(({ told }) => told.some(({ subject }) => subject === childId));
    expect(completed?.told.filter(({ subject }) => subject === childId)).toMatchObject([
      { name: 'record.opened', data: { parentId: source.idOf(0) } },
      { name: 'stage.changed', data: { from: null, to: 'TRANSSHIPPING' } },
      { name: 'stage.changed', data: { to: 'UNDER_INSPECTION' } },
      { name: 'holder.changed' },
      { name: 'cargo.changed', data: { released: false } },
    ]);
    source.concluded(CUSTOMS);
    trucks.pass();
    expect(recordOf(source.file, childId).releasedAt).not.toBeNull();
    trucks.receive((truck) => truck.settled().called().exited());
    expect([trucks.stageOfChild(), source.stage(0)]).toEqual(['COMPLETED', 'FEE_DUE']);
    source.settled().called().exited();
    expect(source.stage(0)).toBe('COMPLETED');
  });

  it('told twice, or without a beginning, makes one leg and a difference', () => {
    const trucks = new TwoTrucks().begin().complete();
    trucks.source.happens('transshipment.completed', trucks.completed());
    expect(trucks.source.last.differences).toEqual(['TRANSSHIPMENT_UNKNOWN']);
    expect(trucks.source.file.legs?.[trucks.source.idOf(0)]).toHaveLength(1);
    trucks.source.happens('transshipment.started', trucks.open);
    expect(trucks.source.stage(0)).not.toBe('TRANSSHIPPING');
    const late = new TwoTrucks().complete();
    expect(late.source.reactions.flatMap(({ differences }) => differences)).toEqual([
      'TRANSSHIPMENT_UNKNOWN',
    ]);
    expect(late.source.file.legs?.[late.source.idOf(0)]).toHaveLength(1);
  });

  it('of goods that were never declared is a difference, not a loss', () => {
    const trucks = new TwoTrucks();
    const data = trucks.completed();
    const parts = data.parts.map((part) => ({ ...part, shipmentId: newId() }));
    trucks.source.happens('transshipment.completed', { ...data, parts });
    expect(trucks.source.last.differences).toContain('SHIPMENT_UNKNOWN');
    expect(trucks.source.last.entries).toHaveLength(1);
  });
});

describe('blocked goods of a groupage', () => {
  const groupage = () =>
    new TestMovement('EXPORT', 2)
      .submitted()
      .accepted()
      .planned([CREW, CUSTOMS])
      .assessed()
      .settled()
      .arrived()
      .concluded(CREW)
      .inYard();

  it('unloaded into a yard let the truck go on, and stay with their holder', () => {
    const movement = groupage();
    expect([movement.stage(0), movement.stage(1)]).toEqual(['UNDER_INSPECTION', 'AWAITING_TRUCK']);
    movement.happens('goods.unloaded', { shipmentIds: [movement.idOf(0)], yard: 'Y1', place: 'K3' });
    expect([movement.stage(), movement.stage(1)]).toEqual(['QUEUED_FOR_EXIT', 'QUEUED_FOR_EXIT']);
    expect([movement.stage(0), movement.holder(0)]).toEqual(['UNDER_INSPECTION', 'CUSTOMS']);
    movement.called().exited();
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    expect([movement.stage(), movement.stage(1)]).toEqual(['COMPLETED', 'COMPLETED']);
    expect([movement.stage(0), movement.holder(0)]).toEqual(['UNDER_INSPECTION', 'CUSTOMS']);
    movement.concluded(CUSTOMS);
    expect([movement.stage(0), movement.holder(0)]).toEqual(['AWAITING_TRUCK', 'MANAGEMENT_BOARD']);
    expect(recordOf(movement.file, movement.idOf(0)).releasedAt).not.toBeNull();
  });

  it('run the clocks of their inspections after the truck has gone', () => {
    const movement = groupage();
    movement.happens('goods.unloaded', { shipmentIds: [movement.idOf(0)], yard: 'Y1', place: 'K3' });
    movement.called().exited();
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    expect(Object.keys(movement.file.clocks)).toEqual([`task:${movement.inspectionId(CUSTOMS)}`]);
  });

  it('a demand to unload is an entry of the goods that keep the truck, and moves nothing', () => {
    const movement = groupage();
    movement.happens('unloading.demanded', {
      demandId: newId(),
      shipmentIds: [movement.idOf(0)],
      demandedFor: movement.idOf(1),
      waitingSince: '2026-11-24T01:00:00.000Z',
    });
    expect(movement.last.entries.map(({ recordId }) => recordId)).toEqual([
      movement.movementId,
      movement.idOf(0),
    ]);
    expect(movement.last.told).toEqual([]);
  });
});
