import { type Fact, newId, sampleFact } from '@onegate/contracts';
import { type BootedService, pagesOf } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';
import {
  boardOfficer,
  borderGuard,
  customsOfficer,
  declarant,
  ENTERPRISE,
  officerElsewhere,
  stranger,
} from '../../test/people.ts';
import { type Receipt, Story } from '../../test/story.ts';
import { DECLARATION_SORTS } from './list/declaration-list.query.ts';
import { aDriver, anExport, anExportToReview, aPlate, aShipment } from '../../test/written.ts';

let service: BootedService;
let story: Story;
beforeAll(async () => {
  service = await bootDeclarations();
  story = new Story(service);
});
afterAll(async () => {
  await service.close();
});

const draft = (written?: object) => story.draft(written);
const submit = (receipt: Receipt) => story.submit(receipt);
const factsAbout = (movementId: string) => story.factsAbout({ movementId });

describe('a draft', () => {
  it('mints the identities and is told to nobody', async () => {
    const { status, body, headers } = await service.as(declarant).post<Receipt>('/v1/declarations', {
      ...anExport(),
      shipments: [aShipment(1), aShipment(2)],
      vehicle: { plate: aPlate() },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'DRAFT', version: 1, declarationVersion: 0, warnings: [] });
    expect(body.allowedActions).toEqual(['change', 'submit', 'cancel']);
    expect(new Set([body.ref, ...body.shipments.map(({ ref }) => ref)]).size).toBe(3);
    expect(body.shipments[0]?.trackingCode).toMatch(/^[\w-]{22}$/);
    expect(headers).toMatchObject({ etag: '"1"', location: `/v1/declarations/${body.declarationId}` });
    expect(await factsAbout(body.movementId)).toEqual([]);
    expect((await service.as(boardOfficer).get(`/v1/declarations/${body.declarationId}`)).status).toBe(404);
  });

  it('may be of an empty truck', async () => {
    const { body } = await submit(await draft({ ...anExport(), shipments: [] }));
    expect(body).toMatchObject({ status: 'ACCEPTED', shipments: [] });
  });

  it('is answered twice with the same when its key is repeated', async () => {
    const written = anExport();
    const key = { 'idempotency-key': 'the-same-key-1' };
    const first = await service.as(declarant).post<Receipt>('/v1/declarations', written, key);
    const again = await service.as(declarant).post<Receipt>('/v1/declarations', written, key);
    expect(again.body).toEqual(first.body);
  });

  it('is not made without an Idempotency-Key', async () => {
    const { status, body } = await service
      .as(declarant)
      .post('/v1/declarations', anExport(), { 'idempotency-key': '' });
    expect([status, body['code']]).toEqual([400, 'http.idempotency-key-invalid']);
  });

  it('is refused to officers, and to a token without an enterprise', async () => {
    expect((await service.as(boardOfficer).post('/v1/declarations', anExport())).status).toBe(403);
    const nobody = { sub: 'declarant9', roles: ['DECLARANT'] };
    expect((await service.as(nobody).post('/v1/declarations', anExport())).status).toBe(403);
  });
});

describe('a submission', () => {
  it('is accepted by rule in the same moment, as two facts with their causes', async () => {
    const before = await draft();
    const { status, body, headers } = await submit(before);
    expect([status, body.status, body.declarationVersion]).toEqual([200, 'ACCEPTED', 1]);
    const facts = await factsAbout(before.movementId);
    expect(facts.map(({ name }) => name)).toEqual(['declaration.submitted', 'declaration.accepted']);
    expect(facts[0]?.actor).toContain(`person:declarant1:${ENTERPRISE}`);
    expect(facts[1]?.actor).toBe('system:rule:declarations.automatic-check:LT-BQL');
    expect(facts[1]).toMatchObject({ causationId: facts[0]?.id, correlationId: facts[0]?.correlationId });
    expect(headers['onegate-event']).toBe(facts[1]?.id);
  });

  it('tells no personal data and no free text', async () => {
    const before = await draft();
    await submit(before);
    const text = JSON.stringify(await factsAbout(before.movementId));
    for (const secret of ['Tai Xe', 'B1234567', '900 000 001', 'Secret']) expect(text).not.toContain(secret);
  });

  it('waits for an officer of the board where a container number looks wrong', async () => {
    const before = await draft(anExportToReview());
    expect(before.warnings).toMatchObject([
      { code: 'container.check-digit', class: 'REVIEW', field: '/vehicle/containers/0' },
    ]);
    expect((await submit(before)).body.status).toBe('SUBMITTED');
    const url = `/v1/declarations/${before.declarationId}/acceptance`;
    expect((await service.as(declarant).post(url)).status).toBe(403);
    expect((await service.as(customsOfficer).post(url)).status).toBe(403);
    expect((await service.as(officerElsewhere).post(url)).status).toBe(403);
    const without = await service.as(boardOfficer).post(url);
    expect([without.status, without.body['code']]).toEqual([422, 'declarations.review.reason-missing']);
    const accepted = await service.as(boardOfficer).post<Receipt>(url, { reasonCode: 'SEEN_ON_THE_VEHICLE' });
    expect(accepted.body).toMatchObject({ status: 'ACCEPTED', allowedActions: ['cancel'] });
    expect((await factsAbout(before.movementId)).at(-1)).toMatchObject({
      name: 'declaration.accepted',
      data: { warnings: ['container.check-digit'] },
    });
  });

  it('goes back to be corrected, and comes again as the next version', async () => {
    const before = await draft(anExportToReview());
    await submit(before);
    const url = `/v1/declarations/${before.declarationId}`;
    const fault = {
      code: 'MISMATCH_WITH_VEHICLE',
      pointer: '/vehicle/containers/0',
      note: 'reads otherwise',
    };
    const back = await service
      .as(boardOfficer)
      .post<Receipt>(`${url}/correction-requests`, { faults: [fault] });
    expect(back.body).toMatchObject({ status: 'NEEDS_CORRECTION', version: 3 });
    expect((await service.as(declarant).get(url)).body['corrections']).toEqual([fault]);
    const vehicle = { plate: aPlate(), containers: [] };
    const changed = await service.as(declarant).patch<Receipt>(url, { vehicle }, { 'if-match': '"3"' });
    expect(changed.body).toMatchObject({ status: 'NEEDS_CORRECTION', version: 4, warnings: [] });
    expect(changed.body.shipments).toEqual(before.shipments);
    expect((await submit(before)).body).toMatchObject({ status: 'ACCEPTED', declarationVersion: 2 });
    expect((await factsAbout(before.movementId)).map(({ name }) => name)).toEqual([
      'declaration.submitted',
      'declaration.correction-needed',
      'declaration.submitted',
      'declaration.accepted',
    ]);
  });

  it('cannot be done twice: the refusal names what is allowed', async () => {
    const before = await draft();
    await submit(before);
    const again = await submit(before);
    expect([again.status, again.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'declarations.action.not-allowed',
        allowedActions: ['amend', 'cancel'],
      }),
    ]);
  });

  it('holds the plate: a second active movement of the truck is refused, and one of two at the same time', async () => {
    const plate = aPlate();
    const on = (at: { country: string; text: string }) => ({ ...anExport(), vehicle: { plate: at } });
    const drafts = await Promise.all([
      draft(on(plate)),
      draft(on({ ...plate, text: plate.text.replace('-', ' ') })),
    ]);
    const answers = await Promise.all(drafts.map(submit));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'declarations.plate.on-another-movement',
    });
  });

  it('is refused to a stranger, for an unknown id, and for a stale version', async () => {
    const before = await draft();
    const url = `/v1/declarations/${before.declarationId}/submission`;
    expect((await service.as(stranger).post(url)).status).toBe(403);
    expect((await service.as(declarant).post(url, {}, { 'if-match': '"7"' })).status).toBe(412);
    const unknown = '/v1/declarations/019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5a/submission';
    expect((await service.as(declarant).post(unknown)).status).toBe(404);
    expect((await service.as(declarant).post('/v1/declarations/nonsense/submission')).status).toBe(422);
  });
});

describe('a change', () => {
  it('replaces the parts given and needs the version read', async () => {
    const before = await draft();
    const url = `/v1/declarations/${before.declarationId}`;
    const crew = [aDriver(), { ...aDriver(), role: 'ASSISTANT' }];
    expect((await service.as(declarant).patch(url, { crew })).status).toBe(428);
    expect((await service.as(declarant).patch(url, { crew }, { 'if-match': '"2"' })).status).toBe(412);
    const { status, headers } = await service.as(declarant).patch(url, { crew }, { 'if-match': '"1"' });
    expect([status, headers['etag']]).toEqual([200, '"2"']);
    const { body } = await service.as(declarant).get(url);
    expect(body).toMatchObject({ crew, vehicle: { grossWeightKg: '32000' }, version: 2 });
  });

  it('keeps shipments by id or place, mints new ones, and refuses ids of others', async () => {
    const before = await draft({ ...anExport(), shipments: [aShipment(1), aShipment(2)] });
    const [first, second] = before.shipments;
    const url = `/v1/declarations/${before.declarationId}`;
    const shipments = [{ ...aShipment(2), shipmentId: second?.shipmentId }, aShipment(3), aShipment(4)];
    const { body } = await service.as(declarant).patch<Receipt>(url, { shipments }, { 'if-match': '"1"' });
    expect(body.shipments[0]).toEqual(second);
    expect(new Set(body.shipments.map(({ shipmentId }) => shipmentId)).size).toBe(3);
    expect(body.shipments.map(({ shipmentId }) => shipmentId)).not.toContain(first?.shipmentId);
    const foreign = { shipments: [{ ...aShipment(1), shipmentId: before.declarationId }] };
    const refused = await service.as(declarant).patch(url, foreign, { 'if-match': '"2"' });
    expect([refused.status, refused.body['errors']]).toEqual([
      422,
      [expect.objectContaining({ code: 'declarations.shipment.unknown', field: '/shipments/0/shipmentId' })],
    ]);
  });

  it('of what was submitted keeps the same shipments', async () => {
    const before = await draft(anExportToReview());
    await submit(before);
    const url = `/v1/declarations/${before.declarationId}`;
    const faults = [{ code: 'MISSING_PART', pointer: '/shipments' }];
    await service.as(boardOfficer).post(`${url}/correction-requests`, { faults });
    const shipments = [aShipment(1), aShipment(2)];
    const refused = await service.as(declarant).patch(url, { shipments }, { 'if-match': '"3"' });
    expect([refused.status, refused.body['code']]).toEqual([409, 'declarations.shipments.fixed']);
  });
});

describe('reading', () => {
  it('masks the crew for those who need not know it, keeps which officer saw it, hides tracking codes', async () => {
    const before = await draft();
    await submit(before);
    const url = `/v1/declarations/${before.declarationId}`;
    const seenBy = async (claims: typeof declarant) => (await service.as(claims).get(url)).body;
    expect((await seenBy(declarant))['crew']).toEqual([{ ...aDriver(), masked: false }]);
    expect((await seenBy(borderGuard))['crew']).toEqual([{ ...aDriver(), masked: false }]);
    const customs = await seenBy(customsOfficer);
    const readings = 'SELECT reader, agency FROM crew_reading WHERE declaration_id = $1';
    expect(await service.database.query(readings, [before.declarationId])).toEqual([
      { reader: 'border-guard.officer1', agency: 'BORDER_GUARD' },
    ]);
    expect(customs['crew']).toEqual([
      { role: 'DRIVER', nationality: 'VN', documentKind: 'PASSPORT', masked: true },
    ]);
    expect(JSON.stringify(customs)).not.toContain('trackingCode');
    expect((await service.as(stranger).get(url)).status).toBe(403);
    expect((await service.as(officerElsewhere).get(url)).status).toBe(403);
  });

  it('lists by every filter, in pages, only what the caller may see', async () => {
    const written = { ...anExport(), shipments: [aShipment(77_777_777)] };
    const one = await draft(written);
    await draft();
    const list = async (claims: typeof declarant, query: string) =>
      (await service.as(claims).get<{ items: Receipt[]; next?: string }>(`/v1/declarations?${query}`)).body;
    const ids = async (query: string) =>
      (await list(declarant, query)).items.map((item) => item.declarationId);
    const number = written.shipments[0]?.customsDeclarations[0]?.number ?? '';
    for (const query of [
      `plate=${encodeURIComponent(written.vehicle.plate.text)}`,
      `ref=${one.ref}`,
      `ref=${one.shipments[0]?.ref.toLowerCase()}`,
      `customsNumber=${number}1&gate=LT&direction=EXPORT&status=DRAFT&from=2020-01-01T00:00:00Z`,
    ])
      expect(await ids(query)).toEqual([one.declarationId]);
    expect(await ids('to=2020-01-01T00:00:00Z')).toEqual([]);
    const page = await list(declarant, 'limit=1');
    const next = await list(declarant, `limit=1&after=${page.next}`);
    expect(next.items[0]?.declarationId).toBe(one.declarationId);
    expect((await list(boardOfficer, `ref=${one.ref}`)).items).toEqual([]);
    expect((await list(stranger, '')).items).toEqual([]);
    for (const query of [
      'after=bm9uc2Vuc2U',
      'after=WyJ4Il0',
      'limit=0',
      'limit=x',
      'colour=red',
      'status=LOST',
      'from=2026-01-01',
    ])
      expect((await service.as(declarant).get(`/v1/declarations?${query}`)).status).toBe(422);
  });

  it.each(DECLARATION_SORTS.words)('lists by %s, in pages without gap or repetition', async (sort) => {
    const path = `/v1/declarations?sort=${sort}&fields=declarationId,createdAt,submittedAt`;
    const { items } = (
      await service.as(declarant).get<{ items: Record<string, string>[] }>(`${path}&limit=200`)
    ).body;
    const times = items.map((item) => item[sort.replace('-', '')] ?? '9');
    expect(new Set(times).size).toBeGreaterThan(1);
    expect(times).toEqual(sort.startsWith('-') ? times.toSorted().reverse() : times.toSorted());
    expect(await pagesOf(service.as(declarant), path, 3)).toEqual(items);
  });

  it('shows which trucks carry parts of a customs declaration', async () => {
    const shipments = [aShipment(66_666_666)];
    const [one, two] = [await draft({ ...anExport(), shipments }), await draft({ ...anExport(), shipments })];
    const number = shipments[0]?.customsDeclarations[0]?.number ?? '';
    await submit(two);
    const seen = await service.as(declarant).get<{ parts: Receipt[] }>(`/v1/customs-declarations/${number}`);
    expect(seen.body.parts.map(({ declarationId }) => declarationId)).toEqual([
      two.declarationId,
      one.declarationId,
    ]);
    const officer = await service.as(customsOfficer).get(`/v1/customs-declarations/${number}`);
    expect(officer.body).toMatchObject({
      number,
      kind: 'EXPORT',
      parts: [{ declarationId: two.declarationId, grossWeightKg: '19000.5', channel: 'YELLOW' }],
    });
    expect((await service.as(stranger).get(`/v1/customs-declarations/${number}`)).status).toBe(404);
    expect((await service.as(declarant).get('/v1/customs-declarations/123')).status).toBe(422);
  });

  it('gives the quantity of a refused part of a split load back to the balance, and is complete with the last', async () => {
    const shipments = [aShipment(66_666_667)];
    const trucks = [await draft({ ...anExport(), shipments }), await draft({ ...anExport(), shipments })];
    const number = shipments[0]?.customsDeclarations[0]?.number ?? '';
    const read = async () =>
      (await service.as(declarant).get<SplitLoad>(`/v1/customs-declarations/${number}`)).body;
    const [two, one] = (await read()).parts;
    const hear = async (fact: Fact): Promise<void> => {
      await service.tell(fact);
      await service.settled(fact);
    };
    const becomes = async (
      part: SplitLoad['parts'][number],
      to: 'CLOSED_REFUSED' | 'CROSSED',
      id?: string,
    ) => {
      const subject = { kind: 'SHIPMENT' as const, id: id ?? part.shipmentId };
      await hear(sampleFact('stage.changed', { key: part.movementId, data: { subject, to } }));
    };
    expect(trucks).toHaveLength(2);
    await becomes(one!, 'CLOSED_REFUSED');
    const child = newId();
    const born = { subject: { kind: 'SHIPMENT' as const, id: child }, parentId: two!.shipmentId };
    await hear(sampleFact('record.opened', { key: two!.movementId, data: born }));
    await becomes(two!, 'CROSSED');
    expect(await read()).toMatchObject({
      complete: false,
      channel: 'YELLOW',
      balance: { declaredKg: '38001', crossedKg: '0', returnedKg: '19000.5', openKg: '19000.5' },
      parts: [{ outcome: 'OPEN' }, { outcome: 'REFUSED' }],
    });
    await becomes(two!, 'CROSSED', child);
    expect(await read()).toMatchObject({
      complete: true,
      balance: { crossedKg: '19000.5', returnedKg: '19000.5', openKg: '0' },
    });
  });

  it('lists what was decided of a customs declaration, each thing once, and shows the channel that was left', async () => {
    const shipments = [aShipment(66_666_668)];
    const trucks = [await draft({ ...anExport(), shipments }), await draft({ ...anExport(), shipments })];
    for (const truck of trucks) await submit(truck);
    const number = shipments[0]?.customsDeclarations[0]?.number ?? '';
    const read = async (by: typeof declarant) =>
      (await service.as(by).get<SplitLoad & Decided>(`/v1/customs-declarations/${number}`)).body;
    expect(await read(declarant)).toMatchObject({ channel: 'YELLOW', refused: false, decisions: [] });
    const [two, one] = (await read(declarant)).parts;
    const at = (minute: number) => `2026-11-24T03:${minute}:00.000Z`;
    const raised = {
      customsDeclaration: number,
      from: 'YELLOW' as const,
      to: 'RED' as const,
      channelVersion: 2,
    };
    const facts = [one!, two!].flatMap(({ movementId: key, shipmentId }) => [
      sampleFact('shipment.released', {
        key,
        data: { shipmentId, declarationVersion: 1, channelVersion: 1, releasedAt: at(10) },
      }),
      sampleFact('channel.changed', {
        key,
        occurredAt: at(20),
        data: { ...raised, shipmentIds: [shipmentId], reasonCode: 'RISK_INDICATOR' },
      }),
      sampleFact('shipment.release-revoked', {
        key,
        data: { shipmentId, reasonCode: 'CHANNEL_CHANGED', revokedAt: at(21) },
      }),
    ]);
    await service.tell(...facts, ...facts.slice(0, 1));
    await service.settled(...facts);
    const open = await read(customsOfficer);
    expect(open).toMatchObject({ channel: 'RED', refused: false });
    expect(open.decisions.map(({ decision }) => decision)).toEqual([
      ...['RELEASED', 'RELEASED', 'CHANNEL_CHANGED', 'RELEASE_REVOKED', 'RELEASE_REVOKED'],
    ]);
    expect(open.decisions[2]).toEqual({
      ...{ decision: 'CHANNEL_CHANGED', whole: true, from: 'YELLOW', to: 'RED' },
      ...{ agency: 'CUSTOMS', reasonCode: 'RISK_INDICATOR', decidedAt: at(20) },
    });
    const refused = sampleFact('entry.refused', {
      key: one!.movementId,
      occurredAt: at(30),
      data: {
        ...sampleFact('entry.refused').data,
        ...{
          agency: 'CUSTOMS',
          customsDeclaration: number,
          subject: { kind: 'SHIPMENT', id: one!.shipmentId },
        },
      },
    });
    await service.tell(refused);
    await service.settled(refused);
    const last = await read(declarant);
    expect(last.refused).toBe(true);
    expect(last.decisions.at(-1)).toMatchObject({
      decision: 'REFUSED',
      whole: true,
      reasonCode: 'PEST_OR_DISEASE',
    });
  });
});

interface Decided {
  readonly channel: string;
  readonly refused: boolean;
  readonly decisions: readonly Record<string, unknown>[];
}

interface SplitLoad {
  readonly parts: readonly { readonly shipmentId: string; readonly movementId: string }[];
}
