import { until } from '@onegate/testing';
import { factsOf, House } from '../../test/house.ts';
import type { TestMovement } from '../../test/a-movement.ts';
import { CUSTOMS, TwoTrucks } from '../../test/two-trucks.ts';

describe('goods that go on with another truck', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  const heard = new Map<TestMovement, number>();
  const LINKED = /^(?:truck\.moved|cargo\.changed)/;

  /** Tells what happened since the last time; what the files tell each other they hear by themselves. */
  const tell = async (...movements: readonly TestMovement[]): Promise<void> => {
    for (const movement of movements) {
      const fresh = movement.inputs.slice(heard.get(movement) ?? 0);
      heard.set(movement, movement.inputs.length);
      await house.follow(
        ...factsOf(
          movement,
          fresh.filter(({ name }) => !LINKED.test(name)),
        ),
      );
    }
  };
  const record = async (id: string): Promise<Record<string, unknown>> =>
    (await house.board.get(`/v1/records/${id}`)).body;
  const stands = (id: string, stage: string) => until(async () => (await record(id))['stage'] === stage);

  const brought = async (trucks: TwoTrucks): Promise<void> => {
    trucks.begin().complete(true);
    await tell(trucks.source, trucks.receiving);
    trucks.source.concluded(CUSTOMS);
    trucks.receiving.settled();
    await tell(trucks.source, trucks.receiving);
    await stands(trucks.childId, 'QUEUED_FOR_EXIT');
    trucks.pass().receiving.called();
    await tell(trucks.receiving);
    await stands(trucks.childId, 'EXIT_CONTROL');
  };
  const permit = (trucks: TwoTrucks) =>
    house.customs.post(`/v1/movements/${trucks.receiving.movementId}/exit-permit`);
  const hold = (id: string) =>
    house.customsHead.post(`/v1/records/${id}/holds`, {
      legalBasis: 'CUSTOMS-LAW',
      reasonCode: 'PAPERS_DOUBTFUL',
      reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
      approver: 'customs.leader1',
    });

  it('a part has a record of its own, linked to its parent, and completes with the truck that took it', async () => {
    const trucks = new TwoTrucks();
    await brought(trucks);
    const given = await permit(trucks);
    expect(given.status).toBe(200);
    expect(await hold(trucks.childId)).toMatchObject({
      status: 409,
      body: { code: 'clearance.hold.after-exit-permit' },
    });
    const { receiving, source, childId } = trucks;
    receiving.happens('vehicle.exited', { permitId: String(given.body['permitId']) });
    await tell(receiving);
    await stands(childId, 'COMPLETED');
    expect(await record(childId)).toMatchObject({
      plates: ['81C-123.45', '81C54321'],
      legs: [{ movementId: receiving.movementId, plates: ['81C54321'], stage: 'COMPLETED' }],
      linked: [
        { recordId: source.movementId },
        { recordId: source.idOf(0), kind: 'SHIPMENT', stage: 'FEE_DUE' },
      ],
      movementId: source.movementId,
    });
    const found = await house.board.get<{ items: unknown[] }>('/v1/records?plate=81C54321');
    expect(found.body.items).toContainEqual(expect.objectContaining({ recordId: childId }));
    const { items } = (await house.declarant.get<{ items: object[] }>(`/v1/records/${childId}/entries`)).body;
    expect(items[0]).toMatchObject({ fields: { type: 'transshipment.completed' } });
    expect(await house.violations()).toEqual([]);
  });

  it('of a hold on the goods and the exit of their truck one wins, in either order', async () => {
    for (const holdFirst of [true, false]) {
      const trucks = new TwoTrucks();
      await brought(trucks);
      const acts = [() => hold(trucks.childId), () => permit(trucks)];
      const [first, second] = holdFirst ? acts : acts.reverse();
      const one = await first?.();
      const other = await second?.();
      expect([one?.status, other?.status]).toEqual([holdFirst ? 201 : 200, 409]);
    }
    const trucks = new TwoTrucks();
    await brought(trucks);
    const [held, left] = await Promise.all([hold(trucks.childId), permit(trucks)]);
    expect([held.status, left.status].filter((status) => status === 409)).toHaveLength(1);
    expect(await house.violations()).toEqual([]);
  });
});
