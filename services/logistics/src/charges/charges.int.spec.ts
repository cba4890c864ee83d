import { type Fact, newId, sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { accepted, House, worked } from '../../test/house.ts';

const vnd = (amount: string) => ({ amount, currency: 'VND' });
const cash = (amount: string) => ({ method: 'CASH', amount: vnd(amount) });

describe('charges', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
  });
  afterAll(() => house.close());

  /** The next version of what was accepted, with another weight. */
  const amended = (fact: Fact<'declaration.accepted'>, version: number, grossWeightKg: string) => {
    const { declaration } = fact.data;
    return sampleFact('declaration.amended', {
      key: fact.key,
      gate: 'LT',
      data: {
        amendmentId: newId(),
        declaration: {
          ...declaration,
          declarationVersion: version,
          vehicle: { ...declaration.vehicle, grossWeightKg },
        },
      },
    });
  };

  it('are assessed with the declaration and settled by the exact sum', async () => {
    const id = await house.expect('LT');
    const path = `/v1/movements/${id}`;
    expect(worked(await house.carrier.get(`${path}/charges`))).toMatchObject({
      status: 'DUE',
      due: vnd('200000'),
      assessments: [{ declarationVersion: 1, items: [{ code: 'INFRA', amount: vnd('200000') }] }],
      payments: [],
    });
    const wrong = await house.cashier.post(`${path}/payments`, cash('199999'));
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'logistics.payment.other-amount', due: vnd('200000') },
    });
    const dollars = { method: 'CASH', amount: { amount: '200000', currency: 'USD' } };
    expect((await house.cashier.post(`${path}/payments`, dollars)).status).toBe(422);
    expect((await house.board.post(`${path}/payments`, cash('200000'))).status).toBe(403);
    worked(await house.cashier.post(`${path}/payments`, { ...cash('200000.00'), reference: 'PT-1' }));
    const again = await house.cashier.post(`${path}/payments`, cash('200000'));
    expect(again).toMatchObject({ status: 409, body: { code: 'logistics.payment.nothing-due' } });
    expect(worked(await house.carrier.get(`${path}/charges`))).toMatchObject({
      status: 'SETTLED',
      payments: [{ method: 'CASH', amount: vnd('200000'), reference: 'PT-1' }],
    });
    expect(await house.dataOf(id, 'charges.settled')).toEqual([
      { declarationVersion: 1, total: vnd('200000'), method: 'CASH' },
    ]);
  });

  it('are paid once by two cashiers at the same moment', async () => {
    const id = await house.expect('LT');
    const replies = await Promise.all(
      [1, 2].map(() => house.cashier.post(`/v1/movements/${id}/payments`, cash('200000'))),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are assessed anew for an amended declaration; only the difference is due', async () => {
    const fact = accepted('LT');
    const path = `/v1/movements/${fact.key}`;
    await house.hear(fact);
    worked(await house.cashier.post(`${path}/payments`, cash('200000')));
    await house.hear(amended(fact, 2, '41000'));
    expect(worked(await house.carrier.get(`${path}/charges`))).toMatchObject({
      status: 'DUE',
      due: vnd('100000'),
    });
    worked(await house.cashier.post(`${path}/payments`, cash('100000')));
    await house.hear(amended(fact, 3, '20000'));
    expect(await house.show(fact.key)).toMatchObject({ declarationVersion: 3, settled: true, due: vnd('0') });
    const settled = await house.dataOf(fact.key, 'charges.settled');
    expect(settled).toEqual([
      { declarationVersion: 1, total: vnd('200000'), method: 'CASH' },
      { declarationVersion: 2, total: vnd('300000'), method: 'CASH' },
      { declarationVersion: 3, total: vnd('200000'), method: 'NOTHING_DUE' },
    ]);
  });

  it('take the enterprises of the version in force', async () => {
    const fact = accepted('LT');
    await house.hear(fact);
    const { declaration } = fact.data;
    const shipments = declaration.shipments.map((shipment) => ({ ...shipment, enterprise: '0100109106' }));
    const data = { amendmentId: newId(), declaration: { ...declaration, declarationVersion: 2, shipments } };
    const list = async () =>
      worked(await house.stranger.get<{ items: { movementId: string }[] }>('/v1/movements')).items;
    expect((await house.stranger.get(`/v1/movements/${fact.key}`)).status).toBe(403);
    expect(await list()).toEqual([]);
    await house.hear(sampleFact('declaration.amended', { key: fact.key, gate: 'LT', data }));
    expect((await house.stranger.get(`/v1/movements/${fact.key}`)).status).toBe(200);
    expect(await list()).toMatchObject([{ movementId: fact.key, allowedActions: [] }]);
  });

  it('of an older version change nothing', async () => {
    const fact = accepted('LT');
    await house.hear(fact, amended(fact, 2, '41000'), { ...accepted('LT', fact.data.declaration) });
    expect(await house.show(fact.key)).toMatchObject({ declarationVersion: 2, due: vnd('300000') });
    expect(await house.dataOf(fact.key, 'charges.assessed')).toHaveLength(2);
  });
});
