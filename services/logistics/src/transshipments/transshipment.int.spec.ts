import { newId } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

type Body = Record<string, unknown>;

describe('a transshipment', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'), aGate('MB'));
  });
  afterAll(() => house.close());

  /** A truck in the yard with one shipment, and how much of it there is. */
  const loaded = async (gate = 'LT') => {
    const id = await house.inYard(gate);
    const [cargo] = await house.service.database.query<{ id: string; packages: number; weight: string }>(
      `SELECT shipment_id AS id, packages, trim_scale(gross_weight_kg)::text AS weight FROM cargo WHERE movement_id = $1`,
      [id],
    );
    return { id, shipmentId: cargo!.id, packages: cargo!.packages, weight: cargo!.weight };
  };
  const begin = (id: string, receivingMovementId: string, ...shipmentIds: string[]) =>
    house.customs.post<Body>(`/v1/movements/${id}/transshipments`, { receivingMovementId, shipmentIds });
  const complete = (id: unknown, ...counts: object[]) =>
    house.customs.post<Body>(`/v1/transshipments/${String(id)}/completion`, { counts });
  const amount = (packages: number, grossWeightKg: string) => ({ packages, grossWeightKg });
  const nothing = amount(0, '0');

  it('of all takes the shipment to the other truck, and tells both', async () => {
    const [source, receiving] = [await loaded(), await loaded()];
    const begun = worked(await begin(source.id, receiving.id, source.shipmentId));
    expect(begun).toMatchObject({ state: 'OPEN', partial: false });
    const again = await begin(source.id, receiving.id, source.shipmentId);
    expect(again).toMatchObject({ status: 422, body: { errors: [{ code: 'transshipment.under-way' }] } });
    const moved = amount(source.packages, source.weight);
    const count = { shipmentId: source.shipmentId, moved, kept: nothing };
    const ended = await complete(begun['transshipmentId'], count);
    expect(ended).toMatchObject({ status: 200, body: { state: 'COMPLETED', parts: [{ moved }] } });
    expect(await complete(begun['transshipmentId'], count)).toMatchObject({
      status: 409,
      body: { code: 'logistics.transshipment.ended' },
    });
    for (const id of [source.id, receiving.id])
      expect((await house.told(id)).filter((name) => name.startsWith('transshipment'))).toEqual([
        'transshipment.started',
        'transshipment.completed',
      ]);
    const list = await house.declarant.get(`/v1/movements/${receiving.id}/transshipments`);
    expect(list).toMatchObject({ status: 200, body: { items: [{ state: 'COMPLETED' }] } });
    // From the second truck to a third: the home movement is told too.
    const third = await loaded();
    const next = worked(await begin(receiving.id, third.id, source.shipmentId));
    worked(await complete(next['transshipmentId'], count));
    expect((await house.dataOf(source.id, 'transshipment.completed')).at(-1)).toMatchObject({
      sourceMovementId: receiving.id,
      receivingMovementId: third.id,
      parts: [{ homeMovementId: source.id }],
    });
  });

  it('of a part makes a child of what went over', async () => {
    const [source, receiving] = [await loaded(), await loaded()];
    const begun = worked(await begin(source.id, receiving.id, source.shipmentId));
    const kept = amount(source.packages - 1, String(Number(source.weight) - 10));
    const count = { shipmentId: source.shipmentId, moved: amount(1, '10'), kept };
    const { parts } = worked(await complete(begun['transshipmentId'], count)) as { parts: Body[] };
    expect(parts).toMatchObject([
      { child: { shipmentId: expect.any(String), ref: expect.stringMatching(/^LT-\d\d-Z/) } },
    ]);
    const rows = await house.service.database.query(
      'SELECT packages, movement_id FROM cargo WHERE home_movement_id = $1 ORDER BY parent_id NULLS FIRST',
      [source.id],
    );
    expect(rows).toEqual([
      { packages: source.packages - 1, movement_id: source.id },
      { packages: 1, movement_id: receiving.id },
    ]);
  });

  it('names everything that stands against its beginning at once', async () => {
    const source = await loaded();
    const coming = await house.expect('MB', { direction: 'IMPORT' });
    const strange = newId();
    const reply = await begin(source.id, coming, strange);
    expect(reply).toMatchObject({ status: 422, body: { code: 'logistics.transshipment.faulty' } });
    expect((reply.body['errors'] as { code: string }[]).map(({ code }) => code).sort()).toEqual([
      'transshipment.not-on-truck',
      'transshipment.not-present',
      'transshipment.other-direction',
      'transshipment.other-gate',
    ]);
    expect(await begin(source.id, source.id, source.shipmentId)).toMatchObject({
      body: { errors: [{ code: 'transshipment.same-truck' }] },
    });
    expect(await begin(source.id, newId(), source.shipmentId)).toMatchObject({
      body: { errors: [{ code: 'transshipment.truck-unknown' }] },
    });
    expect((await begin(source.id, coming)).status).toBe(422);
    expect((await begin(newId(), coming, strange)).status).toBe(404);
    const path = `/v1/movements/${source.id}/transshipments`;
    const body = { receivingMovementId: coming, shipmentIds: [strange] };
    expect((await house.board.post(path, body)).status).toBe(403);
    expect((await house.stranger.get(path)).status).toBe(403);
    expect(await house.told(source.id)).not.toContain('transshipment.started');
  });

  it('ends only when the quantities balance, or is given up with a reason', async () => {
    const [source, receiving] = [await loaded(), await loaded()];
    const { transshipmentId: id } = worked(await begin(source.id, receiving.id, source.shipmentId));
    const reply = await complete(
      id,
      { shipmentId: source.shipmentId, moved: nothing, kept: amount(1, '1') },
      { shipmentId: newId(), moved: amount(1, '1'), kept: nothing },
    );
    expect(reply).toMatchObject({ status: 422, body: { code: 'logistics.transshipment.unbalanced' } });
    expect((reply.body['errors'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'transshipment.packages',
      'transshipment.weight',
      'transshipment.nothing-moved',
      'transshipment.not-in-it',
    ]);
    expect(await complete(id, { shipmentId: newId(), moved: amount(1, '1'), kept: nothing })).toMatchObject({
      body: { errors: [{ code: 'transshipment.not-counted' }, { code: 'transshipment.not-in-it' }] },
    });
    const abandonment = `/v1/transshipments/${String(id)}/abandonment`;
    expect((await house.customs.post(abandonment, { reasonCode: 'MOOD' })).status).toBe(422);
    const given = await house.customs.post(abandonment, { reasonCode: 'TRUCK_UNFIT' });
    expect(given).toMatchObject({ status: 200, body: { state: 'ABANDONED', reasonCode: 'TRUCK_UNFIT' } });
    expect(await house.told(receiving.id)).toContain('transshipment.abandoned');
    expect(
      (await house.customs.post(`/v1/transshipments/${newId()}/abandonment`, { reasonCode: 'WEATHER' }))
        .status,
    ).toBe(404);
  });

  it('of two that want the same goods at the same moment one begins', async () => {
    const [source, one, other] = [await loaded(), await loaded(), await loaded()];
    const replies = await Promise.all([
      begin(source.id, one.id, source.shipmentId),
      begin(source.id, other.id, source.shipmentId),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});
