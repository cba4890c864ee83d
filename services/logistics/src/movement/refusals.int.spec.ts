import { newId } from '@onegate/contracts';
import { MOVEMENT_SORTS } from './read/list-movements.query.ts';
import { aGate } from '../../test/gates.ts';
import { pagesOf } from '@onegate/testing';
import { House, worked } from '../../test/house.ts';

interface Problem extends Record<string, unknown> {
  readonly code: string;
  readonly errors?: { readonly field: string; readonly code: string }[];
}

describe('bad input', () => {
  let house: House;
  let id: string;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
    id = await house.expect('LT');
  });
  afterAll(() => house.close());

  const fieldsOf = (body: Problem): string[] => (body.errors ?? []).map(({ field }) => field).sort();

  it('names every faulty field at once', async () => {
    const payment = {
      method: 'GOLD',
      amount: { amount: 1e308, currency: 'XXZ', tip: '1' },
      reference: 'a b',
      extra: 1,
    };
    const reply = await house.cashier.post<Problem>(`/v1/movements/${id}/payments`, payment);
    expect(reply).toMatchObject({ status: 422, body: { code: 'http.validation' } });
    expect(new Set(fieldsOf(reply.body))).toEqual(
      new Set(['/amount/amount', '/amount/currency', '/amount/tip', '/extra', '/method', '/reference']),
    );
    const entry = {
      yard: 7,
      place: 'a',
      weightKg: '-1',
      sealNumber: 'x'.repeat(99),
      occurredAt: 'yesterday',
    };
    const yard = await house.board.post<Problem>(`/v1/movements/${id}/yard-entry`, entry);
    expect(new Set(fieldsOf(yard.body))).toEqual(
      new Set(['/yard', '/place', '/weightKg', '/sealNumber', '/occurredAt']),
    );
  });

  it('refuses an empty weight that tells nothing of a load', async () => {
    const truck = await house.expect('LT');
    await house.board.post(`/v1/movements/${truck}/arrival`);
    await house.stage(truck, 'ARRIVED', 'IN_YARD');
    const path = `/v1/movements/${truck}/yard-entry`;
    for (const [weighing, code] of [
      [{ tareKg: '14000' }, 'logistics.weighing.tare-alone'],
      [{ tareKg: '14000', weightKg: '14000.000' }, 'logistics.weighing.tare-too-heavy'],
    ] as const)
      expect(await house.board.post(path, { yard: 'Y1', ...weighing })).toMatchObject({
        status: 422,
        body: { code: 'http.validation', errors: [{ code, field: '/tareKg' }] },
      });
    expect(await house.told(truck)).not.toContain('yard.entered');
    const entered = await house.board.post(path, { yard: 'Y1', weightKg: '34000.5', tareKg: '14000' });
    expect(entered).toMatchObject({ status: 200, body: { weightKg: '34000.5', tareKg: '14000' } });
    expect(await house.dataOf(truck, 'yard.entered')).toMatchObject([
      { weightKg: '34000.5', tareKg: '14000' },
    ]);
  });

  it('refuses what is no JSON object', async () => {
    for (const body of ['{"plate":', '[]', '"x"', 'NaN', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`])
      expect((await house.board.post(`/v1/movements/${id}/arrival`, body)).status).toBe(400);
    const large = { plate: 'x'.repeat(10 * 1024 * 1024) };
    expect((await house.board.post(`/v1/movements/${id}/arrival`, large)).status).toBe(413);
  });

  it('knows no movement that is not there', async () => {
    const nowhere = `/v1/movements/${newId()}`;
    for (const act of ['arrival', 'call', 'exit'])
      expect((await house.board.post(`${nowhere}/${act}`)).body).toMatchObject(
        act === 'exit' ? { code: 'auth.forbidden' } : { code: 'logistics.movement.not-found' },
      );
    expect((await house.borderGuard.post(`${nowhere}/exit`)).status).toBe(404);
    expect((await house.board.get(nowhere)).status).toBe(404);
    expect((await house.board.get('/v1/movements/no-id')).status).toBe(422);
  });

  it('refuses acts out of order and says what can be done', async () => {
    for (const act of ['call', 'yard-entry'])
      expect(
        await house.board.post(`/v1/movements/${id}/${act}`, act === 'yard-entry' ? { yard: 'Y1' } : {}),
      ).toMatchObject({
        status: 409,
        body: { code: 'logistics.movement.not-now', allowedActions: ['arrival'] },
      });
    expect(await house.told(id)).toEqual(['charges.assessed']);
  });

  it('belongs to its own enterprises and gates', async () => {
    expect((await house.stranger.get(`/v1/movements/${id}`)).body).toMatchObject({ code: 'auth.not-yours' });
    expect((await house.stranger.get(`/v1/movements/${id}/charges`)).status).toBe(403);
    const elsewhere = { roles: ['OFFICER'], agency: 'MANAGEMENT_BOARD', unit: 'MB-BQL', gate: ['MB'] };
    const other = house.service.as({ sub: 'board.elsewhere', ...elsewhere });
    expect((await other.post(`/v1/movements/${id}/arrival`)).status).toBe(403);
    expect(worked(await other.get<{ items: unknown[] }>('/v1/movements')).items).toEqual([]);
    const operations = house.service.as({ sub: 'operations.1', roles: ['OPERATIONS'] });
    expect((await operations.get(`/v1/movements/${id}`)).status).toBe(403);
  });

  it('needs a key, the same for the same command', async () => {
    const path = `/v1/movements/${id}/booking`;
    const slotStart = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000).toISOString();
    expect((await house.carrier.post(path, { slotStart }, { 'idempotency-key': '' })).status).toBe(400);
    const headers = { 'idempotency-key': 'book-the-same-again' };
    const first = await house.carrier.post(path, { slotStart }, headers);
    const again = await house.carrier.post(path, { slotStart }, headers);
    expect(worked(again)).toEqual(worked(first));
    expect(again.headers['onegate-event']).toBe(first.headers['onegate-event']);
    expect(await house.dataOf(id, 'slot.booked')).toHaveLength(1);
    const other = new Date(Date.parse(slotStart) + 3_600_000).toISOString();
    expect((await house.carrier.post(path, { slotStart: other }, headers)).status).toBe(422);
  });

  it('honours the version that the caller has read', async () => {
    const read = await house.carrier.get(`/v1/movements/${id}`);
    const slotStart = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 7_200_000).toISOString();
    const path = `/v1/movements/${id}/booking`;
    expect((await house.carrier.post(path, { slotStart }, { 'if-match': '"999"' })).status).toBe(412);
    const etag = String(read.headers['etag']);
    expect((await house.carrier.post(path, { slotStart }, { 'if-match': etag })).status).toBe(200);
    expect((await house.carrier.post(path, { slotStart }, { 'if-match': etag })).status).toBe(412);
  });

  it.each(MOVEMENT_SORTS.words)('lists by %s, in pages without gap or repetition', async (sort) => {
    await house.expect('LT');
    const path = `/v1/movements?gate=LT&sort=${sort}&fields=movementId,expectedArrivalAt,atBarrierAt`;
    const { items } = worked(await house.board.get<{ items: Record<string, string>[] }>(path));
    const times = items.map((item) => item[sort.replace('-', '')] ?? '9');
    expect(times).toEqual(sort.startsWith('-') ? times.toSorted().reverse() : times.toSorted());
    for (const reader of [house.board, house.carrier]) {
      const walked = (await pagesOf(reader, path)).map(({ movementId }) => movementId);
      expect(walked).toEqual(items.map(({ movementId }) => movementId));
    }
  });

  it('lists in pages, filtered', async () => {
    const ids = [await house.expect('LT'), await house.expect('LT'), await house.expect('LT')].reverse();
    interface List extends Record<string, unknown> {
      items: { movementId: string }[];
      next?: string;
    }
    const page = async (query: string) => worked(await house.board.get<List>(`/v1/movements?${query}`));
    const first = await page('gate=LT&state=EXPECTED&limit=2&plate=81c12345');
    expect(first.items.map(({ movementId }) => movementId)).toEqual(ids.slice(0, 2));
    const second = await page(`gate=LT&state=EXPECTED&limit=2&plate=81c12345&after=${first.next!}`);
    expect(second.items[0]?.movementId).toBe(ids[2]);
    expect((await page('plate=99X99999')).items).toEqual([]);
    const faulty = 'limit=0&state=LOST&after=nonsense&colour=red';
    const refused = await house.board.get<Problem>(`/v1/movements?${faulty}`);
    expect(refused.status).toBe(422);
    expect(fieldsOf(refused.body)).toEqual(['query/colour', 'query/limit', 'query/state']);
    for (const query of ['limit=201', 'limit=x', 'after=W10', 'after=WzFd', 'after=x', 'plate=-'])
      expect((await house.board.get(`/v1/movements?${query}`)).status).toBe(422);
  });
});
