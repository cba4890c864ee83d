import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

type Json = Record<string, unknown>;

const PROBLEM = { schema: { $ref: '#/components/schemas/Problem' }, example: { code: 'x' } };
const refusal = { description: 'Refused.', content: { 'application/problem+json': PROBLEM } };
const REFUSALS = Object.fromEntries(
  ['400', '401', '403', '415', '422', '503'].map((status) => [status, refusal]),
);
const answer = (schema: string, links: Json = {}) => ({
  description: 'Done.',
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example: {} } },
  links,
});

/** A document that keeps every rule. */
const kept = () => ({
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1.0.0', description: 'Notes.' },
  tags: [{ name: 'agency', description: 'Officers.' }],
  paths: {
    '/v1/notes': {
      get: {
        operationId: 'notes.list',
        summary: 'All notes',
        description: 'Oldest first.',
        'x-vi': { summary: 'Một', description: 'Hai' },
        tags: ['agency'],
        security: [{ oidc: ['OFFICER'] }],
        parameters: [
          { name: 'after', in: 'query', schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
        ],
        responses: { 200: answer('NotePage'), ...REFUSALS } as Json,
      },
      post: {
        operationId: 'notes.write',
        summary: 'Write a note',
        description: 'It stays.',
        'x-vi': { summary: 'Một', description: 'Hai' },
        tags: ['agency'],
        security: [{ oidc: ['OFFICER'] }],
        requestBody: {
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Note' }, example: {} },
          } as Json,
        },
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }],
        responses: {
          201: answer('Note', {
            read: { operationId: 'notes.read', parameters: { id: '$response.body#/id' } },
          }),
          ...REFUSALS,
        } as Json,
      },
    },
    '/v1/notes/{id}': {
      get: {
        operationId: 'notes.read',
        summary: 'One note',
        description: 'As it was written.',
        'x-vi': { summary: 'Một', description: 'Hai' },
        tags: ['agency'],
        security: [{ oidc: ['OFFICER'] }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: answer('Note'), ...REFUSALS } as Json,
      },
    },
  },
  components: {
    securitySchemes: { oidc: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Note: { type: 'object', properties: { id: { type: 'string' } } },
      NotePage: {
        type: 'object',
        properties: {
          items: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
          next: { type: 'string' },
        },
      },
      Problem: { type: 'object', properties: { code: { type: 'string' } } },
    } as Record<string, Json>,
  },
});
type Document = ReturnType<typeof kept>;

/** Each rule, and a document that breaks it. */
const BROKEN: Record<string, (document: Document) => void> = {
  'onegate-operation-id': ({ paths }) => (paths['/v1/notes'].get.operationId = 'listNotes'),
  'onegate-summary': ({ paths }) => (paths['/v1/notes'].get.summary = 'All notes.'),
  'onegate-description': ({ paths }) => (paths['/v1/notes'].get.description = ''),
  'onegate-vietnamese': ({ paths }) => Reflect.deleteProperty(paths['/v1/notes'].get['x-vi'], 'description'),
  'onegate-audience': ({ paths }) => (paths['/v1/notes'].get.tags = ['agency', 'public']),
  'onegate-audience-known': ({ paths }) => (paths['/v1/notes'].get.tags = ['officers']),
  'onegate-security': ({ paths }) => (paths['/v1/notes'].get.security = [{ oidc: [] }]),
  'onegate-problems-of-reads': ({ paths }) => Reflect.deleteProperty(paths['/v1/notes'].get.responses, '403'),
  'onegate-problems-of-writes': ({ paths }) =>
    (paths['/v1/notes'].post.responses['422'] = { description: 'Refused.' }),
  'onegate-examples': ({ paths }) =>
    (paths['/v1/notes'].post.requestBody.content = { 'application/json': { schema: {} } }),
  'onegate-paging': ({ paths }) => paths['/v1/notes'].get.parameters.shift(),
  'onegate-field-names': ({ components }) =>
    (components.schemas['Note'] = { type: 'object', properties: { note_id: { type: 'string' } } }),
  'onegate-parameter-names': ({ paths }) => (paths['/v1/notes'].post.parameters[0]!.name = 'idempotency-key'),
  'onegate-schema-names': ({ components }) => (components.schemas['ClearanceNote'] = { type: 'object' }),
  'onegate-links': ({ paths }) =>
    (paths['/v1/notes'].post.responses['201'] = answer('Note', {
      read: { operationId: 'notes.read' },
      lost: { operationId: 'notes.lost' },
    })),
};

let folder: string;
let printed: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onegate-lint-'));
  const write = (name: string, document: Document): string => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  };
  const files = Object.entries(BROKEN).map(([rule, spoil]) => {
    const document = kept();
    spoil(document);
    return write(rule, document);
  });
  const { stdout } = spawnSync(
    process.execPath,
    ['tools/documents/lint.mjs', write('kept', kept()), ...files],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  printed = stdout.split('\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const faultsOf = (name: string): string[] =>
  printed.filter((line) => basename(line.split(': ')[0] ?? '') === `${name}.json`);

describe('the rules of our documents', () => {
  it('find nothing in a document that keeps them', () => {
    expect(faultsOf('kept')).toEqual([]);
  });

  it('find a link that lacks what its address needs, and one that leads nowhere', () => {
    const links = faultsOf('onegate-links').join('\n');
    expect(links).toContain('does not say the id of notes.read');
    expect(links).toContain('leads to notes.lost, which is no operation');
  });

  it.each(Object.keys(BROKEN))('find what breaks %s', (rule) => {
    expect(faultsOf(rule)).toEqual(
      expect.arrayContaining([expect.stringContaining(`${rule}.json: ${rule}, `)]),
    );
  });
});
