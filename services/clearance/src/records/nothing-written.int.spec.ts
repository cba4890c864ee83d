import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

describe('commands that may not be', () => {
  let house: House;
  let open: TestMovement;
  let closed: TestMovement;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
    open = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    await house.follow(...factsOf(open.concluded(CREW).inYard()));
    closed = new TestMovement().submitted();
    const about = { cancellationId: closed.movementId, declarationId: closed.movementId };
    closed.happens('cancellation.requested', { ...about, reasonCode: 'NO_LONGER' });
    await house.follow(...factsOf(closed));
  });
  afterAll(() => house.close());

  const hold = (more = {}) => ({
    legalBasis: 'CUSTOMS-LAW',
    reasonCode: 'PAPERS_DOUBTFUL',
    reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
    approver: 'customs.leader1',
    ...more,
  });
  const acts = (movement: TestMovement) => {
    const path = `/v1/records/${movement.idOf(0)}`;
    return [
      { by: house.customs, path: `${path}/handovers`, body: { toUnit: 'LT-KDTV', reasonCode: 'WORKLOAD' } },
      { by: house.customs, path: `${path}/contest`, body: { reasonCode: 'NOT_COMPETENT' } },
      { by: house.customsHead, path: `${path}/holds`, body: hold() },
    ];
  };
  const written = async (movement: TestMovement) => {
    const { body } = await house.board.get(`/v1/records/${movement.idOf(0)}`);
    return [body['version'], (await house.told(movement.movementId)).length];
  };

  it('on a closed record are refused, and nothing is written', async () => {
    const before = await written(closed);
    for (const { by, path, body } of acts(closed))
      expect(await by.post(path, body)).toMatchObject({
        status: 409,
        body: { code: 'clearance.record.closed' },
      });
    const path = `/v1/records/${closed.idOf(0)}/assignments`;
    const assignment = { toUnit: 'LT-HQ', reasonCode: 'RULE_STANDS' };
    expect((await house.boardHead.post(path, assignment)).body).toMatchObject({
      code: 'clearance.record.closed',
    });
    expect(await written(closed)).toEqual(before);
  });

  it('of a caller who saw an older record are refused, and nothing is written', async () => {
    const before = await written(open);
    for (const { by, path, body } of acts(open))
      expect((await by.post(path, body, { 'if-match': '"1"' })).status).toBe(412);
    expect(await written(open)).toEqual(before);
  });

  it('with reasons or laws that are on no list are refused, and nothing is written', async () => {
    const before = await written(open);
    for (const { by, path, body } of acts(open)) {
      const reply = await by.post(path, { ...body, reasonCode: 'BECAUSE' });
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: '/reasonCode' }] } });
    }
    expect(await written(open)).toEqual(before);
  });

  it('at a time in the future, or before what they answer, are refused, and nothing is written', async () => {
    const [offer] = acts(open);
    if (!offer) throw new Error('no offer');
    const handoverId = String((await offer.by.post(offer.path, offer.body)).body['handoverId']);
    const before = await written(open);
    for (const occurredAt of ['2099-01-01T00:00:00Z', '2026-11-20T00:00:00Z', '2026-11-24T10:00:00']) {
      const reply = await house.plant.post(`/v1/handovers/${handoverId}/acceptance`, { occurredAt });
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: '/occurredAt' }] } });
    }
    expect(await written(open)).toEqual(before);
  });
});
