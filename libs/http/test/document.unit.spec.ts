import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Refusal } from '@onegate/problems';
import { createService, openApiDocument, readConfig } from '../src/index.ts';
import { validationPipe } from '../src/validation.pipe.ts';
import { clerk } from './clerk.ts';
import { WriteNote } from './notes.ts';

let document: ReturnType<typeof openApiDocument>;

beforeAll(async () => {
  const app = await createService(
    clerk,
    readConfig(clerk, {
      PORT: '1',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      KAFKA_BROKERS: '127.0.0.1:1',
    }),
  );
  document = openApiDocument(app, clerk);
  await app.close();
});

/** What the document says of a body, and what the service does with it. */
const BODIES: [string, object][] = [
  ['all there', { text: 'x', slip: 'CODE', weight: 5, signature: { name: 'x' }, remark: 'x' }],
  ['the least', { text: 'x' }],
  ['null where it may be', { text: 'x', remark: null }],
  ['null where it may only be absent', { text: 'x', weight: null }],
  ['null where it must be', { text: null }],
  ['nothing', {}],
  ['empty', { text: '' }],
  ['too long', { text: 'x'.repeat(201) }],
  ['not on the list', { text: 'x', slip: 'OTHER' }],
  ['a fraction', { text: 'x', weight: 1.5 }],
  ['too much', { text: 'x', weight: 6 }],
  ['a number as text', { text: 'x', weight: '5' }],
  ['an object of the wrong type', { text: 'x', signature: 'x' }],
  ['a list for an object', { text: 'x', signature: [] }],
  ['a part too many', { text: 'x', signature: { name: 'x', age: 1 } }],
  ['a field too many', { text: 'x', extra: 1 }],
];

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says null in its words', () => {
    const { openapi, components } = document;
    expect(openapi).toBe('3.1.0');
    const note = components?.schemas?.['NoteView'] as { properties: Record<string, unknown> };
    expect(note.properties['mood']).toMatchObject({ type: ['string', 'null'], enum: ['GLAD', 'SAD', null] });
    expect(note.properties['signature']).toEqual({
      description: 'Who signed.',
      anyOf: [{ $ref: '#/components/schemas/Signature' }, { type: 'null' }],
    });
    expect(JSON.stringify(components)).not.toContain('"nullable"');
  });

  it('names every answer of an operation, with its codes', () => {
    const { paths } = document;
    const answers = paths['/v1/notes']?.post?.responses ?? {};
    expect(Object.keys(answers)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '412',
      '413',
      '415',
      '422',
      '503',
    ]);
  });

  it('has an example of each request, each answer and each problem code', () => {
    const write = document.paths['/v1/notes']?.post;
    expect(write).toMatchObject({
      requestBody: { content: { 'application/json': { example: { text: 'A note' } } } },
      responses: {
        201: { content: { 'application/json': { example: { text: 'A note' } } } },
        422: {
          content: {
            'application/problem+json': {
              examples: { 'http.validation': { $ref: '#/components/examples/http.validation' } },
            },
          },
        },
      },
    });
    expect(document.components?.examples?.['http.validation']).toMatchObject({
      value: { status: 422, code: 'http.validation', errors: [{ field: '/occurredAt' }] },
    });
  });

  it.each(BODIES)('and the service agree on a body with %s', async (_, body) => {
    const { components } = document;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const documented = ajv.compile({ $ref: '#/components/schemas/WriteNote', components })(body);
    const taken = await validationPipe()
      .transform(structuredClone(body), { type: 'body', metatype: WriteNote })
      .then(
        () => true,
        (refusal: unknown) => (refusal as Refusal).code !== 'http.validation',
      );
    expect(taken).toBe(documented);
  });
});
