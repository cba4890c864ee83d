import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

describe('the queue for exit', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('AA'), aGate('BB'), aGate('CC'), aGate('DD'), aGate('EE'));
  });
  afterAll(() => house.close());

  interface Board {
    items: { number: number; state: string; plate: string; movementId?: string }[];
  }

  const call = (id: string, body = {}) => house.board.post(`/v1/movements/${id}/call`, body);
  const numberOf = async (id: string): Promise<number> =>
    ((await house.show(id))['queue'] as { number: number }).number;

  it('is called in order; whoever overtakes does it for a published reason', async () => {
    const [one, two, three] = [await house.queued('AA'), await house.queued('AA'), await house.queued('AA')];
    expect(await house.show(three)).toMatchObject({ queue: { lane: 'L1', ahead: 2 } });
    expect(await call(three)).toMatchObject({
      status: 409,
      body: { code: 'logistics.call.not-first', ahead: 2 },
    });
    expect((await call(three, { overtakingReason: 'FRIENDSHIP' })).status).toBe(422);
    worked(await call(three, { overtakingReason: 'PERISHABLE' }));
    worked(await call(one, { overtakingReason: 'PERISHABLE' }));
    expect(await house.dataOf(three, 'vehicle.called')).toEqual([
      { lane: 'L1', number: await numberOf(three), overtakes: 2, overtakingRule: 'PERISHABLE' },
    ]);
    expect(await house.dataOf(one, 'vehicle.called')).toEqual([
      { lane: 'L1', number: await numberOf(one), overtakes: 0 },
    ]);
    expect(await house.show(two)).toMatchObject({ queue: { ahead: 0 } });
    const kept = await house.service.database.query('SELECT officer, overtaken, reason FROM overtaking');
    expect(kept).toEqual([{ officer: 'MANAGEMENT_BOARD.1', overtaken: 2, reason: 'PERISHABLE' }]);
  });

  it('gives each caller another first truck', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => house.queued('BB')));
    const next = () => house.board.post<{ movementId: string }>('/v1/gates/BB/lanes/L1/call');
    const called = await Promise.all(ids.map(next));
    expect(new Set(called.map((reply) => worked(reply).movementId))).toEqual(new Set(ids));
    expect(await next()).toMatchObject({ status: 409, body: { code: 'logistics.queue.empty' } });
    for (const id of ids) expect(await house.dataOf(id, 'vehicle.called')).toMatchObject([{ overtakes: 0 }]);
    const nowhere = await house.board.post('/v1/gates/BB/lanes/L9/call');
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'logistics.lane.not-found' } });
    expect((await house.customs.post('/v1/gates/BB/lanes/L1/call')).status).toBe(403);
    expect((await house.board.post('/v1/gates/ZZ/lanes/L1/call')).status).toBe(403);
  });

  it('is left when the record goes back, and the number is kept', async () => {
    const [one, two] = [await house.queued('CC'), await house.queued('CC')];
    const number = await numberOf(one);
    await house.stage(one, 'UNDER_INSPECTION');
    expect((await house.show(one)).state).toBe('IN_YARD');
    expect(await house.show(two)).toMatchObject({ queue: { ahead: 0 } });
    await house.stage(one, 'QUEUED_FOR_EXIT');
    expect(await numberOf(one)).toBe(number);
    expect(await house.show(two)).toMatchObject({ queue: { ahead: 1 } });
    expect(await house.dataOf(one, 'queue.joined')).toEqual([
      { lane: 'L1', number },
      { lane: 'L1', number },
    ]);
    worked(await call(one));
    await house.stage(one, 'QUEUED_FOR_EXIT');
    expect((await house.show(one)).state).toBe('QUEUED');
  });

  it('needs no second call for a truck that was held at the exit and comes back to it', async () => {
    const id = await house.called('EE');
    await house.stage(id, 'UNDER_INSPECTION', 'AWAITING_TRUCK', 'FEE_DUE', 'QUEUED_FOR_EXIT', 'EXIT_CONTROL');
    expect(await house.show(id)).toMatchObject({ state: 'CALLED', calledAt: expect.any(String) });
    const officer = await house.borderGuard.get<{ allowedActions: string[] }>(`/v1/movements/${id}`);
    expect(worked(officer).allowedActions).toContain('exit');
  });

  it('shows whole plates only to those concerned', async () => {
    const id = await house.queued('DD');
    const board = (person: typeof house.board) => person.get<Board>('/v1/gates/DD/queue');
    expect(worked(await board(house.customs)).items).toMatchObject([{ plate: '81C-123.45', movementId: id }]);
    expect(worked(await board(house.carrier)).items).toMatchObject([{ plate: '81C-123.45' }]);
    const [strange] = worked(await board(house.stranger)).items;
    expect(strange).toMatchObject({ plate: '•••-•••.45', state: 'QUEUED' });
    expect(strange).not.toHaveProperty('movementId');
    expect((await house.stranger.get('/v1/gates/ZZ/queue')).body).toMatchObject({
      code: 'logistics.gate.not-found',
    });
  });
});
