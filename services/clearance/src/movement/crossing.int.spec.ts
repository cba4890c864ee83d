import { until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };

interface Holders {
  items: { agency: string; officer: string; stage: string; cause: string; from: string; to?: string }[];
}

const toExitControl = (movement: TestMovement): TestMovement => {
  movement
    .submitted()
    .accepted()
    .planned([CREW, DOCUMENTS])
    .assessed()
    .arrived()
    .claimed(CREW)
    .concluded(CREW)
    .inYard();
  return movement.claimed(DOCUMENTS).concluded(DOCUMENTS).settled().called();
};

describe('one truck, from submission to completion', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  /** Exit, crossing and acknowledgement, with clearance's permit. */
  const leave = async (movement: TestMovement): Promise<void> => {
    const permit = await house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`);
    expect(permit.status).toBe(200);
    const again = await house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`);
    expect(again.body).toEqual(permit.body);
    const before = movement.inputs.length;
    movement.happens('vehicle.exited', { permitId: String(permit.body['permitId']) });
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
  };

  const holdersOf = async (recordId: string) =>
    (await house.customs.get<Holders>(`/v1/records/${recordId}/holders`)).body.items;

  it('names who answered in every stage', async () => {
    const movement = toExitControl(new TestMovement('EXPORT'));
    await house.follow(...factsOf(movement));
    const shown = await house.customs.get(`/v1/records/${movement.shipmentRefs[0]}`);
    expect(shown.body).toMatchObject({
      stage: 'EXIT_CONTROL',
      holder: {
        agency: 'BORDER_GUARD',
        unit: 'LT-BP',
        officer: 'border-guard.leader1',
        head: 'border-guard.head',
      },
      releasedAt: expect.any(String),
    });
    await leave(movement);
    const done = await house.declarant.get(`/v1/records/${movement.movementId}`);
    expect(done.body).toMatchObject({ stage: 'COMPLETED', blockers: [], allowedActions: [] });
    expect(done.body['holder']).toBeUndefined();
    for (const recordId of [movement.movementId, movement.idOf(0)]) {
      const holders = await holdersOf(recordId);
      expect(
        holders.map(({ agency, officer, stage, cause }) => `${stage} ${agency} ${officer} ${cause}`),
      ).toEqual([
        'SUBMITTED MANAGEMENT_BOARD board.leader1 RULE',
        'ARRIVED BORDER_GUARD border-guard.leader1 RULE',
        'ARRIVED BORDER_GUARD BORDER_GUARD.o CLAIM',
        'IN_YARD MANAGEMENT_BOARD board.leader1 RULE',
        'UNDER_INSPECTION CUSTOMS customs.leader1 RULE',
        'UNDER_INSPECTION CUSTOMS CUSTOMS.o CLAIM',
        'FEE_DUE MANAGEMENT_BOARD board.leader1 RULE',
        'EXIT_CONTROL BORDER_GUARD border-guard.leader1 RULE',
      ]);
      for (const [index, { from }] of holders.entries()) expect(holders[index - 1]?.to ?? from).toBe(from);
    }
    expect(await house.violations()).toEqual([]);
    expect(await house.service.database.query('SELECT * FROM difference')).toEqual([]);
  });

  it('comes to the same end when the topics run ahead of each other', async () => {
    const movement = toExitControl(new TestMovement('EXPORT'));
    await house.hear(...factsOf(movement).sort(byTopicThenTime));
    await until(
      async () =>
        (await house.customs.get(`/v1/records/${movement.movementId}`)).body['stage'] === 'EXIT_CONTROL',
    );
    await leave(movement);
    expect((await house.declarant.get(`/v1/records/${movement.movementId}`)).body).toMatchObject({
      stage: 'COMPLETED',
    });
    expect(await house.violations()).toEqual([]);
    const told = await house.told(movement.movementId);
    expect(told.filter((name) => name === 'record.opened')).toHaveLength(2);
    expect(told.filter((name) => name === 'shipment.released')).toHaveLength(1);
    expect(told.filter((name) => name.endsWith('.completed'))).toEqual([
      'shipment.completed',
      'movement.completed',
    ]);
  });
});

const byTopicThenTime = (
  one: { topic: string; occurredAt: string },
  other: { topic: string; occurredAt: string },
) => other.topic.localeCompare(one.topic) || one.occurredAt.localeCompare(other.occurredAt);
