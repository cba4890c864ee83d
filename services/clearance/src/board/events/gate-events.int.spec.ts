import type { AddressInfo } from 'node:net';
import { type Person, until } from '@onegate/testing';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { plannedBy } from '../../../test/planned-by.ts';
import { BETWEEN } from './gate-events.repository.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

interface Event {
  id: string;
  recordId: string;
  fields: Record<string, unknown>;
}
interface Events {
  items: Event[];
  next: string;
}

describe('what happens at a gate', () => {
  let house: House;
  let url: string;
  beforeAll(async () => {
    house = await House.open({ STREAM_HEARTBEAT: 'PT1S', STREAM_LONGEST: 'PT20S', STREAMS_PER_CALLER: 2 });
    await house.stopTimers();
    await house.service.app.listen(0, '127.0.0.1');
    const { port } = house.service.app.getHttpServer().address() as AddressInfo;
    url = `http://127.0.0.1:${port}/v1/gates/LT/events`;
  });
  afterAll(() => house.close());

  const ask = async (by: Person, query = '') => (await by.get<Events>(`/v1/gates/LT/events${query}`)).body;
  /** Everything after the position, as far as the log has come. */
  const since = async (by: Person, after: string, filter = ''): Promise<Event[]> => {
    const items: Event[] = [];
    for (let from = after, page = await ask(by, `?after=${from}${filter}`); ;) {
      items.push(...page.items);
      if (page.next === from) return items;
      from = page.next;
      page = await ask(by, `?after=${from}${filter}`);
    }
  };
  const typesOf = (events: readonly Event[]) => events.map(({ fields }) => fields['type']);
  const entered = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard()));
    return movement;
  };
  const listen = async (claims: object, headers: Record<string, string> = {}, query = '') => {
    const ending = new AbortController();
    const token = await house.service.token(claims as never);
    const reply = await fetch(`${url}${query}`, {
      signal: ending.signal,
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers },
    });
    let text = '';
    const reading = (async () => {
      for await (const part of reply.body!) text += Buffer.from(part).toString();
    })().catch(() => undefined);
    return {
      reply,
      heard: () => text,
      events: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as Event),
      end: async () => {
        ending.abort();
        await reading;
      },
    };
  };
  const BOARD = {
    sub: 'board.officer1',
    roles: ['OFFICER'],
    agency: 'MANAGEMENT_BOARD',
    unit: 'LT-BQL',
    gate: ['LT'],
  };

  it('is told in its order, each thing once, from where the reader was', async () => {
    const { next } = await ask(house.board);
    const movement = await entered();
    const types = await until(async () => {
      const told = typesOf(
        (await since(house.board, next)).filter(({ recordId }) => recordId === movement.idOf(0)),
      );
      return told.includes('yard.entered') && told;
    });
    expect(types).toEqual([
      'declaration.submitted',
      'declaration.accepted',
      'inspections.planned',
      'charges.assessed',
      'vehicle.at-barrier',
      'vehicle.admitted',
      'inspection.concluded',
      'yard.entered',
    ]);
    expect(typesOf(await since(house.board, next, '&type=yard.entered'))).toEqual([
      'yard.entered',
      'yard.entered',
    ]);
    expect(await since(house.board, next, `&recordId=${movement.idOf(0)}`)).toHaveLength(types.length);
    expect(await since(house.board, next, `&limit=1&recordId=${movement.idOf(0)}`)).toHaveLength(
      types.length,
    );
  });

  it('is shown to each reader as the table of who reads what says', async () => {
    const { next } = await ask(house.board);
    await entered();
    await until(async () => typesOf(await since(house.board, next)).includes('yard.entered'));
    expect(typesOf(await since(house.declarant, next))).toContain('inspection.concluded');
    expect(await since(house.stranger, next)).toEqual([]);
    const neighbour = house.service.as({ sub: 'n', roles: ['NEIGHBOUR'], gate: ['LT'] });
    const told = await since(neighbour, next);
    expect(typesOf(told)).toContain('yard.entered');
    expect(typesOf(told)).not.toContain('inspection.concluded');
    expect(told.find(({ fields }) => fields['type'] === 'yard.entered')?.fields).not.toHaveProperty('actor');
    expect((await house.board.get('/v1/gates/XX/events')).status).toBe(403);
    expect(
      (await house.service.as({ sub: 'o', roles: ['OPERATIONS'] }).get('/v1/gates/LT/events')).status,
    ).toBe(403);
  });

  it('goes on live, gives a sign of life, and after a break from where it was', async () => {
    const first = await listen(BOARD);
    expect(first.reply.headers.get('content-type')).toContain('text/event-stream');
    const movement = await entered();
    const heard = await until(() => {
      const own = first.events().filter(({ recordId }) => recordId === movement.idOf(0));
      return Promise.resolve(typesOf(own).includes('yard.entered') && own);
    });
    expect(first.heard()).toContain('event: yard.entered\nid: ');
    await until(() =>
      Promise.resolve(first.heard().endsWith('\n\n') && /: alive\nid: \S+\n\n$/.test(first.heard())),
    );
    await first.end();
    const admitted = heard.findIndex(({ fields }) => fields['type'] === 'vehicle.admitted');
    const again = await listen(
      BOARD,
      { 'last-event-id': heard[admitted]!.id },
      `?recordId=${movement.idOf(0)}`,
    );
    await until(() => Promise.resolve(typesOf(again.events()).includes('yard.entered')));
    expect(again.events()).toEqual(heard.slice(admitted + 1));
    await again.end();
  });

  it('is told to no more listeners than there may be, and a place becomes free when one goes', async () => {
    const caller = { ...BOARD, sub: 'board.officer2' };
    const streams = [await listen(caller), await listen(caller)];
    const refused = await listen(caller);
    expect(refused.reply.status).toBe(429);
    expect(refused.reply.headers.get('retry-after')).toBe('5');
    await until(() => Promise.resolve(refused.heard().includes('clearance.events.too-many')));
    await streams[0]!.end();
    const next = await until(async () => {
      const stream = await listen(caller);
      return stream.reply.status === 200 && stream;
    });
    await Promise.all([next.end(), streams[1]!.end()]);
  });

  it('is refused for a position that nobody gave out', async () => {
    for (const [query, headers] of [
      ['?after=nonsense', {}],
      ['', { 'last-event-id': 'nonsense' }],
      [`?after=${Buffer.from('["x"]').toString('base64url')}`, {}],
    ] as const)
      expect(await house.board.get(`/v1/gates/LT/events${query}`, headers)).toMatchObject({
        status: 422,
        body: { code: 'http.validation', errors: [{ code: 'validation.cursor' }] },
      });
    expect((await house.board.get('/v1/gates/LT/events?type=rumour&recordId=1&x=1')).body).toMatchObject({
      errors: [{ field: expect.any(String) }, { field: expect.any(String) }, { field: expect.any(String) }],
    });
  });

  it('reads no table whole', async () => {
    expect(await plannedBy(house.service, BETWEEN, [0, 200, 'LT'])).not.toContain('Seq Scan');
  });

  it('ends when the service does: nobody has to wait for listeners', async () => {
    const stream = await listen({ ...BOARD, sub: 'board.officer3' });
    await house.service.restart();
    expect(stream.heard()).toContain(': alive');
  });
});
