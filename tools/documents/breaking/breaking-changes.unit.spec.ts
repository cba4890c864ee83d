import type { Document, Operation, Schema } from '../document.ts';
import { breakingChanges } from './breaking-changes.ts';
import { type FactsDocument, breakingFacts } from './breaking-facts.ts';
import { movedMajor } from './version.ts';

const FIELDS = {
  text: { type: 'string', maxLength: 200 },
  kind: { type: 'string', enum: ['NOTE', 'LETTER'] },
  weight: { type: 'integer', minimum: 1 },
  signature: { anyOf: [{ $ref: '#/components/schemas/Signature' }, { type: 'null' }] },
  answers: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
};
const SIGNATURE: Schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const note = (fields: object = FIELDS, required: readonly string[] = ['text']): Schema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: fields,
});
const json = (schema: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
});

const WRITE: Operation = {
  operationId: 'notes.write',
  security: [{ oidc: ['OFFICER', 'HEAD'] }],
  parameters: [{ name: 'gate', in: 'query', schema: { type: 'string' } }],
  requestBody: { required: true, content: json('NewNote') },
  responses: { 201: { content: json('Note') }, 409: {} },
};

interface Changed {
  readonly operation?: Partial<Operation>;
  readonly request?: Schema;
  readonly answer?: Schema;
  readonly signature?: Schema;
}

const documentOf = ({ operation, request, answer, signature }: Changed = {}): Document => ({
  info: { version: '1.0.0' },
  paths: { '/v1/notes': { post: { ...WRITE, ...operation } } },
  components: {
    schemas: { NewNote: request ?? note(), Note: answer ?? note(), Signature: signature ?? SIGNATURE },
  },
});
const changesTo = (after: Changed): string[] => breakingChanges(documentOf(), documentOf(after));
const with_ = (fields: object): object => ({ ...FIELDS, ...fields });
const { text: _, ...WITHOUT_TEXT } = FIELDS;

describe('a change that breaks clients', () => {
  it.each<[string, Changed, string]>([
    ['another name of an operation', { operation: { operationId: 'notes.add' } }, 'is called notes.add now'],
    ['a role shut out', { operation: { security: [{ oidc: ['HEAD'] }] } }, 'is not open to OFFICER any more'],
    ['a parameter removed', { operation: { parameters: [] } }, 'does not take the parameter gate any more'],
    [
      'a parameter demanded',
      {
        operation: {
          parameters: [{ name: 'gate', in: 'query', required: true, schema: { type: 'string' } }],
        },
      },
      'demands the parameter gate',
    ],
    [
      'a new parameter demanded',
      {
        operation: {
          parameters: [...(WRITE.parameters ?? []), { name: 'day', in: 'query', required: true }],
        },
      },
      'demands the parameter day',
    ],
    [
      'a narrower parameter',
      {
        operation: { parameters: [{ name: 'gate', in: 'query', schema: { type: 'string', maxLength: 2 } }] },
      },
      'parameter gate: / has the limit maxLength 2 now',
    ],
    ['an answer removed', { operation: { responses: { 200: {} } } }, 'does not answer 201 any more'],
    [
      'an answer in another form',
      { operation: { responses: { 201: { content: { 'text/csv': {} } } } } },
      'answer 201 is no application/json any more',
    ],
    ['a field demanded', { request: note(FIELDS, ['text', 'kind']) }, 'request: / demands kind'],
    ['a field refused', { request: note(WITHOUT_TEXT, []) }, 'request: / does not take text any more'],
    [
      'a value refused',
      { request: note(with_({ kind: { type: 'string', enum: ['NOTE'] } })) },
      'request: /kind does not take LETTER any more',
    ],
    [
      'a closed list where any text was',
      { request: note(with_({ text: { type: 'string', maxLength: 200, enum: ['x'] } })) },
      'request: /text does not take other values any more',
    ],
    [
      'another type in a request',
      { request: note(with_({ weight: { type: 'string' } })) },
      'request: /weight does not take integer any more',
    ],
    [
      'null refused',
      { request: note(with_({ signature: { $ref: '#/components/schemas/Signature' } })) },
      'request: /signature does not take null any more',
    ],
    [
      'a shorter text',
      { request: note(with_({ text: { type: 'string', maxLength: 100 } })) },
      'request: /text has the limit maxLength 100 now',
    ],
    [
      'a form of text',
      { request: note(with_({ text: { type: 'string', maxLength: 200, pattern: '^a' } })) },
      'request: /text has the limit pattern ^a now',
    ],
    [
      'a field missing in an answer',
      { answer: note(WITHOUT_TEXT, []) },
      'answer 201: / has no text any more',
    ],
    ['a field that may be missing', { answer: note(FIELDS, []) }, 'answer 201: / may lack text'],
    [
      'another type in an answer',
      { answer: note(with_({ weight: { type: ['integer', 'null'], minimum: 1 } })) },
      'answer 201: /weight may be null',
    ],
    [
      'a field missing deep in an answer',
      { signature: { type: 'object', properties: {} } },
      'answer 201: /signature has no name any more',
    ],
  ])('is %s', (_name, after, change) => {
    expect(changesTo(after)).toContain(`POST /v1/notes: ${change}`);
  });

  it('is an operation that is gone', () => {
    expect(breakingChanges(documentOf(), { ...documentOf(), paths: {} })).toEqual([
      'POST /v1/notes: is gone',
    ]);
  });
});

describe('a change that breaks nobody', () => {
  it.each<[string, Changed]>([
    ['none', {}],
    ['another role', { operation: { security: [{ oidc: ['OFFICER', 'HEAD', 'AUDITOR'] }] } }],
    [
      'a parameter that may be left out',
      { operation: { parameters: [...(WRITE.parameters ?? []), { name: 'day', in: 'query' }] } },
    ],
    ['another refusal', { operation: { responses: { 201: { content: json('Note') }, 422: {} } } }],
    ['a field that may be sent', { request: note(with_({ remark: { type: 'string' } })) }],
    ['a field that need not be sent any more', { request: note(FIELDS, []) }],
    [
      'a value more',
      { request: note(with_({ kind: { type: 'string', enum: ['NOTE', 'LETTER', 'CALL'] } })) },
    ],
    ['a longer text', { request: note(with_({ text: { type: 'string', maxLength: 300 } })) }],
    ['a field more in an answer', { answer: note(with_({ at: { type: 'string' } })) }],
  ])('is %s', (_name, after) => {
    expect(changesTo(after)).toEqual([]);
  });
});

describe('a change of facts', () => {
  const factsOf = (schema: Schema, address = 'notes.v1'): FactsDocument => ({
    info: { version: '1.0.0' },
    channels: {
      notes: { address, messages: { 'note.written': {} }, bindings: { kafka: { partitions: 12 } } },
    },
    components: {
      messages: { 'note.written': { payload: { $ref: '#/components/schemas/Note' } } },
      schemas: { Note: schema, Signature: SIGNATURE },
    },
  });
  const before = factsOf(note());

  it('breaks readers where something is missing or stands elsewhere', () => {
    const { channels, components } = before;
    expect(breakingFacts(before, factsOf(note(WITHOUT_TEXT, [])))).toEqual([
      'note.written: / has no text any more',
    ]);
    expect(breakingFacts(before, factsOf(note(), 'notes.v2'))).toEqual(['channel notes is notes.v2 now']);
    expect(breakingFacts(before, { ...before, components: { ...components, messages: {} } })).toEqual([
      'note.written is gone',
    ]);
    const moved = { notes: { ...channels['notes']!, bindings: { kafka: { partitions: 24 } } } };
    expect(breakingFacts(before, { ...before, channels: moved })).toHaveLength(1);
  });

  it('breaks nobody where something is added', () => {
    expect(breakingFacts(before, factsOf(note(with_({ at: { type: 'string' } }))))).toEqual([]);
  });
});

it('is announced by the first number of the version alone', () => {
  const version = (text: string) => ({ info: { version: text } });
  expect(movedMajor(version('1.9.0'), version('2.0.0'))).toBe(true);
  expect(movedMajor(version('1.0.0'), version('1.1.0'))).toBe(false);
  expect(movedMajor(version('9.0.0'), version('10.0.0'))).toBe(true);
});
