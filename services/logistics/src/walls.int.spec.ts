import { Database } from '@onegate/persistence';
import { besiege, takeFirstWallDown, wallsOf } from '@onegate/testing';
import { aGate } from '../test/gates.ts';
import { House, worked } from '../test/house.ts';

const PUBLISHED = 'what a gate is and asks, published to everyone';
const OPEN = {
  closure: PUBLISHED,
  gate: PUBLISHED,
  gate_limits: PUBLISHED,
  lane: PUBLISHED,
  tariff: PUBLISHED,
  yard: PUBLISHED,
  early_stage: 'a stage of a movement of which nothing else is known here yet',
};
/** An enterprise whose token names a gate, and an officer of another gate. */
const STRANGERS = [
  ['another enterprise', { sub: 's.1', roles: ['DECLARANT'], enterprise: '0100109106', gate: ['LT'] }],
  [
    'an officer of another gate',
    { sub: 's.2', roles: ['OFFICER'], agency: 'MANAGEMENT_BOARD', gate: ['MB'] },
  ],
] as const;

let house: House;
let database: Database;
let queued: string;
let inYard: string;
let expected: string;

beforeAll(async () => {
  house = await House.open(
    aGate('LT', { slots: { timeZone: 'Asia/Ho_Chi_Minh', hours: 1, capacity: 1 } }),
    aGate('MB'),
  );
  database = house.service.app.get(Database);
  const ahead = await house.queued('LT');
  queued = await house.queued('LT');
  inYard = await house.inYard('LT');
  expected = await house.expect('LT');
  const receiving = await house.inYard('LT');
  worked(await house.board.post(`/v1/movements/${queued}/call`, { overtakingReason: 'PERISHABLE' }));
  queued = ahead;
  const payment = { method: 'CASH', amount: { amount: '200000', currency: 'VND' } };
  worked(await house.cashier.post(`/v1/movements/${inYard}/payments`, payment));
  const [cargo] = await house.service.database.query<{ id: string }>(
    'SELECT shipment_id AS id FROM cargo WHERE movement_id = $1',
    [inYard],
  );
  worked(
    await house.customs.post(`/v1/movements/${inYard}/transshipments`, {
      receivingMovementId: receiving,
      shipmentIds: [cargo!.id],
    }),
  );
  await house.service.database.query(
    `INSERT INTO unloading_demand (demand_id, movement_id, demanded_for, shipment_ids, demanded_by, demanded_at)
     VALUES (uuidv7(), $1, $2, ARRAY[]::uuid[], 'person:somebody', now())`,
    [inYard, cargo!.id],
  );
});
afterAll(() => house.close());

describe('the second wall of logistics', () => {
  it('stands before every table, or the reason why not is known', async () => {
    const { forgotten, needless } = await wallsOf(house.service.database, OPEN);
    expect({ forgotten, needless }).toEqual({ forgotten: [], needless: [] });
  });

  it.each([
    ['another enterprise', { person: 'p', roles: ['DECLARANT'], enterprise: '0100109106' }],
    ['another gate', { person: 'p', roles: ['OFFICER'], gates: ['MB'], agency: 'MANAGEMENT_BOARD' }],
    ['nobody', {}],
  ])('lets %s see, change and forge nothing', async (_, scope) => {
    for (const table of (await wallsOf(house.service.database, OPEN)).walled) {
      const { rows, ...breach } = await besiege(house.service.database, database, table, scope);
      expect({ table, filled: rows > 0, ...breach }).toEqual({
        table,
        filled: true,
        seen: 0,
        changed: 0,
        forged: false,
      });
    }
  });

  it('lets owners of goods on a truck see it, and only who booked it change it', async () => {
    const fresh = house.service.database;
    await fresh.query(`UPDATE movement SET enterprises = enterprises || '{OWNER}' WHERE movement_id = $1`, [
      inYard,
    ]);
    const owner = { person: 'p', roles: ['DECLARANT'], enterprise: 'OWNER' };
    expect(await besiege(fresh, database, 'movement', owner)).toMatchObject({
      seen: 1,
      changed: 0,
      forged: false,
    });
  });

  it('counts what it does not show: slots, places in the queue, the yards', async () => {
    const { body: slots } = await house.declarant.get<{ items: { from: string; free: number }[] }>(
      '/v1/gates/LT/slots',
    );
    const slot = slots.items.find(({ free }) => free === 1)!;
    worked(await house.declarant.post(`/v1/movements/${expected}/booking`, { slotStart: slot.from }));
    const seen = await house.stranger.get<typeof slots>('/v1/gates/LT/slots');
    expect(seen.body.items.find(({ from }) => from === slot.from)).toMatchObject({ free: 0 });
    expect((await house.stranger.get('/v1/gates/LT/yards')).body).toEqual(
      (await house.board.get('/v1/gates/LT/yards')).body,
    );
    const queue = await house.stranger.get<{ items: Record<string, unknown>[] }>('/v1/gates/LT/queue');
    expect(queue.body.items).toHaveLength(2);
    expect(queue.body.items.filter((item) => item['movementId'] !== undefined)).toEqual([]);
  });
});

describe('with the first wall down', () => {
  beforeAll(takeFirstWallDown);

  it.each(STRANGERS)('the second refuses %s reads, lists and searches', async (_, claims) => {
    const who = house.service.as({ ...claims, roles: [...claims.roles], gate: [...claims.gate] });
    for (const page of ['', '/charges', '/transshipments'])
      expect((await who.get(`/v1/movements/${inYard}${page}`)).body).toMatchObject({
        code: 'auth.not-yours',
      });
    for (const search of ['', '?state=IN_YARD', '?gate=LT'])
      expect((await who.get(`/v1/movements${search}`)).body).toEqual({ items: [] });
  });

  it.each(STRANGERS)('the second refuses %s commands', async (_, claims) => {
    const who = house.service.as({ ...claims, roles: [...claims.roles], gate: [...claims.gate] });
    const standing = () =>
      house.service.database.query('SELECT movement_id, version, state FROM movement ORDER BY 1');
    const before = await standing();
    for (const [id, act] of [
      [expected, 'arrival'],
      [inYard, 'yard-entry'],
      [queued, 'call'],
      [inYard, 'payments'],
      [queued, 'crossing'],
      [queued, 'exit'],
    ] as const) {
      const body =
        act === 'payments'
          ? { method: 'CASH', amount: { amount: '1', currency: 'VND' } }
          : act === 'yard-entry'
            ? { yard: 'Y1' }
            : {};
      const reply = await who.post(`/v1/movements/${id}/${act}`, body);
      expect([act, reply.body['code']]).toEqual([act, 'auth.not-yours']);
    }
    expect(await standing()).toEqual(before);
  });
});
