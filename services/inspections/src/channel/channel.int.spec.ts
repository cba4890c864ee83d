import { InspectedGate } from '../../test/inspected-gate.ts';

let gate: InspectedGate;
beforeAll(async () => {
  gate = await InspectedGate.open();
});
afterAll(() => gate.close());

const channelOf = (number: string) => `/v1/customs-declarations/${number}/channel`;
const toRed = { channel: 'RED', reasonCode: 'RISK_INDICATOR' };

describe('raising a channel', () => {
  it('plans the truck anew: what was done stays, what is now due is ready at once', async () => {
    const truck = await gate.aTruck({ channel: 'YELLOW', hsCode: '720851' }).inYard();
    const documents = await truck.task('CUSTOMS_DOCUMENTS');
    await gate.conclude('customs', documents);
    const raised = await gate.as('customs').post(channelOf(truck.customsNumber), toRed);
    expect(raised).toMatchObject({
      status: 200,
      body: {
        channel: 'RED',
        changes: [{ from: 'YELLOW', to: 'RED', officer: 'customs.officer1', unit: 'LT-HQ' }],
      },
    });
    const [changed, planned] = (await truck.facts()).slice(-2);
    expect(changed).toMatchObject({
      name: 'channel.changed',
      data: { from: 'YELLOW', to: 'RED', channelVersion: 2, shipmentIds: [truck.shipmentId] },
    });
    expect(planned).toMatchObject({ name: 'inspections.planned', id: raised.headers['onegate-event'] });
    const { data } = (await truck.named('inspections.planned')).at(-1)!;
    expect(data).toMatchObject({ declarationVersion: 1, channelVersion: 2, voided: [] });
    expect(data.tasks.map(({ inspectionId }) => inspectionId)).toContain(documents.id);
    expect(await truck.task('CUSTOMS_PHYSICAL')).toMatchObject({ status: 'READY' });
    expect((await truck.task('CUSTOMS_DOCUMENTS')).status).toBe('CONCLUDED');
  });

  it('concerns every truck that carries a part of the declaration, and those that come later', async () => {
    const first = gate.aTruck({ channel: 'GREEN', hsCode: '720851' });
    const second = gate.aTruck({ channel: 'GREEN', hsCode: '720851', customsNumber: first.customsNumber });
    await gate.tell(first.accepted(), second.accepted());
    await gate.as('customs').post(channelOf(first.customsNumber), toRed);
    for (const truck of [first, second])
      expect(await truck.named('channel.changed')).toMatchObject([{ data: { from: 'GREEN', to: 'RED' } }]);
    const third = gate.aTruck({ channel: 'GREEN', hsCode: '720851', customsNumber: first.customsNumber });
    await third.tell(third.accepted());
    expect((await third.task('CUSTOMS_PHYSICAL')).status).toBe('PLANNED');
    expect(await third.named('channel.changed')).toEqual([]);
  });

  it('never misses a truck that is planned in the same moment', async () => {
    const first = gate.aTruck({ channel: 'GREEN', hsCode: '720851' });
    await first.tell(first.accepted());
    const others = Array.from({ length: 6 }, () =>
      gate.aTruck({ channel: 'GREEN', hsCode: '720851', customsNumber: first.customsNumber }),
    );
    await Promise.all([
      gate.tell(...others.map((truck) => truck.accepted())),
      gate.as('customs').post(channelOf(first.customsNumber), toRed),
    ]);
    for (const truck of [first, ...others])
      expect((await truck.tasks()).map(({ kind }) => kind)).toContain('CUSTOMS_PHYSICAL');
  });

  it('is for customs at the gate; lowering and repeating are refused', async () => {
    const truck = await gate.aTruck({ channel: 'YELLOW' }).inYard();
    const at = channelOf(truck.customsNumber);
    expect((await gate.as('plant').post(at, toRed)).body).toMatchObject({ status: 403 });
    expect((await gate.as('customsElsewhere').post(at, toRed)).body).toMatchObject({
      code: 'auth.not-yours',
    });
    expect((await gate.as('customs').post(at, { ...toRed, channel: 'GREEN' })).body).toMatchObject({
      status: 409,
      code: 'inspections.channel.lowering-needs-second-approver',
    });
    expect((await gate.as('customs').post(at, { ...toRed, channel: 'YELLOW' })).body).toMatchObject({
      code: 'inspections.channel.unchanged',
    });
    await truck.tell(truck.fact('exit.permitted'));
    expect((await gate.as('customs').post(at, toRed)).body).toMatchObject({
      status: 409,
      code: 'inspections.movement.closed',
    });
    expect((await gate.as('customs').get(at)).body).toEqual({
      number: truck.customsNumber,
      channel: 'YELLOW',
      changes: [],
    });
  });
});
