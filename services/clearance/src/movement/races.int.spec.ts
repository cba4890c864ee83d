import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { inOrder } from '../../test/in-order.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

type Reply = { status: number; body: Record<string, unknown> };

describe('two things at the same moment', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());
  afterEach(async () => {
    expect(await house.violations()).toEqual([]);
  });

  const prepared = (): TestMovement =>
    new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
  const inspected = async (): Promise<TestMovement> => {
    const movement = prepared().concluded(CREW).inYard();
    await house.follow(...factsOf(movement));
    return movement;
  };
  const atExit = async (): Promise<TestMovement> => {
    const movement = prepared().concluded(CREW).inYard().concluded(CUSTOMS).settled().called();
    await house.follow(...factsOf(movement));
    return movement;
  };
  const hold = (movement: TestMovement) => () =>
    house.customsHead.post(`/v1/records/${movement.idOf(0)}/holds`, {
      legalBasis: 'CUSTOMS-LAW',
      reasonCode: 'PAPERS_DOUBTFUL',
      reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
      approver: 'customs.leader1',
    });
  const permit = (movement: TestMovement) => () =>
    house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`);
  const told = (movement: TestMovement, happen: () => unknown) => async (): Promise<Reply> => {
    const before = movement.inputs.length;
    happen();
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    return { status: 200, body: {} };
  };
  const offered = async (movement: TestMovement): Promise<string> => {
    const path = `/v1/records/${movement.idOf(0)}/handovers`;
    const reply = await house.customs.post(path, { toUnit: 'LT-KDTV', reasonCode: 'WORKLOAD' });
    return String(reply.body['handoverId']);
  };
  const accept = (id: string) => () => house.plant.post(`/v1/handovers/${id}/acceptance`);
  const statuses = (replies: readonly Reply[]): number[] => replies.map(({ status }) => status);
  const record = async (movement: TestMovement) =>
    (await house.board.get(`/v1/records/${movement.idOf(0)}`)).body;
  const released = (movement: TestMovement) => house.told(movement.movementId);

  it('hold before exit: the truck stays', async () => {
    const movement = await atExit();
    const replies = await inOrder(house, movement.movementId, [hold(movement), permit(movement)]);
    expect(statuses(replies)).toEqual([201, 409]);
  });

  it('exit before hold: the hold comes too late', async () => {
    const movement = await atExit();
    const replies = await inOrder(house, movement.movementId, [permit(movement), hold(movement)]);
    expect(statuses(replies)).toEqual([200, 409]);
    expect(replies[1]?.body).toMatchObject({ code: 'clearance.hold.after-exit-permit' });
  });

  it('hold before the last conclusion: nothing is released', async () => {
    const movement = await inspected();
    const conclude = told(movement, () => movement.concluded(CUSTOMS));
    await inOrder(house, movement.movementId, [hold(movement), conclude]);
    expect(await released(movement)).not.toContain('shipment.released');
    expect(await record(movement)).toMatchObject({ stage: 'UNDER_INSPECTION', blockers: ['HOLD'] });
  });

  it('the last conclusion before a hold: the release is taken back', async () => {
    const movement = await inspected();
    const conclude = told(movement, () => movement.concluded(CUSTOMS));
    await inOrder(house, movement.movementId, [conclude, hold(movement)]);
    const names = await released(movement);
    expect(names.indexOf('shipment.released')).toBeLessThan(names.indexOf('shipment.release-revoked'));
    const after = await record(movement);
    expect(after).toMatchObject({ stage: 'UNDER_INSPECTION', blockers: ['HOLD'] });
    expect(after).not.toHaveProperty('releasedAt');
  });

  it('channel raised before the conclusion: nothing is released for the old channel', async () => {
    const movement = await inspected();
    await told(movement, () => raise(movement))();
    await told(movement, () => movement.concluded(CUSTOMS))();
    expect(await released(movement)).not.toContain('shipment.released');
    expect(await record(movement)).toMatchObject({ blockers: ['INSPECTIONS_NOT_PLANNED'] });
  });

  it('the conclusion before the channel is raised: the release is taken back', async () => {
    const movement = await inspected();
    await told(movement, () => movement.concluded(CUSTOMS))();
    await told(movement, () => raise(movement))();
    expect((await released(movement)).slice(-6)).toContain('shipment.release-revoked');
    expect(await record(movement)).toMatchObject({ stage: 'UNDER_INSPECTION' });
  });

  it('conclusion and raise told together, in either order, end the same', async () => {
    const movement = await inspected();
    const before = movement.inputs.length;
    movement.concluded(CUSTOMS);
    raise(movement);
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    expect(await record(movement)).toMatchObject({ stage: 'UNDER_INSPECTION' });
    expect(await record(movement)).not.toHaveProperty('releasedAt');
  });

  it('two acceptances: the first wins, the other is told that the offer has ended', async () => {
    for (const [first, second] of [
      [house.plant, house.plantOther],
      [house.plantOther, house.plant],
    ] as const) {
      const movement = await inspected();
      const id = await offered(movement);
      const replies = await inOrder(
        house,
        movement.movementId,
        [first, second].map((one) => () => one.post(`/v1/handovers/${id}/acceptance`)),
      );
      expect(statuses(replies)).toEqual([200, 409]);
      const winner = first === house.plant ? 'plant.officer1' : 'plant.officer2';
      expect(await record(movement)).toMatchObject({ holder: { unit: 'LT-KDTV', officer: winner } });
    }
  });

  it('two acceptances with nobody before the other: one wins, whichever', async () => {
    const movement = await inspected();
    const id = await offered(movement);
    const replies = await Promise.all(
      [house.plant, house.plantOther].map((one) => one.post(`/v1/handovers/${id}/acceptance`)),
    );
    expect(statuses(replies).sort()).toEqual([200, 409]);
  });

  it('acceptance before the stage changes: it counted, and the next stage’s unit answers', async () => {
    const movement = await inspected();
    const id = await offered(movement);
    const conclude = told(movement, () => movement.concluded(CUSTOMS));
    const replies = await inOrder(house, movement.movementId, [accept(id), conclude]);
    expect(statuses(replies)).toEqual([200, 200]);
    const { items } = (await house.board.get(`/v1/records/${movement.idOf(0)}/holders`)).body as {
      items: { unit: string; cause: string }[];
    };
    expect(items.slice(-2)).toMatchObject([
      { unit: 'LT-KDTV', cause: 'AGREEMENT' },
      { unit: 'LT-BQL', cause: 'RULE' },
    ]);
  });

  it('the stage changes before the acceptance: the offer has ended with it', async () => {
    const movement = await inspected();
    const id = await offered(movement);
    const conclude = told(movement, () => movement.concluded(CUSTOMS));
    const replies = await inOrder(house, movement.movementId, [conclude, accept(id)]);
    expect(statuses(replies)).toEqual([200, 409]);
    expect(replies[1]?.body).toMatchObject({ code: 'clearance.handover.ended' });
    expect(await record(movement)).toMatchObject({ holder: { unit: 'LT-BQL' } });
  });
});

function raise(movement: TestMovement): void {
  const about = { customsDeclaration: '30712345670', shipmentIds: movement.shipmentIds, reasonCode: 'RISK' };
  movement.happens(
    'channel.changed',
    { ...about, from: 'GREEN', to: 'RED', channelVersion: 2 },
    { eventId: newId() },
  );
}
