import { pagesOf, type Person } from '@onegate/testing';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const hoursAhead = (hours: number): string =>
  new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

interface Closure {
  id: string;
  version: number;
  closedNow: boolean;
  beyondMaximum: boolean;
}

const NEIGHBOUR = {
  kind: 'NEIGHBOUR_CLOSED',
  authority: 'NEIGHBOUR',
  decision: 'Thông báo 12/2026 của cửa khẩu O Yadaw',
  legalBasis: 'Nghị định 112/2014/NĐ-CP, Điều 17',
};

describe('a gate whose barrier is closed', () => {
  let house: House;
  let head: Person;
  beforeAll(async () => {
    house = await House.open(aGate('AA'), aGate('BB'), aGate('CC', { class: 'MAIN' }));
    const gate = ['AA', 'BB', 'CC'];
    const guard = { agency: 'BORDER_GUARD', unit: 'BORDER_GUARD', gate };
    head = house.service.as({ sub: 'guard.head', roles: ['HEAD', 'OFFICER'], ...guard });
  });
  afterAll(() => house.close());

  const close = async (gate: string, over: object = {}): Promise<Closure> => {
    const body = { ...NEIGHBOUR, from: inHours(-1), ...over };
    const reply = await head.post<Closure>(`/v1/gates/${gate}/closures`, body);
    expect(reply).toMatchObject({ status: 201 });
    return reply.body;
  };
  const reopen = (gate: string, { id, version }: Closure, body: object = {}) =>
    head.post<Closure>(`/v1/gates/${gate}/closures/${id}/reopening`, body, { 'if-match': `"${version}"` });
  const told = async (name: string) => (await house.service.facts()).filter((fact) => fact.name === name);

  it('keeps the queue for export in its order until it is open again', async () => {
    const [one, two] = [await house.queued('AA'), await house.queued('AA')];
    const closed = await close('AA');
    expect(closed).toMatchObject({ closedNow: true, beyondMaximum: false });
    expect(await house.board.post('/v1/gates/AA/lanes/L1/call')).toMatchObject({
      status: 409,
      body: { code: 'logistics.closure.closed', closureId: closed.id },
    });
    expect((await house.board.post(`/v1/movements/${one}/call`)).status).toBe(409);
    const queue = await house.carrier.get<{ closure?: Closure; items: { movementId?: string }[] }>(
      '/v1/gates/AA/queue',
    );
    expect(queue.body).toMatchObject({ closure: { id: closed.id, closedNow: true } });
    expect(queue.body.items).toHaveLength(2);

    expect(worked(await reopen('AA', closed)).closedNow).toBe(false);
    expect(
      worked(await house.board.post<{ movementId: string }>('/v1/gates/AA/lanes/L1/call')).movementId,
    ).toBe(one);
    expect(await house.show(two)).toMatchObject({ queue: { ahead: 0 } });
    expect((await reopen('AA', { ...closed, version: 2 })).body).toMatchObject({
      code: 'logistics.closure.over',
    });
    expect((await told('gate.closed')).map(({ key, data }) => [key, data])).toMatchObject([
      ['AA', { closureId: closed.id, kind: 'NEIGHBOUR_CLOSED', to: null, beyondMaximum: false }],
    ]);
    expect(await told('gate.reopened')).toHaveLength(1);
  });

  it('takes no bookings for hours that lie in it', async () => {
    const movement = await house.expect('BB');
    const slotStart = hoursAhead(2);
    const announced = await close('BB', { from: hoursAhead(1), to: hoursAhead(4) });
    expect(announced.closedNow).toBe(false);
    const book = (at: string) => house.carrier.post(`/v1/movements/${movement}/booking`, { slotStart: at });
    expect(await book(slotStart)).toMatchObject({
      status: 409,
      body: { code: 'logistics.booking.slot-closed', closureId: announced.id },
    });
    const slots = await house.carrier.get<{ items: { from: string; free: number; closed?: boolean }[] }>(
      `/v1/gates/BB/slots?from=${slotStart}`,
    );
    expect(slots.body.items[0]).toMatchObject({ free: 0, closed: true });
    expect((await book(hoursAhead(5))).status).toBe(200);
  });

  it('for longer than its authority may order is recorded and flagged', async () => {
    const command = { kind: 'CLOSED', authority: 'PROVINCE_BORDER_COMMAND' };
    const short = await close('CC', { ...command, from: inHours(1), to: inHours(6) });
    const long = await close('CC', { ...command, from: inHours(7), to: inHours(14) });
    expect([short, long].map(({ beyondMaximum }) => beyondMaximum)).toEqual([false, true]);
    const page = await house.carrier.get<{ items: Closure[]; next: string }>('/v1/gates/CC/closures?limit=1');
    expect(page.body.items).toMatchObject([{ id: long.id, maximum: 'PT6H', beyondMaximum: true }]);
    const rest = await house.carrier.get<{ items: Closure[] }>(
      `/v1/gates/CC/closures?after=${page.body.next}`,
    );
    expect(rest.body.items).toMatchObject([{ id: short.id }]);
    const sooner = await close('CC', { ...command, from: inHours(0), to: inHours(0.9) });
    const inOrder = async (sort: string) =>
      (await pagesOf(house.carrier, `/v1/gates/CC/closures?sort=${sort}&fields=id`)).map(({ id }) => id);
    expect(await inOrder('id')).toEqual([short.id, long.id, sooner.id]);
    expect(await inOrder('from')).toEqual([sooner.id, short.id, long.id]);
    expect(await inOrder('-from')).toEqual([long.id, short.id, sooner.id]);
    const shown = await house.carrier.get<Closure>(`/v1/gates/CC/closures/${long.id}`);
    expect(shown).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    const at = encodeURIComponent(inHours(2));
    expect(
      (await house.carrier.get<{ items: Closure[] }>(`/v1/gates/CC/closures?at=${at}`)).body.items,
    ).toMatchObject([{ id: short.id }]);
  });

  it('is refused with everything that is wrong', async () => {
    const code = async (person: Person, body: object, path = 'AA/closures', headers = {}) => {
      const reply = await person.post(`/v1/gates/${path}`, body, headers);
      const errors = (reply.body['errors'] ?? []) as { field: string }[];
      return [`${reply.status} ${String(reply.body['code'])}`, ...errors.map(({ field }) => field)].join(' ');
    };
    const wrong = { ...NEIGHBOUR, kind: 'CLOSED', from: inHours(24 * 31), to: inHours(1) };
    expect(await code(head, wrong)).toBe('422 http.validation /from /to /authority');
    expect(await code(head, {})).toContain('/kind /from /authority /decision /legalBasis');
    expect(await code(house.carrier, { ...NEIGHBOUR, from: inHours(0) })).toContain('403');
    expect(await code(house.borderGuard, { ...NEIGHBOUR, from: inHours(0) })).toContain('403');
    expect(await code(head, { ...NEIGHBOUR, from: inHours(0) }, 'ZZ/closures')).toContain('403');
    const open = await close('AA', { from: inHours(0) });
    expect(await code(head, { ...NEIGHBOUR, from: inHours(0.2) })).toBe('409 logistics.closure.overlaps');
    const end = `AA/closures/${open.id}/reopening`;
    expect(await code(head, {}, end)).toContain('428');
    expect(await code(head, {}, end, { 'if-match': '"9"' })).toContain('412');
    const etag = { 'if-match': '"1"' };
    expect(await code(head, { to: inHours(1) }, end, etag)).toBe('422 http.validation /to');
    expect(await code(head, { to: inHours(-2) }, end, etag)).toBe('422 http.validation /to');
    const nobody = `AA/closures/019a5b3e-7c80-7d2e-8f3a-4b5c6d7e8f90/reopening`;
    expect(await code(head, {}, nobody, etag)).toBe('404 logistics.closure.not-found');
    const both = await Promise.all([reopen('AA', open), reopen('AA', open)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
