import { newId, sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { accepted, House, worked } from '../../test/house.ts';

type Body = Record<string, unknown>;

describe('a truck that blocked goods keep', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
  });
  afterAll(() => house.close());

  const OWNERS = ['5900000001', '5900000002'] as const;

  /** Two enterprises' goods on one truck in the yard: the first released and waiting since then, the other not. */
  const groupage = async (waitingForMs: number) => {
    const [sample] = accepted('LT').data.declaration.shipments;
    const shipmentIds = OWNERS.map(() => newId());
    const shipments = OWNERS.map((enterprise, index) => ({
      ...sample!,
      shipmentId: shipmentIds[index]!,
      enterprise,
      ref: `LT-26-${newId().slice(-6).toUpperCase()}-0`,
    }));
    const id = await house.inYard('LT', { shipments });
    const since = new Date(Date.now() - waitingForMs).toISOString();
    for (const [index, to] of (['AWAITING_TRUCK', 'UNDER_INSPECTION'] as const).entries()) {
      const data = { subject: { kind: 'SHIPMENT' as const, id: shipmentIds[index]! }, to };
      await house.hear(sampleFact('stage.changed', { key: id, occurredAt: since, data }));
    }
    return { id, mine: shipmentIds[0]!, blocked: shipmentIds[1]! };
  };
  const owner = () => house.service.as({ sub: 'owner.1', roles: ['DECLARANT'], enterprise: OWNERS[0] });
  const demand = (id: string, shipmentId: string, who = owner()) =>
    who.post<Body>(`/v1/movements/${id}/unloading-demands`, { shipmentId });
  const HOURS = 3_600_000;

  it('goes on without them: demanded after two hours, unloaded into a yard', async () => {
    const { id, mine, blocked } = await groupage(2 * HOURS + 1000);
    const demanded = worked(await demand(id, mine));
    expect(demanded).toMatchObject({ demandedFor: mine, shipmentIds: [blocked] });
    expect(await demand(id, mine)).toMatchObject({
      status: 409,
      body: { code: 'logistics.unloading.demanded', demandId: demanded['demandId'] },
    });
    const body = { shipmentIds: [blocked], yard: 'Y1', place: 'K3', demandId: demanded['demandId'] };
    const unloaded = await house.board.post(`/v1/movements/${id}/unloadings`, body);
    expect(unloaded).toMatchObject({ status: 201, body: { shipmentIds: [blocked], place: 'K3' } });
    expect((await house.told(id)).slice(-2)).toEqual(['unloading.demanded', 'goods.unloaded']);
    expect(await demand(id, mine)).toMatchObject({ body: { code: 'logistics.unloading.nothing-blocks' } });
    // The goods in the yard go on with another truck, once that is there; the first may have gone.
    const other = await house.inYard('LT');
    const path = `/v1/movements/${id}/transshipments`;
    const taken = await house.customs.post(path, { receivingMovementId: other, shipmentIds: [blocked] });
    expect(taken.status).toBe(201);
  });

  it('cannot be demanded too early, for goods that do not wait, or by others', async () => {
    const { id, mine, blocked } = await groupage(2 * HOURS - 60_000);
    expect(await demand(id, mine)).toMatchObject({
      status: 409,
      body: { code: 'logistics.unloading.too-early', from: expect.any(String) },
    });
    expect((await demand(id, blocked)).status).toBe(403);
    expect((await demand(id, mine, house.stranger)).status).toBe(403);
    expect((await demand(newId(), mine)).status).toBe(404);
    const others = house.service.as({ sub: 'owner.2', roles: ['DECLARANT'], enterprise: OWNERS[1] });
    expect(await demand(id, blocked, others)).toMatchObject({
      body: { code: 'logistics.unloading.not-waiting' },
    });
  });

  it('names everything that is wrong with an unloading at once', async () => {
    const { id, blocked } = await groupage(0);
    const body = { shipmentIds: [newId(), blocked], yard: 'Y9', place: 'K3', demandId: newId() };
    const reply = await house.board.post<Body>(`/v1/movements/${id}/unloadings`, body);
    expect((reply.body['errors'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'validation.not-on-list',
      'unloading.no-demand',
      'unloading.not-on-truck',
    ]);
    expect((await house.declarant.post(`/v1/movements/${id}/unloadings`, body)).status).toBe(403);
  });
});
