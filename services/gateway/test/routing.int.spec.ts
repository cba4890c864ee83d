import { gunzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { until } from '@onegate/testing';
import { request } from 'undici';
import { aGateway, type RunningGateway } from './a-gateway.ts';

const LONG = JSON.stringify({ text: 'long '.repeat(400) });
const held: ServerResponse[] = [];

const json = (response: ServerResponse, body: string, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length, ...headers });
  response.end(body);
};

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await aGateway(
    {
      'GET /v1/short': (_request, response) => json(response, '{"text":"short"}'),
      'GET /v1/long': (_request, response) => json(response, LONG),
      'GET /v1/echo/{id}': ({ url, headers }: IncomingMessage, response) =>
        json(response, JSON.stringify({ url, headers })),
      'POST /v1/echo/{id}': async (asked: IncomingMessage, response) =>
        json(response, JSON.stringify({ body: await text(asked), headers: asked.headers })),
      'PATCH /v1/echo/{id}': async (asked: IncomingMessage, response) => json(response, await text(asked)),
      'GET /v1/versioned': ({ headers }: IncomingMessage, response) =>
        headers['if-none-match'] === '"3"'
          ? response.writeHead(304, { etag: '"3"' }).end()
          : json(response, LONG, { etag: '"3"' }),
      'GET /v1/slow': (_request, response) => held.push(response),
      'GET /v1/gates/{gate}/events': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).write('id: a\n\n');
        held.push(response);
      },
      'POST /v1/refuses': (_request, response) =>
        response
          .writeHead(415, { 'content-type': 'application/problem+json' })
          .end('{"status":415,"code":"http.media-type"}'),
    },
    { UPSTREAM_TIMEOUT_MS: '300', UPSTREAM_PATIENCE_MS: '500' },
  );
});

afterAll(() => gateway.close());

type Asked = Parameters<typeof request>[1];

async function ask(path: string, options: Asked = {}) {
  const { statusCode: status, headers, body } = await request(`${gateway.url}${path}`, options);
  return { status, headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

async function problem(path: string, options: Asked = {}) {
  const { status, headers, bytes } = await ask(path, options);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(headers['x-correlation-id']).toEqual(expect.any(String));
  const { code } = JSON.parse(bytes.toString()) as { code: string };
  return { status, code, headers };
}

describe('what is passed on', () => {
  it('reaches the service with its query, its body and its correlation id', async () => {
    const { bytes, headers } = await ask('/v1/echo/1?a=%20b&a=c', {
      headers: { 'x-correlation-id': 'request-1' },
    });
    expect(JSON.parse(bytes.toString())).toMatchObject({
      url: '/v1/echo/1?a=%20b&a=c',
      headers: { 'x-correlation-id': 'request-1' },
    });
    expect(headers['x-correlation-id']).toBe('request-1');
    const posted = await ask('/v1/echo/1', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/vnd.a+json; v=1' },
    });
    expect(JSON.parse(posted.bytes.toString())).toMatchObject({
      body: '{"a":1}',
      headers: { 'content-type': 'application/vnd.a+json; v=1' },
    });
    expect((await ask('/v1/echo/1', { method: 'PATCH', body: 'kept' })).bytes.toString()).toBe('kept');
  });

  it('may be a command without a body', async () => {
    const { status, bytes } = await ask('/v1/echo/1', {
      method: 'POST',
      body: null,
      headers: { 'idempotency-key': 'without-a-body' },
    });
    expect([status, JSON.parse(bytes.toString())]).toMatchObject([
      200,
      { body: '', headers: { 'idempotency-key': 'without-a-body' } },
    ]);
  });

  it('comes back without what concerned the connection behind, and with no banner', async () => {
    const { headers } = await ask('/v1/short');
    expect(headers['keep-alive']).not.toMatch(/timeout=5$/);
    expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('answers HEAD as GET without a body, and OPTIONS by what the address takes', async () => {
    const { status, headers, bytes } = await ask('/v1/long', { method: 'HEAD' });
    expect([status, headers['content-length'], bytes.length]).toEqual([200, String(LONG.length), 0]);
    const options = await ask('/v1/echo/7', { method: 'OPTIONS' });
    expect([options.status, options.headers['allow']]).toEqual([204, 'GET, HEAD, OPTIONS, PATCH, POST']);
    expect(await problem('/v1/nothing', { method: 'OPTIONS' })).toMatchObject({ status: 404 });
  });

  it('lets a reader ask whether there is something new', async () => {
    const first = await ask('/v1/versioned');
    expect([first.status, first.headers['etag']]).toEqual([200, '"3"']);
    const again = await ask('/v1/versioned', {
      headers: { 'if-none-match': '"3"', 'accept-encoding': 'gzip' },
    });
    expect([again.status, again.bytes.length, again.headers['content-encoding']]).toEqual([
      304,
      0,
      undefined,
    ]);
  });
});

describe('compression', () => {
  const encoded = (path: string, accepted: string) => ask(path, { headers: { 'accept-encoding': accepted } });

  it('is for long answers and for those who take it', async () => {
    const { headers, bytes } = await encoded('/v1/long', 'gzip');
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(gunzipSync(bytes).toString()).toBe(LONG);
    expect((await encoded('/v1/long', 'br, gzip')).headers['content-encoding']).toBe('br');
    expect((await encoded('/v1/long', 'identity')).headers['content-encoding']).toBeUndefined();
    expect((await encoded('/v1/short', 'gzip')).headers['content-encoding']).toBeUndefined();
  });
});

describe('what is refused', () => {
  it('an address that no service documents, and a method that it does not take', async () => {
    expect(await problem('/v1/nothing')).toMatchObject({ status: 404, code: 'http.not-found' });
    const wrong = await problem('/v1/short', { method: 'DELETE' });
    expect(wrong).toMatchObject({ status: 405, code: 'http.method-not-allowed' });
    expect(wrong.headers['allow']).toBe('GET, HEAD, OPTIONS');
    expect(await problem('/nothing')).toMatchObject({ status: 404 });
  });

  it('a body above the limit; a media type is for the service to refuse', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(
      await problem('/v1/echo/1', { method: 'POST', headers, body: 'x'.repeat(1024 * 1024 + 1) }),
    ).toMatchObject({ status: 413, code: 'http.body-too-large' });
    expect(
      await problem('/v1/refuses', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b' }),
    ).toMatchObject({ status: 415, code: 'http.media-type' });
  });

  it('what a service does not answer in time', async () => {
    const slow = await problem('/v1/slow');
    expect(slow).toMatchObject({ status: 504, code: 'gateway.upstream-slow' });
    expect(slow.headers['retry-after']).toBe('1');
  });

  it('what a service that is away does not take, and it is waited for while it may be restarting', async () => {
    await gateway.service.stop();
    const waiting = ask('/v1/short');
    await gateway.service.start();
    expect((await waiting).status).toBe(200);
    await gateway.service.stop();
    expect(await problem('/v1/short')).toMatchObject({ status: 502, code: 'gateway.upstream-away' });
    await gateway.service.start();
    expect((await ask('/v1/short')).status).toBe(200);
  });

  it('everything unknown, as long as a service has not said what it offers', async () => {
    const early = await aGateway({}, { DECLARATIONS_URL: 'http://127.0.0.1:1' });
    // A process that has just started on a busy machine may say first that it is overloaded.
    await until(async () => {
      const { statusCode, body } = await request(`${early.url}/v1/declarations`);
      const { code } = (await body.json()) as { code: string };
      return statusCode === 503 && code === 'http.unavailable';
    });
    await early.close();
  });
});

describe('a live stream', () => {
  it('is passed on part by part, uncompressed, and ends with the gateway', async () => {
    const { headers, body } = await request(`${gateway.url}/v1/gates/LT/events`, {
      headers: { 'accept-encoding': 'gzip', accept: 'text/event-stream' },
    });
    expect(headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8' });
    expect(headers).not.toHaveProperty('content-encoding');
    const parts = body.setEncoding('utf8')[Symbol.asyncIterator]();
    expect((await parts.next()).value).toBe('id: a\n\n');
    held.at(-1)?.write('id: b\n\n');
    expect((await parts.next()).value).toBe('id: b\n\n');
    const [ended] = await Promise.allSettled([parts.next(), gateway.close()]);
    expect(ended.status === 'rejected' || ended.value.done).toBe(true);
  });
});
