import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ifMatch, seeing } from '@onegate/client';
import { Client } from './client.ts';

const ID = '019d0000-0000-7000-8000-000000000000';
const PATH = { path: { id: ID } };

interface Seen {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A gateway beyond the network. */
let server: Server;
let client: Client;
let answers: { status: number; headers?: Record<string, string>; body?: object }[] = [];
const seen: Seen[] = [];
const watched: [string, number][] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({
        line: `${request.method} ${request.url}`,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      const { status, headers, body } = answers.shift() ?? { status: 200, body: {} };
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new Client(url, { token: (who) => Promise.resolve(`token-of-${who}`) }, 2, (name, _, status) =>
    watched.push([name, status]),
  );
});
afterAll(async () => {
  await client.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  seen.length = 0;
  watched.length = 0;
});

describe('the client of the load', () => {
  it('sends a command of a person, and hears of the fact that it caused', async () => {
    answers = [{ status: 200, headers: { 'onegate-event': ID, etag: '"2"' }, body: { state: 'QUEUED' } }];
    const { status, body, event, etag, ms } = await client.command('board.officer2', 'yard-entry', (api) =>
      api.POST('/v1/movements/{id}/yard-entry', { params: PATH, body: { yard: 'Y1' } }),
    );
    expect([status, body.state, event, etag]).toEqual([200, 'QUEUED', ID, '"2"']);
    expect(ms).toBeGreaterThan(0);
    expect(watched).toEqual([['yard-entry', 200]]);
    expect(seen[0]).toMatchObject({ line: `POST /v1/movements/${ID}/yard-entry`, body: '{"yard":"Y1"}' });
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer token-of-board.officer2',
      'content-type': 'application/json',
      'idempotency-key': expect.any(String),
    });
  });

  it('sends what has no body without one', async () => {
    await client.command('declarant1', 'submit', (api) =>
      api.POST('/v1/declarations/{id}/submission', { params: PATH }),
    );
    expect(seen[0]).toMatchObject({ line: `POST /v1/declarations/${ID}/submission`, body: '' });
  });

  it('changes what it read', async () => {
    const vehicle = { plate: { country: 'VN' as const, text: '81C-12345' } };
    await client.command('declarant1', 'correct', (api) =>
      api.PATCH('/v1/declarations/{id}', { params: PATH, body: { vehicle }, headers: ifMatch('"7"') }),
    );
    expect(seen[0]?.line).toBe(`PATCH /v1/declarations/${ID}`);
    expect(seen[0]?.headers['if-match']).toBe('"7"');
  });

  it('repeats under the same key what the gateway could not pass on', async () => {
    const away = { status: 502, body: { code: 'gateway.upstream-away', title: 'away' } };
    answers = [away, away, { status: 200, body: {} }];
    await client.command('board.officer1', 'arrive', (api) =>
      api.POST('/v1/movements/{id}/arrival', { params: PATH, body: {} }),
    );
    expect(seen).toHaveLength(3);
    expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set(['{}']));
  });

  it('reads lists by their query, and its own write', async () => {
    answers = [{ status: 200, body: { items: [{ seq: 1 }], next: 'c' } }];
    const { body } = await client.read('board.officer1', (api) =>
      api.GET('/v1/records/{ref}/entries', {
        params: { path: { ref: 'LT-26-7KQ2M9-X' }, query: { limit: 200 } },
      }),
    );
    expect(body.items.map(({ seq }) => seq)).toEqual([1]);
    await client.read('board.officer1', (api) =>
      api.GET('/v1/movements/{id}', { params: PATH, headers: seeing(ID) }),
    );
    expect(seen.map(({ line }) => line)).toEqual([
      'GET /v1/records/LT-26-7KQ2M9-X/entries?limit=200',
      `GET /v1/movements/${ID}?after=${ID}`,
    ]);
    expect(seen[1]?.headers['prefer']).toBe('wait=10');
  });

  it('tells a refusal, unless it was to be expected', async () => {
    const full = {
      status: 409,
      body: { code: 'logistics.booking.slot-full', title: 'full', detail: 'It is.' },
    };
    answers = [full, full];
    const book = async (...tolerate: string[]) =>
      await client.command(
        'declarant1',
        'book',
        (api) =>
          api.POST('/v1/movements/{id}/booking', {
            params: PATH,
            body: { slotStart: '2026-11-24T08:00:00+07:00' },
          }),
        tolerate,
      );
    expect((await book('logistics.booking.slot-full')).status).toBe(409);
    await expect(book()).rejects.toThrow('book by declarant1: 409 logistics.booking.slot-full It is.');
  });
});
