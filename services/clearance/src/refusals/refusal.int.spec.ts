import { type Person } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };
const PLATE = { plate: { country: 'KH', text: '2A-1234', key: 'KH:2A1234' } };
const BY_GUARD = {
  legalBasis: 'BORDER-GUARD-LAW',
  reasonCode: 'CREW_NOT_ADMITTED',
  approver: 'border-guard.leader1',
};
const BY_CUSTOMS = { legalBasis: 'CUSTOMS-LAW', reasonCode: 'GOODS_PROHIBITED' };

const entering = (): TestMovement =>
  new TestMovement('IMPORT')
    .submitted()
    .accepted()
    .planned([CREW, DOCUMENTS])
    .assessed()
    .arrived()
    .concluded(CREW)
    .inYard();

describe('refused entry', () => {
  let house: House;
  let guardHead: Person;
  beforeAll(async () => {
    house = await House.open();
    const head = { sub: 'border-guard.head', roles: ['HEAD', 'OFFICER'], agency: 'BORDER_GUARD' };
    guardHead = house.service.as({ ...head, unit: 'LT-BP', gate: ['LT'] });
  });
  afterAll(() => house.close());

  it('by the border guard: it answers until the truck is back across', async () => {
    const movement = entering();
    await house.follow(...factsOf(movement));
    const { movementId } = movement;
    const refused = await guardHead.post(`/v1/movements/${movementId}/refusal`, BY_GUARD);
    expect(refused).toMatchObject({ status: 201, body: { agency: 'BORDER_GUARD', movementId } });
    const again = await guardHead.post(`/v1/movements/${movementId}/refusal`, BY_GUARD);
    expect(again).toMatchObject({ status: 409, body: { code: 'clearance.refusal.already' } });
    const record = `/v1/records/${movement.idOf(0)}`;
    expect((await house.customs.get(record)).body).toMatchObject({
      stage: 'REFUSED',
      holder: { agency: 'BORDER_GUARD' },
    });
    const before = movement.inputs.length;
    movement.happens('vehicle.returning', PLATE);
    movement.happens('vehicle.returned', PLATE);
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    expect((await house.customs.get(record)).body).toMatchObject({ stage: 'CLOSED_REFUSED' });
    const told = await house.told(movementId);
    expect(told.filter((name) => name === 'entry.refused' || name === 'movement.returned')).toEqual([
      'entry.refused',
      'movement.returned',
    ]);
    expect(await house.violations()).toEqual([]);
  });

  it('of one shipment: it waits for a way back, its quantity is returned, and the others go on', async () => {
    const plant: Check = { agency: 'PLANT_QUARANTINE', kind: 'PLANT_QUARANTINE', shipment: 0 };
    const other: Check = { agency: 'CUSTOMS', shipment: 1 };
    const movement = new TestMovement('IMPORT', 2).submitted().accepted();
    movement.planned([CREW, plant, other]).assessed().arrived().concluded(CREW).inYard();
    await house.follow(...factsOf(movement.concluded(plant, 'FAILED').concluded(other)));
    const path = `/v1/records/${movement.idOf(0)}/refusal`;
    const head = { sub: 'plant.head', roles: ['HEAD', 'OFFICER'], agency: 'PLANT_QUARANTINE' };
    const plantHead = house.service.as({ ...head, unit: 'LT-KDTV', gate: ['LT'] });
    const grounds = {
      legalBasis: 'PLANT-QUARANTINE',
      reasonCode: 'PEST_OR_DISEASE',
      approver: 'plant.leader1',
    };
    expect((await plantHead.post(path, grounds)).status).toBe(422);
    const refusal = { ...grounds, inspectionId: movement.inspectionId(plant) };
    expect((await plantHead.get(`/v1/records/${movement.idOf(0)}`)).body['allowedActions']).toContain(
      'refusal',
    );
    expect(await plantHead.post(path, refusal)).toMatchObject({
      status: 201,
      body: { recordId: movement.idOf(0), movementId: movement.movementId },
    });
    expect(await plantHead.post(path, refusal)).toMatchObject({
      status: 409,
      body: { code: 'clearance.refusal.already' },
    });
    const stages = async () =>
      await Promise.all(
        [0, 1].map(
          async (index) => (await house.board.get(`/v1/records/${movement.idOf(index)}`)).body['stage'],
        ),
      );
    expect(await stages()).toEqual(['REFUSED', 'AWAITING_TRUCK']);
    const unloaded = { shipmentIds: [movement.idOf(0)], yard: 'Y1', place: 'B1' };
    const before = movement.inputs.length;
    movement.happens('goods.unloaded', unloaded);
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    expect(await stages()).toEqual(['REFUSED', 'FEE_DUE']);
    expect((await house.board.get(`/v1/records/${movement.idOf(0)}`)).body).toMatchObject({
      holder: { agency: 'BORDER_GUARD' },
      blockers: expect.arrayContaining(['REFUSED']),
    });
    expect(await house.violations()).toEqual([]);
  });

  it('by customs: only on a failed inspection of its own, and with another’s approval', async () => {
    const movement = entering();
    await house.follow(...factsOf(movement));
    const path = `/v1/movements/${movement.movementId}/refusal`;
    const own = await house.customsHead.post(path, { ...BY_CUSTOMS, approver: 'customs.head' });
    expect(own.status).toBe(422);
    expect(own.body['errors'] ?? own.body['faults']).toHaveLength(2);
    expect((await house.customs.post(path, { ...BY_CUSTOMS, approver: 'customs.head' })).status).toBe(403);
    const grounds = { approver: 'customs.leader1', inspectionId: movement.inspectionId(DOCUMENTS) };
    const unfounded = await house.customsHead.post(path, { ...BY_CUSTOMS, ...grounds });
    expect(unfounded).toMatchObject({ status: 422, body: { code: 'clearance.refusal.grounds' } });
    const before = movement.inputs.length;
    movement.concluded(DOCUMENTS, 'FAILED');
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    expect((await house.customsHead.post(path, { ...BY_CUSTOMS, ...grounds })).status).toBe(201);
  });
});
