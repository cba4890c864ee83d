import { sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { CARRIER, DECLARANT, House } from '../../test/house.ts';

const AGENT = '0100109106';
const HOUR = 3_600_000;
const slotStart = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 2 * HOUR).toISOString();
const headers = { 'onegate-acting-for': DECLARANT };

describe('booking in the name of another', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT', { slots: { timeZone: 'Asia/Ho_Chi_Minh', hours: 1, capacity: 9 } }));
  });
  afterAll(() => house.close());

  const mandate = (scopes: ('BOOK' | 'DECLARE')[], to: string | null = null) => {
    const parties = { principal: DECLARANT, agent: AGENT, from: '2026-01-01T00:00:00.000Z' };
    return sampleFact('mandate.published', { key: DECLARANT, data: { ...parties, scopes, to } });
  };
  const enterprise = (status: 'ACTIVE' | 'SUSPENDED', version: number) =>
    sampleFact('enterprise.published', {
      key: DECLARANT,
      data: { enterprise: DECLARANT, status, version, servedAtCounter: true },
    });

  it('follows what was told of the mandate, to the instant of its end', async () => {
    const id = await house.expect('LT');
    const agent = house.service.as({ sub: 'agent1', roles: ['DECLARANT'], enterprise: AGENT });
    const book = async () => (await agent.post(`/v1/movements/${id}/booking`, { slotStart }, headers)).body;
    const read = async () => (await agent.get(`/v1/movements/${id}`, headers)).status;
    expect(await book()).toMatchObject({ code: 'auth.acting-for.none' });
    await house.hear(mandate(['DECLARE']));
    expect([await book(), await read()]).toEqual([
      expect.objectContaining({ code: 'auth.acting-for.scope' }),
      200,
    ]);
    await house.hear(mandate(['BOOK']));
    expect(await book()).toMatchObject({ state: 'BOOKED' });
    const booked = (await house.service.facts()).find(({ name }) => name === 'slot.booked');
    expect(booked?.actor).toMatch(`person:agent1:${AGENT}::for=${DECLARANT}:mandate=`);
    expect((await agent.get(`/v1/movements/${id}`)).status).toBe(403);
    await house.hear(enterprise('SUSPENDED', 2), enterprise('ACTIVE', 1));
    expect(await read()).toBe(403);
    await house.hear(enterprise('ACTIVE', 3));
    expect(await read()).toBe(200);
    await house.hear(mandate(['BOOK'], new Date().toISOString()));
    expect([await book(), await read()]).toEqual([
      expect.objectContaining({ code: 'auth.acting-for.none' }),
      403,
    ]);
  });

  it('is done at the counter for whom the register says so', async () => {
    const id = await house.expect('LT');
    const clerk = house.service.as({
      sub: 'board.counter1',
      roles: ['COUNTER'],
      agency: 'MANAGEMENT_BOARD',
      unit: 'LT-BQL',
      gate: ['LT'],
    });
    const url = `/v1/movements/${id}/booking`;
    const paper = { 'onegate-paper': 'PT-1' };
    await house.hear(enterprise('ACTIVE', 4));
    expect((await clerk.post(url, { slotStart }, headers)).body).toMatchObject({
      code: 'auth.acting-for.paper-missing',
    });
    expect((await clerk.post(url, { slotStart }, { ...headers, ...paper })).status).toBe(200);
    const other = { 'onegate-acting-for': CARRIER, ...paper };
    expect((await clerk.post(url, { slotStart }, other)).body).toMatchObject({
      code: 'auth.acting-for.none',
    });
  });
});
