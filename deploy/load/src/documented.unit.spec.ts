import { createServer, type Server } from 'node:http';
import { Documented, type Exchange, Undocumented } from '../test/documented.ts';

const NOTE = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
const NOTES = { type: 'object', required: ['items'], properties: { items: { type: 'array', items: NOTE } } };
const DOCUMENT = {
  paths: {
    '/v1/notes': {
      get: {
        operationId: 'notes.list',
        responses: { 200: { content: { 'application/json': { schema: NOTES } } } },
      },
    },
    '/v1/notes/{id}': {
      get: {
        operationId: 'notes.read',
        responses: { 200: { content: { 'application/json': { schema: NOTE } } }, 304: {} },
      },
    },
  },
  components: { schemas: {} },
};
const GOOD: Exchange = {
  method: 'GET',
  path: '/v1/notes/7?at=now',
  status: 200,
  mediaType: 'application/json',
  text: '{"text":"a note"}',
};

let server: Server;
let documented: Documented;
beforeAll(async () => {
  server = createServer((_request, response) => response.end(JSON.stringify(DOCUMENT)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  documented = await Documented.by(`http://127.0.0.1:${port}`);
});
afterAll(() => {
  server.close();
});

describe('an answer in an end-to-end test', () => {
  it('passes as documented', () => {
    documented.check(GOOD);
    documented.check({ ...GOOD, status: 304, text: '' });
    const nowhere = { path: '/v1/letters', status: 404, mediaType: 'application/problem+json' };
    documented.check({ ...GOOD, ...nowhere });
  });

  it('of a slim list may leave out what `fields` did not ask for, and nothing else', () => {
    const list = { ...GOOD, path: '/v1/notes?fields=id&limit=2', text: '{"items":[{"id":7}]}' };
    documented.check(list);
    expect(() => documented.check({ ...list, path: '/v1/notes?limit=2' })).toThrow(
      "must have required property 'text'",
    );
    expect(() => documented.check({ ...list, text: '{}' })).toThrow("must have required property 'items'");
    expect(() => documented.check({ ...list, text: '{"items":[{"text":7}]}' })).toThrow('must be string');
  });

  it.each<[string, Partial<Exchange>, string]>([
    ['status', { status: 418 }, 'a status that is not documented'],
    ['form', { mediaType: 'text/html' }, 'text/html is not documented'],
    ['body', { text: '{"text":7}' }, '/text must be string'],
    ['address', { path: '/v1/letters' }, 'is no operation of the document'],
    ['method', { method: 'POST' }, 'is no operation of the document'],
  ])('fails the test by a %s that the document does not know', (_name, change, fault) => {
    const check = () => documented.check({ ...GOOD, ...change });
    expect(check).toThrow(Undocumented);
    expect(check).toThrow(fault);
  });
});
