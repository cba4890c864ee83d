import { newId } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

describe('one truck through the gate', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
  });
  afterAll(() => house.close());

  it('crosses as an export, each act by the one whose it is', async () => {
    const permitId = newId();
    house.clearance.answer(200, { permitId });
    const id = await house.expect('LT');
    const path = `/v1/movements/${id}`;
    expect((await house.show(id)).allowedActions).toEqual(['arrival']);
    expect(worked(await house.board.post(`${path}/arrival`, { plate: '81c 12345' }))).toMatchObject({
      state: 'ADMITTED',
      version: 2,
      allowedActions: [],
    });
    await house.stage(id, 'ARRIVED', 'IN_YARD');
    const entry = { yard: 'Y1', place: 'A12', weightKg: '38920.5', sealNumber: 'BQL-004512' };
    expect(worked(await house.board.post(`${path}/yard-entry`, entry))).toMatchObject({
      state: 'IN_YARD',
      place: { yard: 'Y1', place: 'A12' },
      weightKg: '38920.5',
    });
    const payment = { method: 'CASH', amount: { amount: '200000', currency: 'VND' } };
    const paid = await house.cashier.post<{ settled: boolean }>(`${path}/payments`, payment);
    expect(worked(paid).settled).toBe(true);
    await house.stage(id, 'UNDER_INSPECTION', 'QUEUED_FOR_EXIT');
    const called = worked(await house.board.post(`${path}/call`));
    expect(called).toMatchObject({ state: 'CALLED', queue: { lane: 'L1' } });
    await house.stage(id, 'EXIT_CONTROL');
    expect(worked(await house.borderGuard.get(path))).toMatchObject({ allowedActions: ['exit'] });
    expect(worked(await house.borderGuard.post(`${path}/exit`))).toMatchObject({ state: 'EXITED', permitId });
    expect(worked(await house.borderGuard.post(`${path}/crossing`))).toMatchObject({ state: 'CROSSED' });
    const known = await house.neighbour.post(`${path}/acknowledgement`);
    expect(worked(known)).toMatchObject({ state: 'ACKNOWLEDGED', allowedActions: [] });
    await house.stage(id, 'COMPLETED');
    expect(await house.show(id)).toMatchObject({ state: 'COMPLETED', stage: 'COMPLETED' });

    const facts = (await house.service.facts()).filter(({ key }) => key === id);
    expect(facts.map(({ name }) => name)).toEqual([
      'charges.assessed',
      'vehicle.at-barrier',
      'vehicle.admitted',
      'yard.entered',
      'charges.settled',
      'queue.joined',
      'vehicle.called',
      'vehicle.exited',
      'vehicle.crossed',
      'crossing.acknowledged',
    ]);
    expect(facts.at(-1)?.data).toEqual({ by: 'NEIGHBOUR' });
    expect(facts[2]).toMatchObject({
      actor: 'system:rule:logistics.admission.free-place:LT-BQL',
      causationId: facts[1]?.id,
      correlationId: facts[1]?.correlationId,
    });
    expect(known.headers['onegate-event']).toBe(facts.at(-1)?.id);
    expect(known.headers['etag']).toMatch(/^"\d+"$/);
  });

  it('goes back when its entry was refused: the border guard lets it return, and notes that it is across', async () => {
    const id = await house.queued('LT', { direction: 'IMPORT' });
    const path = `/v1/movements/${id}`;
    const back = { reasonCode: 'ENTRY_REFUSED' };
    expect((await house.borderGuard.post(`${path}/return`, back)).status).toBe(409);
    await house.stage(id, 'REFUSED');
    expect(await house.show(id)).toMatchObject({ state: 'IN_YARD', stage: 'REFUSED' });
    expect((await house.neighbour.get(path)).body['allowedActions']).toEqual([]);
    expect((await house.borderGuard.get(path)).body['allowedActions']).toEqual(['return']);
    expect((await house.neighbour.post(`${path}/return`, back)).status).toBe(403);
    expect(worked(await house.borderGuard.post(`${path}/return`, back))).toMatchObject({
      state: 'RETURNING',
      allowedActions: ['crossing'],
    });
    await house.stage(id, 'RETURNING');
    expect(worked(await house.borderGuard.post(`${path}/crossing`))).toMatchObject({ state: 'RETURNED' });
    await house.stage(id, 'CLOSED_REFUSED');
    expect(await house.show(id)).toMatchObject({
      state: 'RETURNED',
      stage: 'CLOSED_REFUSED',
      allowedActions: [],
    });
    expect((await house.told(id)).slice(-2)).toEqual(['vehicle.returning', 'vehicle.returned']);
  });

  it('leaves as an import by customs, and has nothing to cross', async () => {
    house.clearance.answer(200, { permitId: newId() });
    const id = await house.called('LT', { direction: 'IMPORT' });
    const path = `/v1/movements/${id}`;
    expect((await house.borderGuard.post(`${path}/exit`)).body).toMatchObject({ code: 'auth.not-yours' });
    expect(worked(await house.customs.post(`${path}/exit`))).toMatchObject({ state: 'EXITED' });
    const crossing = await house.borderGuard.post(`${path}/crossing`);
    expect(crossing).toMatchObject({
      status: 409,
      body: { code: 'logistics.movement.not-now', allowedActions: [] },
    });
    await house.stage(id, 'COMPLETED');
    expect((await house.show(id)).state).toBe('COMPLETED');
  });

  it('goes through empty, owing nothing', async () => {
    const vehicle = {
      plate: { country: 'KH', text: '3A-1234', key: 'KH:RATANAKIRI:3A1234' },
      containers: [],
    };
    const id = await house.expect('LT', { direction: 'IMPORT', shipments: [], vehicle });
    expect(await house.told(id)).toEqual(['charges.assessed', 'charges.settled']);
    const [settled] = await house.dataOf(id, 'charges.settled');
    expect(settled).toEqual({
      declarationVersion: 1,
      total: { amount: '0', currency: 'VND' },
      method: 'NOTHING_DUE',
    });
    expect(await house.show(id)).toMatchObject({ loaded: false, settled: true });
  });

  it('comes back when the neighbour turns it back, even after a presumed completion', async () => {
    house.clearance.answer(200, { permitId: newId() });
    const id = await house.called('LT');
    const path = `/v1/movements/${id}`;
    worked(await house.borderGuard.post(`${path}/exit`));
    worked(await house.borderGuard.post(`${path}/crossing`));
    await house.stage(id, 'COMPLETED');
    expect((await house.borderGuard.post(`${path}/return`, { reasonCode: 'MOOD' })).status).toBe(422);
    const back = worked(await house.borderGuard.post(`${path}/return`, { reasonCode: 'DOCUMENTS' }));
    expect(back).toMatchObject({ state: 'TURNED_BACK' });
    expect(await house.dataOf(id, 'vehicle.turned-back')).toEqual([{ reasonCode: 'DOCUMENTS' }]);
    expect(back.allowedActions).toEqual(['crossing']);
    expect(worked(await house.borderGuard.post(`${path}/crossing`))).toMatchObject({ state: 'CROSSED' });
    worked(await house.neighbour.post(`${path}/acknowledgement`));
  });
});
