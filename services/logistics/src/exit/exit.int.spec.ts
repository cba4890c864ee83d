import { newId } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

const AWAY = { status: 503, body: { code: 'logistics.exit.clearance-away' } };

describe('the exit', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'), aGate('MB'));
  });
  afterAll(() => house.close());

  const exit = (id: string, headers = {}) => house.borderGuard.post(`/v1/movements/${id}/exit`, {}, headers);

  it('asks in the caller’s name, once per command', async () => {
    const permitId = newId();
    house.clearance.answer(201, { permitId });
    const id = await house.called('LT');
    const before = house.clearance.asked.length;
    const headers = { 'idempotency-key': 'exit-once-and-again', 'x-correlation-id': 'correlation-1' };
    const first = await exit(id, headers);
    const again = await exit(id, headers);
    expect(worked(first)).toMatchObject({ state: 'EXITED', permitId });
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect(house.clearance.asked.slice(before)).toEqual([
      {
        url: `/v1/movements/${id}/exit-permit`,
        authorization: expect.stringMatching(/^Bearer ey/) as string,
        key: 'exit-once-and-again:permit',
        correlation: 'correlation-1',
      },
    ]);
    expect(await house.dataOf(id, 'vehicle.exited')).toEqual([{ permitId }]);
    expect(await exit(id)).toMatchObject({ status: 409, body: { code: 'logistics.movement.not-now' } });
  });

  it('is refused as clearance refuses it', async () => {
    const id = await house.called('LT');
    house.clearance.answer(409, { code: 'clearance.exit.hold-open', detail: 'Held.', allowedActions: ['x'] });
    expect(await exit(id)).toMatchObject({
      status: 409,
      body: { code: 'clearance.exit.hold-open', detail: 'Held.', allowedActions: ['x'] },
    });
    expect((await house.show(id)).state).toBe('CALLED');
  });

  it('fails closed when clearance is silent, broken or talks nonsense', async () => {
    const id = await house.called('LT');
    house.clearance.silent();
    expect(await exit(id)).toMatchObject(AWAY);
    house.clearance.answer(500, 'inside');
    expect(await exit(id)).toMatchObject(AWAY);
    house.clearance.answer(200, { permitId: 'not an id' });
    expect(await exit(id)).toMatchObject(AWAY);
    house.clearance.answer(200, 'not json');
    expect(await exit(id)).toMatchObject(AWAY);
    expect(await house.told(id)).not.toContain('vehicle.exited');
    house.clearance.answer(200, { permitId: newId() });
    expect(worked(await exit(id))).toMatchObject({ state: 'EXITED' });
  });

  it('asks nobody before the truck is called', async () => {
    const id = await house.queued('MB');
    const before = house.clearance.asked.length;
    expect(await exit(id)).toMatchObject({ status: 409, body: { code: 'logistics.movement.not-now' } });
    expect((await house.customs.post(`/v1/movements/${id}/exit`)).status).toBe(403);
    expect(house.clearance.asked).toHaveLength(before);
  });

  it('asks nobody for what would be refused anyway', async () => {
    const id = await house.called('LT');
    const before = house.clearance.asked.length;
    expect((await exit(id, { 'if-match': '"1"' })).status).toBe(412);
    expect((await exit(id, { 'idempotency-key': 'x' })).status).toBe(400);
    const future = { occurredAt: new Date(Date.now() + 60_000).toISOString() };
    expect((await house.borderGuard.post(`/v1/movements/${id}/exit`, future)).status).toBe(422);
    expect(house.clearance.asked).toHaveLength(before);
    house.clearance.answer(200, { permitId: newId() });
    worked(await exit(id));
  });

  it('happens once when two officers press at the same moment', async () => {
    house.clearance.answer(200, { permitId: newId() });
    const id = await house.called('LT');
    const replies = await Promise.all([exit(id), exit(id), exit(id)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await house.dataOf(id, 'vehicle.exited')).toHaveLength(1);
  });
});
