import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

describe('holds, amendments and the exit', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  const hold = () => ({
    legalBasis: 'CUSTOMS-LAW',
    reasonCode: 'PAPERS_DOUBTFUL',
    reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
    approver: 'customs.leader1',
  });

  const prepared = (): TestMovement =>
    new TestMovement()
      .submitted()
      .accepted()
      .planned([CREW, CUSTOMS])
      .assessed()
      .arrived()
      .concluded(CREW)
      .inYard();

  const atExit = async (): Promise<TestMovement> => {
    const movement = prepared().concluded(CUSTOMS).settled().called();
    await house.follow(...factsOf(movement));
    return movement;
  };

  const permit = (movement: TestMovement) =>
    house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`);

  it('keeps the goods until it is lifted, and makes its agency answer', async () => {
    const movement = prepared();
    await house.follow(...factsOf(movement));
    const placed = await house.customsHead.post(`/v1/records/${movement.idOf(0)}/holds`, hold());
    expect(placed).toMatchObject({ status: 201, body: { agency: 'CUSTOMS' } });
    const before = movement.inputs.length;
    movement.concluded(CUSTOMS);
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    expect((await house.board.get(`/v1/records/${movement.idOf(0)}`)).body).toMatchObject({
      stage: 'UNDER_INSPECTION',
      blockers: ['HOLD'],
      holder: { agency: 'CUSTOMS' },
      holds: [{ holdId: placed.body['holdId'] }],
    });
    const lifted = await house.customsHead.post(`/v1/holds/${String(placed.body['holdId'])}/lifting`);
    expect(lifted).toMatchObject({ status: 200, body: { liftedAt: expect.any(String) } });
    expect((await house.board.get(`/v1/records/${movement.idOf(0)}`)).body).toMatchObject({
      stage: 'FEE_DUE',
      blockers: [],
      releasedAt: expect.any(String),
    });
    const again = await house.customsHead.post(`/v1/holds/${String(placed.body['holdId'])}/lifting`);
    expect(again).toMatchObject({ status: 409, body: { code: 'clearance.hold.lifted' } });
    expect(await house.violations()).toEqual([]);
  });

  it('comes too late once the exit is permitted, and before that keeps the truck', async () => {
    const movement = await atExit();
    const path = `/v1/records/${movement.movementId}/holds`;
    const placed = await house.customsHead.post(path, hold());
    expect(await permit(movement)).toMatchObject({
      status: 409,
      body: { code: expect.stringMatching(/^clearance\.exit\./) },
    });
    await house.customsHead.post(`/v1/holds/${String(placed.body['holdId'])}/lifting`);
    expect(await permit(movement)).toMatchObject({ status: 200 });
    expect(await house.customsHead.post(path, hold())).toMatchObject({
      status: 409,
      body: { code: 'clearance.hold.after-exit-permit' },
    });
    const about = { amendmentId: newId(), declarationId: movement.movementId, kinds: ['GOODS' as const] };
    const before = movement.inputs.length;
    movement.happens('amendment.requested', {
      ...about,
      fromVersion: 1,
      toVersion: 2,
      approvalBy: 'CUSTOMS',
    });
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    const rejected = (await house.service.facts()).find(
      ({ name, key }) => name === 'amendment.rejected' && key === movement.movementId,
    );
    expect(rejected?.data).toMatchObject({ reasonCode: 'EXIT_PERMITTED' });
  });

  it('of hold and exit at the same moment one wins, whichever', async () => {
    for (let round = 0; round < 4; round += 1) {
      const movement = await atExit();
      const [held, left] = await Promise.all([
        house.customsHead.post(`/v1/records/${movement.movementId}/holds`, hold()),
        permit(movement),
      ]);
      expect([held.status, left.status].sort()).toEqual(held.status === 201 ? [201, 409] : [200, 409]);
    }
    expect(await house.violations()).toEqual([]);
  });

  it('gives no permit before the exit, and none to others', async () => {
    const movement = prepared();
    await house.follow(...factsOf(movement));
    const early = await permit(movement);
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'clearance.exit.not-at-exit', allowedActions: ['corrections'] },
    });
    const path = `/v1/movements/${movement.movementId}/exit-permit`;
    expect(await house.customs.post(path)).toMatchObject({ status: 403, body: { code: 'auth.not-yours' } });
    expect(await house.board.post(path)).toMatchObject({ status: 403 });
    expect(await house.borderGuard.post(`/v1/movements/${newId()}/exit-permit`)).toMatchObject({
      status: 404,
    });
    expect(await house.borderGuard.post('/v1/movements/7/exit-permit')).toMatchObject({ status: 422 });
  });

  it('is for those who may bind their agency, with another’s approval and a date near enough', async () => {
    const movement = prepared();
    await house.follow(...factsOf(movement));
    const path = `/v1/records/${movement.idOf(0)}/holds`;
    expect(await house.customs.post(path, hold())).toMatchObject({ status: 403 });
    const self = { ...hold(), approver: 'customs.head' };
    expect(await house.customsHead.post(path, self)).toMatchObject({
      body: { code: 'clearance.hold.approver' },
    });
    const far = { ...hold(), reviewAt: '2099-01-01T00:00:00Z' };
    expect(await house.customsHead.post(path, far)).toMatchObject({
      body: { code: 'clearance.hold.review-date' },
    });
    expect(
      await house.customsHead.post(path, { ...far, approver: 'customs.head', legalBasis: 'CUSTOMS-LAW' }),
    ).toMatchObject({
      status: 422,
      body: {
        errors: [
          { code: 'clearance.hold.review-date', field: '/reviewAt' },
          { code: 'clearance.hold.approver', field: '/approver' },
        ],
      },
    });
    const reply = await house.customsHead.post<{ errors: unknown[] }>(path, {
      legalBasis: 'MOOD',
      approver: '',
    });
    expect(reply.status).toBe(422);
    expect(reply.body.errors.length).toBeGreaterThanOrEqual(4);
  });
});
