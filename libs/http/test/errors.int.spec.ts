import { connect, type AddressInfo } from 'node:net';
import { bootService, type BootedService } from '@onegate/testing';
import { aKey, clerk, WRITER } from './clerk.ts';

let service: BootedService;
let token: string;

beforeAll(async () => {
  service = await bootService(clerk);
  token = await service.token(WRITER);
  await service.app.listen(0, '127.0.0.1');
});

afterAll(() => service.close());

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { code: string; field: string; value?: unknown }[];
}

interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly url?: string;
  readonly payload?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const send = ({ method = 'POST', url = '/v1/notes', payload, headers }: Ask) =>
  service.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': aKey(),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  });

/** Sends it, and finds a whole problem document in the answer. */
async function problem(ask: Ask): Promise<Problem> {
  const reply = await send(ask);
  const document = reply.json<Problem>();
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(document).toMatchObject({
    type: `/problems/${document.code}`,
    title: expect.any(String),
    status: reply.statusCode,
    detail: expect.any(String),
    instance: `urn:onegate:request:${String(reply.headers['x-correlation-id'])}`,
  });
  return document;
}

const deep = (levels: number): string => `{"text":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('what cannot be read', () => {
  it.each<[string, Ask, number, string]>([
    ['an address that does not exist', { method: 'GET', url: '/v1/nothing' }, 404, 'http.not-found'],
    ['an address outside the API', { method: 'GET', url: '/.git/config' }, 404, 'http.not-found'],
    ['a long address', { method: 'GET', url: `/v1/notes/${'x'.repeat(300)}` }, 400, 'http.bad-request'],
    ['an address that cannot be decoded', { method: 'GET', url: '/v1/%zz' }, 400, 'http.bad-request'],
    [
      'another media type',
      { payload: '<a/>', headers: { 'content-type': 'application/xml' } },
      415,
      'http.media-type',
    ],
    [
      'a form',
      { payload: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'http.media-type',
    ],
    ['10 MB', { payload: `{"text":"${'x'.repeat(10_000_000)}"}` }, 413, 'http.body-too-large'],
    ['broken JSON', { payload: '{"text":' }, 400, 'http.body-malformed'],
    ['NaN', { payload: '{"weight":NaN}' }, 400, 'http.body-malformed'],
    ['a list', { payload: '[{"text":"x"}]' }, 400, 'http.body-malformed'],
    ['a text', { payload: '"text"' }, 400, 'http.body-malformed'],
    ['null', { payload: 'null' }, 400, 'http.body-malformed'],
    ['deep nesting', { payload: deep(500_000) }, 400, 'http.body-too-deep'],
    [
      'a key that reaches a prototype',
      { payload: '{"text":"x","__proto__":{"a":1}}' },
      400,
      'http.body-malformed',
    ],
    [
      'bytes that are no UTF-8',
      { payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) },
      400,
      'http.body-malformed',
    ],
  ])('%s', async (_, ask, status, code) => {
    expect(await problem(ask)).toMatchObject({ status, code });
  });

  it('a method that the address does not take, and which ones it does', async () => {
    const reply = await send({ method: 'DELETE', url: '/v1/notes?limit=1' });
    expect([reply.statusCode, reply.json<Problem>().code]).toEqual([405, 'http.method-not-allowed']);
    expect(reply.headers['allow']).toBe('GET, HEAD, POST');
    expect((await send({ method: 'PUT', url: '/v1/notes/x/stamp' })).headers['allow']).toBe('POST');
  });

  it('headers that are too large, and what is no HTTP at all', async () => {
    const ask = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const { port } = service.app.getHttpServer().address() as AddressInfo;
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        socket.on('end', () => resolve(answer));
        socket.on('error', reject);
      });
    const large = await ask(`GET /v1/notes HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(large).toMatch(/^HTTP\/1\.1 431 .*\r\nContent-Type: application\/problem\+json/);
    expect(large).toContain('"code":"http.header-too-large"');
    const garbage = await ask('\u0016\u0003\u0001 hello\r\n\r\n');
    expect(garbage).toMatch(/^HTTP\/1\.1 400 /);
    expect(garbage).toContain('"code":"http.bad-request"');
  });
});

describe('what is read and faulty', () => {
  const faults = async (ask: Ask): Promise<string[]> => {
    const { status, code, errors = [] } = await problem(ask);
    expect([status, code]).toEqual([422, 'http.validation']);
    return errors.map((fault) => `${fault.code} ${fault.field}`).sort();
  };

  it('every fault at once, with its place', async () => {
    const payload =
      '{"text":"","slip":"NONE","weight":1e999,"signature":{"name":7,"age":1},"remark":3,"extra":true}';
    expect(await faults({ payload })).toEqual([
      'validation.min-length /text',
      'validation.not-on-list /slip',
      'validation.string /remark',
      'validation.string /signature/name',
      'validation.unknown-field /extra',
      'validation.unknown-field /signature/age',
      'validation.whole-number /weight',
    ]);
  });

  it('no body where one is needed', async () => {
    for (const payload of [undefined, '', '{}'])
      expect(await faults(payload === undefined ? {} : { payload })).toContain('validation.string /text');
  });

  it('null where the field may be absent but not null', async () => {
    expect(await faults({ payload: '{"text":"x","weight":null}' })).toContain(
      'validation.whole-number /weight',
    );
    expect((await send({ payload: '{"text":"x","remark":null}' })).statusCode).toBe(201);
  });

  it('paths and queries, also unknown ones, also where nobody reads the query', async () => {
    expect(await faults({ method: 'GET', url: '/v1/notes/7' })).toEqual(['validation.id path/id']);
    expect(await faults({ method: 'GET', url: '/v1/notes?limit=x&colour=red' })).toEqual(
      expect.arrayContaining([
        'validation.whole-number query/limit',
        'validation.unknown-field query/colour',
      ]),
    );
    expect(await faults({ method: 'GET', url: '/v1/notes?limit=1&limit=2' })).toContain(
      'validation.whole-number query/limit',
    );
    const id = '019d0000-0000-7000-8000-000000000000';
    expect(await faults({ method: 'GET', url: `/v1/notes/${id}?colour=red` })).toEqual([
      'validation.unknown-field query/colour',
    ]);
    expect(await faults({ url: `/v1/notes/${id}/stamp`, payload: '{"colour":"red"}' })).toEqual([
      'validation.unknown-field /colour',
    ]);
  });

  it('values of personal fields are not repeated', async () => {
    const { errors } = await problem({ payload: `{"text":"x","signature":{"name":"${'M4RK'.repeat(16)}"}}` });
    expect(JSON.stringify(errors)).toContain('/signature/name');
    expect(JSON.stringify(errors)).not.toContain('M4RK');
  });
});

describe('every answer', () => {
  it('names its request: by the id that the caller gave, or by a new one', async () => {
    const given = await send({ method: 'GET', headers: { 'x-correlation-id': 'my-request-1' } });
    expect(given.headers['x-correlation-id']).toBe('my-request-1');
    const odd = await send({ method: 'GET', headers: { 'x-correlation-id': 'a b\tc' } });
    expect(odd.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['/v1/notes', '/v1/nothing', '/v1/%zz'])(
    'of %s is kept nowhere and shows nothing of the server',
    async (url) => {
      const { headers } = await send({ method: 'GET', url });
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-correlation-id': expect.any(String),
      });
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
    },
  );
});
