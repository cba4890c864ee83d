import { until } from '@onegate/testing';
import { newId, sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

const small = (code: string) =>
  aGate(code, {
    yards: [
      { id: 'Y1', capacity: 1 },
      { id: 'Y2', capacity: 1 },
    ],
  });

describe('admission', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(
      small('AA'),
      small('BB'),
      small('CC'),
      aGate('EE', { yards: [{ id: 'Y1', capacity: 1 }] }),
      aGate('DD', { yards: [{ id: 'Y1', capacity: 5 }] }),
    );
  });
  afterAll(() => house.close());

  const arrive = async (id: string): Promise<string> =>
    worked(await house.board.post<{ state: string }>(`/v1/movements/${id}/arrival`)).state;
  const becomes = (id: string, state: string): Promise<unknown> =>
    until(async () => (await house.show(id)).state === state, { what: `${id} is ${state}` });

  it('lets trucks in while there is room, then in the order of arrival as room is made', async () => {
    const [one, two, three, four] = await Promise.all([1, 2, 3, 4].map(() => house.expect('AA')));
    const ids = [one, two, three, four] as string[];
    const states: string[] = [];
    for (const id of ids) states.push(await arrive(id));
    expect(states).toEqual(['ADMITTED', 'ADMITTED', 'AT_BARRIER', 'AT_BARRIER']);
    const yards = worked(await house.board.get('/v1/gates/AA/yards'));
    expect(yards).toMatchObject({ free: 0, withoutPlace: 2 });

    await house.hear(cancelled(ids[0]!));
    await becomes(ids[2]!, 'ADMITTED');
    expect((await house.show(ids[3]!)).state).toBe('AT_BARRIER');
    expect(await house.told(ids[2]!)).toEqual(['charges.assessed', 'vehicle.at-barrier', 'vehicle.admitted']);

    await house.stage(ids[1]!, 'CANCELLED');
    await becomes(ids[3]!, 'ADMITTED');
  });

  it('makes room by an exit', async () => {
    house.clearance.answer(200, { permitId: newId() });
    const leaving = await house.called('BB');
    const standing = await house.expect('BB');
    const waiting = await house.expect('BB');
    expect(await arrive(standing)).toBe('ADMITTED');
    expect(await arrive(waiting)).toBe('AT_BARRIER');
    worked(await house.borderGuard.post(`/v1/movements/${leaving}/exit`));
    await becomes(waiting, 'ADMITTED');
  });

  it('sees room that another process has made', async () => {
    const ids = [await house.expect('EE'), await house.expect('EE')];
    expect([await arrive(ids[0]!), await arrive(ids[1]!)]).toEqual(['ADMITTED', 'AT_BARRIER']);
    await house.service.database.query(`UPDATE movement SET state = 'CANCELLED' WHERE movement_id = $1`, [
      ids[0],
    ]);
    await becomes(ids[1]!, 'ADMITTED');
  });

  it('gives the last place once, however many come at once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => house.expect('CC')));
    const states = await Promise.all(ids.map(arrive));
    expect(states.filter((state) => state === 'ADMITTED')).toHaveLength(2);
    expect(states.filter((state) => state === 'AT_BARRIER')).toHaveLength(6);
  });

  it('refuses another plate than the declared one', async () => {
    const id = await house.expect('DD');
    const other = await house.board.post(`/v1/movements/${id}/arrival`, { plate: '81C-123.46' });
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'logistics.arrival.other-plate', declared: '81C-123.45' },
    });
    expect((await house.board.post(`/v1/movements/${id}/arrival`, { plate: '-.-' })).status).toBe(422);
    expect(await house.told(id)).toEqual(['charges.assessed']);
  });

  it('takes the time of arrival from the officer, never from the future', async () => {
    const id = await house.expect('DD');
    const soon = new Date(Date.now() + 60_000).toISOString();
    const future = await house.board.post(`/v1/movements/${id}/arrival`, { occurredAt: soon });
    expect(future).toMatchObject({ status: 422, body: { errors: [{ code: 'validation.future' }] } });
    const before = new Date(Date.now() - 60_000).toISOString();
    const arrived = worked(await house.board.post(`/v1/movements/${id}/arrival`, { occurredAt: before }));
    expect(arrived).toMatchObject({ atBarrierAt: before });
    const facts = (await house.service.facts()).filter(({ key }) => key === id);
    expect(facts.find(({ name }) => name === 'vehicle.at-barrier')?.occurredAt).toBe(before);
  });

  it('gives each truck a place of its own in the yard', async () => {
    const ids = await Promise.all(Array.from({ length: 3 }, () => house.expect('DD')));
    for (const id of ids) await arrive(id);
    expect(
      (await house.board.post(`/v1/movements/${ids[0]!}/yard-entry`, { yard: 'Y1' })).body,
    ).toMatchObject({
      code: 'logistics.movement.not-yet',
      allowedActions: [],
    });
    for (const id of ids) await house.stage(id, 'ARRIVED', 'IN_YARD');
    const enter = (id: string, place?: string) =>
      house.board.post(`/v1/movements/${id}/yard-entry`, { yard: 'Y1', ...(place && { place }) });
    const [first, second] = await Promise.all([enter(ids[0]!), enter(ids[1]!)]);
    const places = [first, second].map((reply) => worked(reply)['place'] as { place: string });
    expect(places.map(({ place }) => place).sort()).toEqual(['1', '2']);
    expect((await enter(ids[2]!, '2')).body).toMatchObject({ code: 'logistics.yard.place-taken' });
    expect(
      (await house.board.post(`/v1/movements/${ids[2]!}/yard-entry`, { yard: 'Y9' })).body,
    ).toMatchObject({
      code: 'logistics.yard.unknown',
      errors: [{ field: '/yard' }],
    });
    expect(worked(await enter(ids[2]!, 'A12'))).toMatchObject({ place: { yard: 'Y1', place: 'A12' } });
  });

  it('refuses a yard that is full', async () => {
    const first = await house.expect('CC');
    await house.stage(first, 'SCHEDULED');
    const inside = worked(
      await house.board.get<{ items: { movementId: string }[] }>('/v1/movements?gate=CC&state=ADMITTED'),
    );
    const [one, two] = inside.items.map(({ movementId }) => movementId);
    for (const id of [one!, two!]) await house.stage(id, 'ARRIVED', 'IN_YARD');
    worked(await house.board.post(`/v1/movements/${one!}/yard-entry`, { yard: 'Y1' }));
    const full = await house.board.post(`/v1/movements/${two!}/yard-entry`, { yard: 'Y1' });
    expect(full).toMatchObject({ status: 409, body: { code: 'logistics.yard.full' } });
    worked(await house.board.post(`/v1/movements/${two!}/yard-entry`, { yard: 'Y2' }));
  });
});

const cancelled = (movementId: string) => sampleFact('movement.cancelled', { key: movementId });
