import { newId, sampleFact } from '@onegate/contracts';
import { aGate } from '../../../test/gates.ts';
import { DECLARANT, House, worked } from '../../../test/house.ts';

const AGENT = '0100109106';
const headers = { 'onegate-acting-for': DECLARANT };
const transfer = (reference?: string) => ({
  method: 'TRANSFER',
  amount: { amount: '200000', currency: 'VND' },
  ...(reference !== undefined && { reference }),
});

describe('charges paid by who owes them', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
  });
  afterAll(() => house.close());

  const mandate = (...scopes: ('PAY' | 'BOOK')[]) =>
    sampleFact('mandate.published', {
      key: DECLARANT,
      data: { principal: DECLARANT, agent: AGENT, from: '2026-01-01T00:00:00.000Z', scopes, to: null },
    });

  it('are paid by an agent under a mandate that lets them pay, and no other', async () => {
    const id = await house.expect('LT');
    const agent = house.service.as({ sub: 'agent1', roles: ['DECLARANT'], enterprise: AGENT });
    const pay = () => agent.post(`/v1/movements/${id}/payments`, transfer('FT-1'), headers);
    expect((await pay()).body).toMatchObject({ status: 403, code: 'auth.acting-for.none' });
    await house.hear(mandate('BOOK'));
    expect((await pay()).body).toMatchObject({ status: 403, code: 'auth.acting-for.scope' });
    await house.hear(mandate('PAY'));
    const ownName = await agent.post(`/v1/movements/${id}/payments`, transfer('FT-1'));
    expect(ownName.body).toMatchObject({ status: 403, code: 'auth.not-yours' });
    worked(await pay());
    const settled = (await house.service.facts()).find(
      ({ name, key }) => name === 'charges.settled' && key === id,
    );
    expect(settled?.actor).toMatch(`person:agent1:${AGENT}::for=${DECLARANT}:mandate=`);
    expect(worked(await agent.get(`/v1/movements/${id}/charges`, headers))).toMatchObject({
      status: 'SETTLED',
      payments: [{ method: 'TRANSFER', reference: 'FT-1' }],
    });
  });

  it('are paid by the enterprise itself, and by nobody who has no part in the truck', async () => {
    const path = `/v1/movements/${await house.expect('LT')}/payments`;
    expect((await house.stranger.post(path, transfer('FT-2'))).body).toMatchObject({
      code: 'auth.not-yours',
    });
    expect(worked(await house.carrier.post(path, transfer('FT-2')))).toMatchObject({ settled: true });
  });

  it('take from a payer only what can be checked: no cash, and nothing without a number', async () => {
    const path = `/v1/movements/${await house.expect('LT')}/payments`;
    const cash = { ...transfer(), method: 'CASH' };
    const { status, body } = await house.declarant.post<{ code: string; errors: { field: string }[] }>(
      path,
      cash,
    );
    expect([status, body.code]).toEqual([422, 'logistics.payment.not-provable']);
    expect(body.errors.map(({ field }) => field)).toEqual(['/method', '/reference']);
    worked(await house.cashier.post(path, cash));
  });

  it('take a transfer once, whoever tells it, also at the same moment', async () => {
    const [one, other, third] = await Promise.all([1, 2, 3].map(() => house.expect('LT')));
    const pay = async (id: string | undefined, reference: string) => {
      const { status, body } = await house.carrier.post(`/v1/movements/${id}/payments`, transfer(reference));
      return [status, body['code']];
    };
    const reference = `FT-${newId()}`;
    const answers = await Promise.all([pay(one, reference), pay(other, reference)]);
    expect(answers.sort()).toEqual([
      [200, undefined],
      [409, 'logistics.payment.reference-used'],
    ]);
    expect(await pay(third, `${reference}-2`)).toEqual([200, undefined]);
  });
});
