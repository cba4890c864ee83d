import { type Person, until } from '@onegate/testing';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const hoursAhead = (hours: number): string =>
  new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

interface Closure {
  id: string;
  version: number;
  from: string;
  closedNow: boolean;
  takenBackAt?: string;
}

const NEIGHBOUR = {
  kind: 'NEIGHBOUR_CLOSED',
  authority: 'NEIGHBOUR',
  decision: 'Thông báo 12/2026 của cửa khẩu O Yadaw',
  legalBasis: 'Nghị định 112/2014/NĐ-CP, Điều 17',
};

describe('while a gate is closed', () => {
  let house: House;
  let head: Person;
  beforeAll(async () => {
    house = await House.open(aGate('AA'), aGate('BB'), aGate('CC'));
    const guard = { agency: 'BORDER_GUARD', unit: 'BORDER_GUARD', gate: ['AA', 'BB', 'CC'] };
    head = house.service.as({ sub: 'guard.head', roles: ['HEAD', 'OFFICER'], ...guard });
  });
  afterAll(() => house.close());

  const close = async (gate: string, over: object): Promise<Closure> =>
    worked(await head.post<Closure>(`/v1/gates/${gate}/closures`, { ...NEIGHBOUR, ...over }));
  const reopen = (gate: string, { id, version }: Closure, body: object = {}) =>
    head.post<Closure>(`/v1/gates/${gate}/closures/${id}/reopening`, body, { 'if-match': `"${version}"` });
  const shown = async (id: string) => (await house.carrier.get(`/v1/movements/${id}`)).body;

  it('nobody is let in; once it is open those who waited are, in the order in which they came', async () => {
    const closed = await close('AA', { from: inHours(-1) });
    const trucks = [await house.expect('AA'), await house.expect('AA')];
    for (const id of trucks)
      expect(worked(await house.board.post(`/v1/movements/${id}/arrival`))).toMatchObject({
        state: 'AT_BARRIER',
      });
    expect(await shown(trucks[0] ?? '')).toMatchObject({
      state: 'AT_BARRIER',
      closures: [{ id: closed.id, closedNow: true }],
    });
    worked(await reopen('AA', closed));
    const states = async () => (await Promise.all(trucks.map(shown))).map(({ state }) => state);
    await until(async () => (await states()).every((state) => state === 'ADMITTED'), { timeout: 20_000 });
    const admitted = (await house.service.facts()).filter(({ name }) => name === 'vehicle.admitted');
    expect(admitted.map(({ key }) => key)).toEqual(trucks);
    expect(await shown(trucks[0] ?? '')).not.toHaveProperty('closures');
  });

  it('it may be taken back before it begins: it stays in the list and closes nothing', async () => {
    const movement = await house.expect('BB');
    const slotStart = hoursAhead(2);
    const book = () => house.carrier.post(`/v1/movements/${movement}/booking`, { slotStart });
    worked(await book());
    const announced = await close('BB', { from: hoursAhead(1), to: hoursAhead(4) });
    expect(await shown(movement)).toMatchObject({ closures: [{ id: announced.id, closedNow: false }] });
    expect((await book()).status).toBe(409);

    const early = await reopen('BB', announced, { to: inHours(0) });
    expect(early).toMatchObject({ status: 422, body: { errors: [{ field: '/to' }] } });
    const back = worked(await reopen('BB', announced));
    expect(back).toMatchObject({ closedNow: false, takenBackAt: expect.any(String), version: 2 });
    expect(worked(await book())).toMatchObject({ state: 'BOOKED' });
    expect(await shown(movement)).not.toHaveProperty('closures');
    const lists = async (query: string) =>
      (await house.carrier.get<{ items: Closure[] }>(`/v1/gates/BB/closures${query}`)).body.items;
    expect(await lists('')).toMatchObject([{ id: announced.id, takenBackAt: back.takenBackAt }]);
    expect(await lists(`?at=${encodeURIComponent(hoursAhead(2))}`)).toEqual([]);
    expect((await reopen('BB', back)).body).toMatchObject({ code: 'logistics.closure.over' });
    const told = (await house.service.facts()).filter(
      ({ name, key }) => name === 'gate.reopened' && key === 'BB',
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { closureId: announced.id, from: announced.from, to: announced.from },
    ]);
    const again = await close('BB', { from: hoursAhead(1), to: hoursAhead(4) });
    expect(again.id).not.toBe(announced.id);
  });

  it('an import that is in already goes on inland, and one that comes waits', async () => {
    const inside = await house.queued('CC', { direction: 'IMPORT' });
    const closed = await close('CC', { kind: 'CLOSED', authority: 'PRIME_MINISTER', from: inHours(-1) });
    expect(await shown(inside)).not.toHaveProperty('closures');
    const coming = await house.expect('CC', { direction: 'IMPORT' });
    expect(worked(await house.board.post(`/v1/movements/${coming}/arrival`))).toMatchObject({
      state: 'AT_BARRIER',
    });
    expect(worked(await house.board.post(`/v1/movements/${inside}/call`))).toMatchObject({ state: 'CALLED' });
    worked(await reopen('CC', closed));
  });
});
