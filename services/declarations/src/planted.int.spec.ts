import { Writable } from 'node:stream';
import { JsonLogger } from '@onegate/http';
import { type BootedService, until } from '@onegate/testing';
import { bootDeclarations } from '../test/boot.ts';
import { boardAdmin, boardOfficer, declarant, ENTERPRISE } from '../test/people.ts';
import type { Receipt } from '../test/story.ts';
import { anExport, anExportToReview } from '../test/written.ts';

/** One person, written into every field that people fill in freely, and looked for where no person may be. */
const PERSON = 'Nguyễn Thị Planted';
const PLANTED = /Planted|907[\s.]*654[\s.]*321|B7654321/;

let logged = '';
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    logged += chunk.toString();
    done();
  },
});

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations(new JsonLogger('declarations', 'trace', destination));
});
afterAll(() => service.close());

const crew = [
  {
    role: 'DRIVER',
    name: PERSON,
    documentKind: 'PASSPORT',
    documentNumber: 'B7654321',
    nationality: 'VN',
    phone: '+84 907 654 321',
  },
];

/** With the person as driver and in what is said of the goods. */
function planted<Written extends ReturnType<typeof anExport>>(written: Written): Written {
  const shipments = written.shipments.map((shipment) => ({
    ...shipment,
    goods: shipment.goods.map((goods) => ({ ...goods, description: `Durians of ${PERSON}` })),
  }));
  return { ...written, crew, shipments };
}

/** What was answered with a refusal. Fields that cannot hold a person are repeated to whoever sent them. */
const refusals: string[] = [];

async function send(who: Parameters<BootedService['as']>[0], url: string, body: object): Promise<Receipt> {
  const reply = await service.as(who).post(url, body);
  if (reply.status >= 400) refusals.push(JSON.stringify({ ...reply.body, status: reply.status }));
  return reply.body as unknown as Receipt;
}

describe('a person in the commands of declarations', () => {
  it('is written down where it belongs', async () => {
    const { declarationId } = await send(declarant, '/v1/declarations', planted(anExport()));
    expect((await service.as(declarant).get(`/v1/declarations/${declarationId}`)).body).toMatchObject({
      crew: [{ name: PERSON }],
    });
    await send(declarant, `/v1/declarations/${declarationId}/submission`, {});
    await send(declarant, `/v1/declarations/${declarationId}/amendments`, {
      reasonCode: 'CHANGE_OF_DRIVER',
      changes: { crew },
    });
    const reviewed = await send(declarant, '/v1/declarations', planted(anExportToReview()));
    await send(declarant, `/v1/declarations/${reviewed.declarationId}/submission`, {});
    const faults = [{ code: 'MISMATCH_WITH_VEHICLE', pointer: '/vehicle', note: `Ask ${PERSON}` }];
    await send(boardOfficer, `/v1/declarations/${reviewed.declarationId}/correction-requests`, { faults });
    const contacts = [{ role: 'DISPATCH', name: PERSON, phone: '+84 907 654 321' }];
    const enterprise = { enterprise: ENTERPRISE, name: 'X', capacities: ['DECLARANT'], contacts };
    await send(boardAdmin, '/v1/enterprises', enterprise);
    expect(refusals.splice(0)).toEqual([]);
    const names = (await service.facts()).map(({ name }) => name);
    for (const told of ['declaration.submitted', 'declaration.accepted', 'amendment.requested'])
      expect(names).toContain(told);
    expect(names).toContain('declaration.correction-needed');
  });

  it('is in no refusal, whatever is wrong with what is said of them', async () => {
    const long = PERSON.repeat(40);
    const [driver] = crew;
    const bad = [
      { ...driver, name: long, documentNumber: `${PERSON}, B7654321`, phone: `${PERSON} 907 654 321` },
      { ...driver, name: { full: PERSON }, documentNumber: ['B7654321'], phone: { mobile: '907 654 321' } },
    ];
    const wrong = { ...planted(anExport()), crew: bad };
    await send(declarant, '/v1/declarations', wrong);
    const checked = await send(declarant, '/v1/declarations/validation', wrong);
    expect(PLANTED.test(JSON.stringify(checked))).toBe(false);
    const contacts = [{ role: 'DISPATCH', name: long, phone: `${PERSON} 907 654 321`, email: PERSON }];
    await send(boardAdmin, '/v1/enterprises', {
      enterprise: ENTERPRISE,
      name: 'X',
      capacities: [],
      contacts,
    });
    await send(boardOfficer, '/v1/declarations', planted(anExport()));
    expect(refusals).toHaveLength(3);
    expect(refusals.filter((refusal) => PLANTED.test(refusal))).toEqual([]);
  });

  it('is in no log, no figure, and no fact', async () => {
    await until(() => logged.split('"request"').length > 8);
    const figures = await service.as(declarant).get('/metrics');
    expect(JSON.stringify(figures.body)).toContain('onegate_http_request_seconds');
    const facts = await service.facts();
    expect(facts.length).toBeGreaterThan(3);
    for (const text of [logged, JSON.stringify(figures.body), JSON.stringify(facts)])
      expect(PLANTED.exec(text)?.[0]).toBeUndefined();
    expect(PLANTED.test(JSON.stringify(await service.database.query('SELECT * FROM outbox')))).toBe(false);
  });
});
