import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { inOrder, toldInOrder } from '../../test/in-order.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

describe('requests of the enterprise at the same moment as what happens at the gate', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
  });
  afterAll(() => house.close());
  afterEach(async () => {
    expect(await house.violations()).toEqual([]);
  });

  const accepted = (): TestMovement =>
    new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed();
  const known = async (movement: TestMovement): Promise<TestMovement> => {
    await house.follow(...factsOf(movement));
    return movement;
  };
  /** What happens is told when its turn comes. */
  const told = (movement: TestMovement, happen: () => unknown) => async (): Promise<void> => {
    const before = movement.inputs.length;
    happen();
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
  };
  const amend = (movement: TestMovement, amendmentId = newId()) =>
    told(movement, () => {
      const versions = { fromVersion: movement.version, toVersion: movement.version + 1 };
      const about = { amendmentId, declarationId: movement.movementId, kinds: ['GOODS' as const] };
      movement.happens('amendment.requested', { ...about, ...versions, approvalBy: 'CUSTOMS' });
    });
  const cancel = (movement: TestMovement) =>
    told(movement, () => {
      const about = { cancellationId: newId(), declarationId: movement.movementId };
      const byEnterprise = { actor: 'person:declarant1:5900123453:' };
      movement.happens('cancellation.requested', { ...about, reasonCode: 'NO_LONGER' }, byEnterprise);
    });
  const arrive = (movement: TestMovement) =>
    told(movement, () => {
      const plate = { country: 'VN', text: '81C-123.45', key: 'VN:81C12345' };
      movement.happens('vehicle.at-barrier', { plate, booked: true });
    });
  const conclude = (movement: TestMovement) => told(movement, () => movement.concluded(CUSTOMS));
  const record = async (movement: TestMovement) =>
    (await house.board.get(`/v1/records/${movement.idOf(0)}`)).body;
  const differences = async (movement: TestMovement) =>
    (
      await house.board.get<{ items: { code: string }[] }>(
        `/v1/differences?movementId=${movement.movementId}`,
      )
    ).body.items;
  const answers = async (movement: TestMovement) =>
    (await house.service.facts())
      .filter(
        ({ key, name }) => key === movement.movementId && /^(amendment|movement|cancellation)\./.test(name),
      )
      .map(({ name, data }) => ({ name, ...(data as { amendmentId?: string; reasonCode?: string }) }))
      .filter(({ name }) => !name.endsWith('.requested'));

  it('amendment before the last conclusion: nothing is released for the old version', async () => {
    const movement = await known(accepted().arrived().concluded(CREW).inYard());
    await toldInOrder(house, movement.movementId, [amend(movement), conclude(movement)]);
    expect(await answers(movement)).toMatchObject([{ name: 'amendment.admitted' }]);
    expect(await house.told(movement.movementId)).not.toContain('shipment.released');
    expect(await record(movement)).toMatchObject({
      stage: 'UNDER_INSPECTION',
      blockers: ['AMENDMENT_PENDING'],
    });
  });

  it('the last conclusion before an amendment: the release is taken back', async () => {
    const movement = await known(accepted().arrived().concluded(CREW).inYard());
    await toldInOrder(house, movement.movementId, [conclude(movement), amend(movement)]);
    const names = await house.told(movement.movementId);
    expect(names.indexOf('shipment.released')).toBeGreaterThan(0);
    expect(names.indexOf('shipment.release-revoked')).toBeGreaterThan(names.indexOf('shipment.released'));
    const after = await record(movement);
    expect(after).toMatchObject({ stage: 'UNDER_INSPECTION', blockers: ['AMENDMENT_PENDING'] });
    expect(after).not.toHaveProperty('releasedAt');
  });

  it('amendment and exit: whichever comes first, the other is refused', async () => {
    const leaving = () =>
      known(accepted().arrived().concluded(CREW).inYard().concluded(CUSTOMS).settled().called());
    const permit = (movement: TestMovement) => async () =>
      (await house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`)).status;
    const kept = await leaving();
    expect(await inOrder<unknown>(house, kept.movementId, [amend(kept), permit(kept)])).toEqual([
      undefined,
      409,
    ]);
    const gone = await leaving();
    expect(await inOrder<unknown>(house, gone.movementId, [permit(gone), amend(gone)])).toEqual([
      200,
      undefined,
    ]);
    expect(await answers(gone)).toMatchObject([{ name: 'amendment.rejected', reasonCode: 'EXIT_PERMITTED' }]);
  });

  it('two amendments: the first is admitted, the other is told that one is pending', async () => {
    const ids = [newId(), newId()];
    for (const [first, second] of [ids, [...ids].reverse()]) {
      const movement = await known(accepted());
      await toldInOrder(house, movement.movementId, [amend(movement, first), amend(movement, second)]);
      expect(await answers(movement)).toMatchObject([
        { name: 'amendment.admitted', amendmentId: first },
        { name: 'amendment.rejected', amendmentId: second, reasonCode: 'ANOTHER_PENDING' },
      ]);
      expect(await record(movement)).toMatchObject({
        blockers: expect.arrayContaining(['AMENDMENT_PENDING']),
      });
    }
  });

  it('two amendments told together: one is admitted, the other rejected', async () => {
    const movement = await known(accepted());
    const before = movement.inputs.length;
    const versions = { fromVersion: 1, toVersion: 2, approvalBy: 'CUSTOMS' as const };
    for (const amendmentId of [newId(), newId()]) {
      const about = { amendmentId, declarationId: movement.movementId, kinds: ['GOODS' as const] };
      movement.happens('amendment.requested', { ...about, ...versions });
    }
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    expect((await answers(movement)).map(({ name }) => name)).toEqual([
      'amendment.admitted',
      'amendment.rejected',
    ]);
  });

  it('cancellation before the truck arrives: it is granted, and the arrival is a difference', async () => {
    const movement = await known(accepted());
    await toldInOrder(house, movement.movementId, [cancel(movement), arrive(movement)]);
    expect(await answers(movement)).toMatchObject([{ name: 'movement.cancelled' }]);
    expect(await record(movement)).toMatchObject({ stage: 'CANCELLED' });
    expect(await differences(movement)).toMatchObject([{ code: 'FACT_OUT_OF_STAGE' }]);
  });

  it('the truck arrives before the cancellation: only the board may cancel now', async () => {
    const movement = await known(accepted());
    await toldInOrder(house, movement.movementId, [arrive(movement), cancel(movement)]);
    expect(await answers(movement)).toMatchObject([
      { name: 'cancellation.rejected', reasonCode: 'AFTER_ARRIVAL' },
    ]);
    expect(await record(movement)).toMatchObject({ stage: 'WAITING_ADMISSION' });
    expect(await differences(movement)).toEqual([]);
  });

  it('a correction before the exit permit takes the release back; after it, it is a difference', async () => {
    const leaving = () =>
      known(accepted().arrived().concluded(CREW).inYard().concluded(CUSTOMS).settled().called());
    const permit = (movement: TestMovement) => () =>
      house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`);
    const correct = async (movement: TestMovement) => {
      const path = `/v1/records/${movement.idOf(0)}`;
      const { items } = (
        await house.board.get<{ items: { seq: number; fields: { type?: string } }[] }>(`${path}/entries`)
      ).body;
      const entry = items.findLast(({ fields }) => fields.type === 'inspection.concluded')?.seq;
      const change = { entry, reasonCode: 'WRONG_VALUE', result: 'FAILED', approver: 'customs.head' };
      return () => house.customs.post(`${path}/corrections`, change);
    };
    const kept = await leaving();
    const [corrected, refused] = await inOrder(house, kept.movementId, [await correct(kept), permit(kept)]);
    expect([corrected?.status, refused?.status]).toEqual([201, 409]);
    const gone = await leaving();
    const replies = await inOrder(house, gone.movementId, [permit(gone), await correct(gone)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 201]);
    expect(await differences(gone)).toMatchObject([{ code: 'AFTER_EXIT_PERMIT' }]);
    expect(await record(gone)).toHaveProperty('releasedAt');
  });
});
