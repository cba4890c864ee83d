import { newId, sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { accepted, House, stageChanged } from '../../test/house.ts';

describe('facts in any order', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
  });
  afterAll(() => house.close());

  it('a stage that comes before the declaration is kept for it', async () => {
    const fact = accepted('LT');
    await house.hear(stageChanged(fact.key, 'SUBMITTED'));
    await house.hear(stageChanged(fact.key, 'SCHEDULED'));
    expect((await house.board.get(`/v1/movements/${fact.key}`)).status).toBe(404);
    await house.hear(fact);
    expect(await house.show(fact.key)).toMatchObject({ state: 'EXPECTED', stage: 'SCHEDULED' });
    expect(await house.service.database.query('SELECT FROM early_stage')).toEqual([]);
  });

  it('a movement cancelled before its acceptance is never expected and owes nothing', async () => {
    const fact = accepted('LT');
    await house.hear(sampleFact('movement.cancelled', { key: fact.key }));
    await house.hear(fact);
    expect(await house.show(fact.key)).toMatchObject({ state: 'CANCELLED', allowedActions: [] });
    expect(await house.told(fact.key)).toEqual([]);
  });

  it('the same fact twice has one effect', async () => {
    const fact = accepted('LT');
    await house.hear(fact);
    await house.service.tell(fact);
    await house.stage(fact.key, 'SCHEDULED');
    expect(await house.told(fact.key)).toEqual(['charges.assessed']);
  });

  it('stages of shipments move no truck', async () => {
    const id = await house.inYard('LT');
    const subject = { kind: 'SHIPMENT', id: newId() } as const;
    await house.hear(sampleFact('stage.changed', { key: id, data: { subject, to: 'QUEUED_FOR_EXIT' } }));
    expect((await house.show(id)).state).toBe('IN_YARD');
    expect(await house.told(id)).not.toContain('queue.joined');
  });

  it('the end of a movement comes once, by stage or by fact', async () => {
    const id = await house.queued('LT');
    await house.stage(id, 'CANCELLED');
    const { version } = await house.show(id);
    await house.hear(sampleFact('movement.cancelled', { key: id }));
    expect(await house.show(id)).toMatchObject({ state: 'CANCELLED', version });
  });

  it('a declaration for a gate that is not loaded is parked, and nothing else is held up', async () => {
    const fact = accepted('ZZ');
    await house.service.tell(fact);
    await house.service.settled(fact);
    const parked = await house.service.database.query('SELECT reason FROM parked_message WHERE key = $1', [
      fact.key,
    ]);
    expect(parked).toEqual([{ reason: 'POISON' }]);
    const id = await house.expect('LT');
    expect((await house.show(id)).state).toBe('EXPECTED');
  });
});
