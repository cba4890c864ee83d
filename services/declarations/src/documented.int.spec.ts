import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../test/boot.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { borderGuard, customsOfficer, declarant } from '../test/people.ts';
import { Story } from '../test/story.ts';
import { aDriver, anExportToReview, aPlate } from '../test/written.ts';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: Schema[];
  readonly items?: Schema;
  readonly example?: unknown;
  readonly properties?: Record<string, Schema>;
}
interface Document {
  readonly components: { readonly schemas: Record<string, Schema> };
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
}

let service: BootedService;
let story: Story;
let document: Document;
beforeAll(async () => {
  service = await bootDeclarations();
  story = new Story(service);
  document = (await service.app.inject({ url: '/openapi.json' })).json();
});
afterAll(async () => {
  await service.close();
});

const schemaNamed = (ref: string): Schema => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {};

/** What a reader of the document would send: every example in its place. */
function exampleOf(schema: Schema): unknown {
  if (schema.example !== undefined) return schema.example;
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (ref) return exampleOf(schemaNamed(ref));
  if (schema.items) return [exampleOf(schema.items)];
  if (!schema.properties) return undefined;
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [name, exampleOf(property)]),
  );
}

/** The schema that the document promises for the answer, closed: nothing undocumented may be in it. */
function answerSchema(path: string, method: string, status: number): Schema {
  const schema =
    document.paths[path]?.[method]?.responses[String(status)]?.content?.['application/json']?.schema;
  expect(schema).toBeDefined();
  return schema ?? {};
}

function expectDocumented(
  path: string,
  method: string,
  { status, body }: { status: number; body: unknown },
): void {
  const closed = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [
      name,
      schema.properties ? { ...schema, additionalProperties: false } : schema,
    ]),
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile({ ...answerSchema(path, method, status), components: { schemas: closed } });
  validate(body);
  expect({ path, method, faults: validate.errors }).toEqual({ path, method, faults: null });
}

const base = '/v1/declarations';

describe('the documented example', () => {
  it('of a declaration can be sent as it is', async () => {
    const example = exampleOf(schemaNamed('DeclarationRequest'));
    const reply = await service.as(declarant).post(base, example);
    expect(reply).toMatchObject({ status: 201 });
    expectDocumented(base, 'post', reply);
  });

  it('of an amendment and a cancellation can be sent, the crew apart and the shipment named', async () => {
    const accepted = await story.accepted();
    const shipmentId = accepted.shipments[0]?.shipmentId;
    const amendment = exampleOf(schemaNamed('AmendmentRequest')) as {
      changes: { crew?: unknown; shipments: object[] };
    };
    delete amendment.changes.crew;
    amendment.changes.shipments = amendment.changes.shipments.map((shipment) => ({
      ...shipment,
      shipmentId,
    }));
    const reply = await service.as(declarant).post(`${base}/${accepted.declarationId}/amendments`, amendment);
    expect(reply).toMatchObject({ status: 201 });
    expectDocumented(`${base}/{id}/amendments`, 'post', reply);
    const cancellation = exampleOf(schemaNamed('CancellationRequest'));
    const cancelled = await service
      .as(declarant)
      .post(`${base}/${accepted.declarationId}/cancellation`, cancellation);
    expect(cancelled).toMatchObject({ status: 201 });
    expectDocumented(`${base}/{id}/cancellation`, 'post', cancelled);
  });
});

describe('every answer', () => {
  it('is as documented', async () => {
    const draft = await story.draft(anExportToReview());
    const url = `${base}/${draft.declarationId}`;
    expectDocumented(`${base}/{id}/submission`, 'post', await story.submit(draft));
    for (const reader of [declarant, customsOfficer, borderGuard])
      expectDocumented(`${base}/{id}`, 'get', await service.as(reader).get(url));
    expectDocumented(base, 'get', await service.as(declarant).get(`${base}?limit=1`));
    expectDocumented(
      `${base}/validation`,
      'post',
      await service.as(declarant).post(`${base}/validation`, { gate: 7 }),
    );
    const trailer = {
      plate: aPlate(),
      trailerPlate: { country: 'KH', province: 'Ratanakiri', text: '3A-1234' },
    };
    const other = await story.accepted({ ...anExportToReview(), vehicle: trailer });
    expectDocumented(
      `${base}/{id}`,
      'get',
      await service.as(declarant).get(`${base}/${other.declarationId}`),
    );
    const amendments = `${base}/${other.declarationId}/amendments`;
    await service
      .as(declarant)
      .post(amendments, { reasonCode: 'CHANGE_OF_DRIVER', changes: { crew: [aDriver()] } });
    expectDocumented(`${base}/{id}/amendments`, 'get', await service.as(declarant).get(amendments));
    const codes = '/v1/codes';
    expectDocumented(codes, 'get', await service.as(declarant).get(codes));
    expectDocumented(
      `${codes}/{list}`,
      'get',
      await service.as(declarant).get(`${codes}/customs-procedures`),
    );
    const number = anExportToReview().shipments[0]?.customsDeclarations[0]?.number ?? '';
    expectDocumented(
      '/v1/customs-declarations/{number}',
      'get',
      await service.as(declarant).get(`/v1/customs-declarations/${number}`),
    );
  });
});
