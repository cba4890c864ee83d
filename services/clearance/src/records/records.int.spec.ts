import { createHash } from 'node:crypto';
import { newId } from '@onegate/contracts';
import { pagesOf, until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { RECORD_SORTS } from './read/list-records.query.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const OTHER: Check = { agency: 'CUSTOMS', shipment: 1 };

interface Page {
  items: Record<string, unknown>[];
  next?: string;
}

describe('reading records', () => {
  let house: House;
  let movement: TestMovement;
  beforeAll(async () => {
    house = await House.open();
    movement = new TestMovement('EXPORT', 2)
      .submitted()
      .accepted()
      .planned([CREW, CUSTOMS, OTHER])
      .assessed()
      .arrived();
    await house.follow(
      ...factsOf(movement.claimed(CREW).concluded(CREW).inYard().claimed(CUSTOMS).concluded(CUSTOMS)),
    );
  });
  afterAll(() => house.close());

  const search = async (query: string) =>
    (await house.board.get<Page>(`/v1/records?${query}`)).body.items.map(({ recordId }) => recordId);

  it.each(RECORD_SORTS.words)('lists them by %s, in pages without gap or repetition', async (sort) => {
    const { movementId } = movement;
    const path = `/v1/records?movementId=${movementId}&sort=${sort}&fields=recordId,dueAt`;
    const { items } = (await house.board.get<Page>(path)).body;
    expect(items).toHaveLength(3);
    if (!sort.endsWith('openedAt')) {
      const places = items.map((item) => (item[sort.replace('-', '')] ?? '9') as string);
      expect(places).toEqual(sort.startsWith('-') ? places.toSorted().reverse() : places.toSorted());
    }
    expect(await pagesOf(house.board, path)).toEqual(items);
    const own = await pagesOf(house.declarant, path);
    expect(own).toEqual(items);
  });

  it('lists the entries of one the newest first, when asked', async () => {
    const path = `/v1/records/${movement.idOf(0)}/entries?fields=seq`;
    const oldest = await pagesOf(house.board, path, 3);
    expect(oldest.map(({ seq }) => seq)).toEqual(oldest.map((_, index) => index + 1));
    expect(await pagesOf(house.board, `${path}&sort=-seq`, 3)).toEqual(oldest.toReversed());
    for (const sort of ['seq', '-seq']) {
      const forged = Buffer.from(JSON.stringify([sort, 'a', movement.idOf(0)])).toString('base64url');
      expect((await house.board.get(`${path}&sort=${sort}&after=${forged}`)).status).toBe(422);
    }
  });

  it('finds them by every word and filter', async () => {
    const both = [movement.idOf(1), movement.idOf(0)];
    const all = [...both, movement.movementId];
    const sorted = (ids: readonly unknown[]) => [...ids].map(String).sort();
    expect(sorted(await search('plate=81c12345'))).toEqual(sorted(all));
    expect(sorted(await search(`movementId=${movement.movementId}`))).toEqual(sorted(all));
    expect(await search(`shipmentId=${movement.idOf(1)}`)).toEqual([movement.idOf(1)]);
    expect(await search('enterprise=5900000001')).toEqual([movement.idOf(1)]);
    expect(await search(`kind=MOVEMENT&stage=UNDER_INSPECTION`)).toEqual([movement.movementId]);
    expect(await search('holder=MANAGEMENT_BOARD&kind=SHIPMENT')).toEqual([movement.idOf(0)]);
    expect(await search('holderUnit=LT-BQL&kind=SHIPMENT&gate=LT')).toEqual([movement.idOf(0)]);
    expect(await search('holderOfficer=board.leader1&kind=SHIPMENT')).toEqual([movement.idOf(0)]);
    expect(await search('holderOfficer=board.officer2')).toEqual([]);
    expect(await search('gate=LT&overdue=true')).toEqual([movement.idOf(1), movement.movementId]);
    expect(await search('gate=LT&overdue=false')).toEqual([movement.idOf(0)]);
    expect(await search('plate=51D99999')).toEqual([]);
    expect(await search('customsNumber=30712345670')).toEqual([]);
    expect(await search('stage=AWAITING_TRUCK')).toEqual([movement.idOf(0)]);
  });

  it('pages without losing any', async () => {
    const seen: unknown[] = [];
    let after = '';
    for (;;) {
      const { body } = await house.board.get<Page>(`/v1/records?limit=1${after}`);
      seen.push(...body.items.map(({ recordId }) => recordId));
      if (body.next === undefined) break;
      after = `&after=${body.next}`;
    }
    expect(new Set(seen).size).toBe(3);
  });

  it('shows an enterprise its own and nothing else', async () => {
    expect((await house.declarant.get(`/v1/records/${movement.ref.toLowerCase()}`)).status).toBe(200);
    expect(await house.stranger.get(`/v1/records/${movement.ref}`)).toMatchObject({
      status: 403,
      body: { code: 'auth.not-yours' },
    });
    expect((await house.stranger.get<Page>('/v1/records')).body.items).toEqual([]);
    expect(await house.stranger.get(`/v1/records/${movement.idOf(0)}/entries`)).toMatchObject({
      status: 403,
    });
    const owner = house.service.as({ sub: 'o', roles: ['DECLARANT'], enterprise: '5900000000' });
    expect((await owner.get<Page>('/v1/records')).body.items.map(({ recordId }) => recordId)).toEqual([
      movement.idOf(0),
    ]);
    expect(await owner.get(`/v1/records/${movement.idOf(1)}`)).toMatchObject({ status: 403 });
    const elsewhere = house.service.as({
      sub: 'c',
      roles: ['OFFICER'],
      agency: 'CUSTOMS',
      unit: 'X',
      gate: ['XX'],
    });
    expect(await elsewhere.get(`/v1/records/${movement.idOf(1)}`)).toMatchObject({ status: 403 });
  });

  it('tells what each agency did, who answers, and what the caller may do', async () => {
    const { body, headers } = await house.board.get(`/v1/records/${movement.idOf(0)}`);
    expect(body).toMatchObject({
      ref: movement.shipmentRefs[0],
      stage: 'AWAITING_TRUCK',
      waitingOn: 'SIBLING',
      plates: ['81C-123.45'],
      linked: [{ recordId: movement.movementId, kind: 'MOVEMENT' }],
      allowedActions: ['handovers', 'contest', 'corrections'],
      enterprises: ['5900123453', '5900123454', '5900000000'],
    });
    expect(body['tasks']).toMatchObject([
      { agency: 'BORDER_GUARD', status: 'CONCLUDED', result: 'PASSED' },
      { agency: 'CUSTOMS', status: 'CONCLUDED', officer: 'CUSTOMS.o' },
    ]);
    expect(headers['etag']).toBe(`"${String(body['version'])}"`);
    expect((await house.customsHead.get(`/v1/records/${movement.idOf(0)}`)).body['allowedActions']).toEqual([
      'holds',
      'corrections',
    ]);
  });

  it('splits the whole life of a record by who is charged', async () => {
    interface Part {
      from: string;
      to: string;
      ms: number;
      charged: Record<string, string>;
    }
    interface Times {
      lifeMs: number;
      parts: Part[];
      totals: { ms: number }[];
    }
    for (const id of [movement.idOf(0), movement.movementId]) {
      const { status, body } = await house.declarant.get<Times>(`/v1/records/${id}/time`);
      expect(status).toBe(200);
      const { parts, totals, lifeMs } = body;
      const sum = (items: readonly { ms: number }[]) => items.reduce((all, { ms }) => all + ms, 0);
      expect([sum(parts), sum(totals)]).toEqual([lifeMs, lifeMs]);
      expect(lifeMs).toBe(Date.parse(parts.at(-1)!.to) - Date.parse(parts[0]!.from));
      for (const [index, part] of parts.slice(1).entries()) expect(part.from).toBe(parts[index]!.to);
    }
    const { body } = await house.board.get<Times>(`/v1/records/${movement.movementId}/time`);
    expect(body.parts.at(-1)).toMatchObject({
      charged: { party: 'AGENCY', agency: 'CUSTOMS', unit: 'LT-HQ', head: 'customs.head' },
      stage: 'UNDER_INSPECTION',
      provisional: true,
    });
    expect((await house.stranger.get(`/v1/records/${movement.ref}/time`)).status).toBe(403);
    expect((await house.board.get(`/v1/records/${newId()}/time`)).status).toBe(404);
  });

  it('gives entries that anyone can verify, without what the reader may not see', async () => {
    const { body } = await house.declarant.get<Page>(`/v1/records/${movement.idOf(0)}/entries?limit=500`);
    let previous = Buffer.alloc(32).toString('base64url');
    for (const [index, entry] of body.items.entries()) {
      const { previous: before, hash, body: bytes } = entry as Record<string, string>;
      expect(before).toBe(previous);
      const text = Buffer.from(bytes!, 'base64url');
      const prefix = Buffer.from('onegate.entry.v1\0');
      expect(
        createHash('sha256')
          .update(prefix)
          .update(Buffer.from(before!, 'base64url'))
          .update(text)
          .digest('base64url'),
      ).toBe(hash);
      const { digests, seq } = JSON.parse(text.toString()) as { digests: string[]; seq: number };
      expect(seq).toBe(index + 1);
      for (const disclosure of entry['disclosures'] as string[])
        expect(digests).toContain(createHash('sha256').update(disclosure).digest('base64url'));
      previous = hash!;
    }
    const concluded = (items: Record<string, unknown>[]) =>
      items
        .map(({ fields }) => fields as Record<string, unknown>)
        .filter(({ type }) => type === 'inspection.concluded');
    expect(concluded(body.items)[0]).not.toHaveProperty('findingCodes');
    const agency = await house.customs.get<Page>(`/v1/records/${movement.idOf(0)}/entries`);
    expect(concluded(agency.body.items)[0]).toHaveProperty('findingCodes', []);
    expect(concluded(agency.body.items)[0]).toMatchObject({ steps: [{ from: 'ARRIVED', to: 'IN_YARD' }] });
  });

  it('answers after an event when asked to', async () => {
    const before = movement.inputs.length;
    movement.settled();
    const [fact] = factsOf(movement, movement.inputs.slice(before));
    await house.service.tell(fact!);
    const reply = await house.board.get(`/v1/records/${movement.movementId}?after=${fact!.id}`, {
      prefer: 'wait=5',
    });
    expect(reply.body).toMatchObject({ lastEvent: fact!.id });
  });

  it.each([
    ['/v1/records/LT-26-AAAAAA-A', 422],
    [`/v1/records/${newId()}`, 404],
    ['/v1/records?stage=NOWHERE', 422],
    ['/v1/records?limit=0', 422],
    ['/v1/records?limit=1e9', 422],
    ['/v1/records?customsNumber=12', 422],
    ['/v1/records?after=x', 422],
    ['/v1/records?after=WyJ4Il0', 422],
    ['/v1/breaches?after=WyJ4Il0', 422],
    ['/v1/obligations?after=WyJ4Il0', 422],
    ['/v1/contests?after=WyJ4Il0', 422],
    ['/v1/differences?after=WyJ4Il0', 422],
    ['/v1/shift-changes?after=WyJ4Il0', 422],
    ['/v1/records?unknown=1', 422],
    ['/v1/routes/SIDEWAYS', 422],
  ])('refuses %s', async (url, status) => {
    expect((await house.board.get(url)).status).toBe(status);
  });

  it('shows routes, units and differences', async () => {
    const routes = await house.declarant.get<{ items: { direction: string; stages: unknown[] }[] }>(
      '/v1/routes',
    );
    expect(routes.body.items.map(({ direction, stages }) => [direction, stages.length])).toEqual([
      ['EXPORT', 15],
      ['IMPORT', 15],
      ['EMPTY_RETURN', 15],
      ['REFUSED_ENTRY', 3],
    ]);
    expect((await house.declarant.get('/v1/routes/IMPORT')).body).toMatchObject({
      direction: 'IMPORT',
      version: 1,
    });
    expect((await house.declarant.get<Page>('/v1/units')).body.items).toContainEqual(
      expect.objectContaining({
        id: 'LT-HQ',
        gate: 'LT',
        agency: 'CUSTOMS',
        head: 'customs.head',
        leader: 'customs.leader1',
      }),
    );
    const before = movement.inputs.length;
    movement.inYard();
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    await until(async () => (await house.board.get<Page>('/v1/differences')).body.items.length === 1);
    expect((await house.board.get<Page>('/v1/differences')).body.items).toMatchObject([
      { code: 'FACT_OUT_OF_STAGE', fact: 'yard.entered', movementId: movement.movementId },
    ]);
    expect((await house.declarant.get('/v1/differences')).status).toBe(403);
  });
});
