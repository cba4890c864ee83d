import type { ServerResponse } from 'node:http';
import { doorTo, stack, until } from '@onegate/testing';
import { createClient } from 'redis';
import { request } from 'undici';
import { aGateway, type RunningGateway } from './a-gateway.ts';

const ok = { 'GET /v1/things': (_request: unknown, response: ServerResponse) => response.end('{}') };
/** Seldom enough that a test in one second reaches it, and a window more or less does not matter. */
const FEW = { RATE_LIMIT_CLIENT: '5', RATE_LIMIT_ADDRESS: '40' };

const ask = async (url: string, token?: string) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { statusCode: status, headers: fields, body } = await request(`${url}/v1/things`, { headers });
  return { status, fields, body: await body.text() };
};

const many = async (times: number, url: string, token?: string) =>
  await Promise.all(Array.from({ length: times }, () => ask(url, token)));

const refused = (answers: readonly { status: number }[]): number =>
  answers.filter(({ status }) => status === 429).length;

let gateway: RunningGateway;
afterEach(() => gateway.close());

/** Whatever the seconds of earlier requests were: at most two windows can have let requests through. */
const AT_MOST_LET_THROUGH = 10;

/** How many were turned away so far, as the figure says. */
const turnedAway = async (reason: string): Promise<number> => {
  const { body } = await request(`${gateway.url}/metrics`);
  const line = `onegate_gateway_turned_away_total{reason="${reason}"} `;
  const found = (await body.text()).split('\n').find((one) => one.startsWith(line));
  return Number(found?.slice(line.length));
};

describe('requests per second', () => {
  it('are limited per token; others go on, and the refusal says when to come back', async () => {
    gateway = await aGateway(ok, FEW);
    const before = await turnedAway('client');
    const answers = await many(20, gateway.url, 'greedy');
    expect(refused(answers)).toBeGreaterThanOrEqual(20 - AT_MOST_LET_THROUGH);
    expect((await turnedAway('client')) - before).toBe(refused(answers));
    const { fields, body } = answers.find(({ status }) => status === 429)!;
    expect(JSON.parse(body)).toMatchObject({ code: 'gateway.too-many-requests', status: 429 });
    expect(fields['retry-after']).toBe('1');
    expect(fields['ratelimit-policy']).toBe('"client";q=5;w=1, "address";q=40;w=1');
    expect(fields['ratelimit']).toMatch(/^"client";r=0;t=1, "address";r=\d+;t=1$/);
    expect((await ask(gateway.url, 'modest')).status).toBe(200);
    await until(async () => (await ask(gateway.url, 'greedy')).status === 200);
  });

  it('are limited per address, whatever token they bring', async () => {
    gateway = await aGateway(ok, FEW);
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, index) => ask(gateway.url, `invented-${index}`)),
    );
    expect(refused(answers)).toBeGreaterThanOrEqual(40);
    const { statusCode } = await request(`${gateway.url}/health/live`);
    expect(statusCode).toBe(200);
  });

  it('are fewer for tracking codes, however their address is written', async () => {
    gateway = await aGateway(ok, { ...FEW, RATE_LIMIT_TRACKING: '2' });
    const guess = async (path: string) =>
      await request(`${gateway.url}${path}`).then((reply) => reply.statusCode);
    const ways = ['/v1/track/a', '/v1/%74rack/b', '/v1/track/c?x=1', '/V1/track/d', '//v1//track/e'];
    const answers = await Promise.all([...ways, ...ways].map(guess));
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(answers.length - 4);
    expect((await ask(gateway.url)).status).toBe(200);
  });

  it('are counted for all instances together where there is Redis', async () => {
    const settings = { ...FEW, REDIS_URL: stack().redis };
    gateway = await aGateway(ok, settings);
    const other = await aGateway(ok, settings);
    const token = `shared-${process.pid}`;
    const counted = async () => {
      await many(10, gateway.url, token);
      return refused(await many(1, other.url, token)) === 1;
    };
    await until(counted);
    await other.close();
  });

  it('are counted by the process alone while Redis is away or does not answer, and nothing waits for it', async () => {
    const door = await doorTo(stack().redis);
    gateway = await aGateway(ok, { ...FEW, REDIS_URL: door.url });
    await door.shut();
    expect(refused(await many(20, gateway.url, 'alone'))).toBeGreaterThanOrEqual(20 - AT_MOST_LET_THROUGH);
    await door.open();
    const redis = await createClient({ url: stack().redis }).connect();
    await redis.sendCommand(['CLIENT', 'PAUSE', '400', 'ALL']);
    const began = performance.now();
    expect((await ask(gateway.url, 'hurried')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(300);
    await redis.close();
    await door.shut();
  });
});

describe('more than can be done', () => {
  it('is refused at once when too much is under way, and what was accepted is finished', async () => {
    const held: ServerResponse[] = [];
    gateway = await aGateway(
      { ...ok, 'GET /v1/slow': (_request, response) => held.push(response) },
      { MAX_IN_FLIGHT: '2' },
    );
    const accepted = [request(`${gateway.url}/v1/slow`), request(`${gateway.url}/v1/slow`)];
    await until(() => held.length === 2);
    const { status, fields, body } = await ask(gateway.url);
    expect([status, fields['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(body)).toMatchObject({ code: 'gateway.overloaded' });
    expect((await request(`${gateway.url}/health/live`)).statusCode).toBe(200);
    for (const path of ['/docs', '/openapi.json', '/nothing', '/metrics'])
      expect((await request(`${gateway.url}${path}`)).statusCode).toBe(503);
    for (const response of held) response.end('{}');
    expect((await Promise.all(accepted)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await until(async () => (await ask(gateway.url)).status === 200);
    // The one asked, four pages, and whoever asked again before the two had gone.
    expect(await turnedAway('overload')).toBeGreaterThanOrEqual(5);
  });

  it('is refused while the event loop lags', async () => {
    gateway = await aGateway(ok, { MAX_EVENT_LOOP_DELAY_MS: '40' });
    const blocked = async () => {
      const end = Date.now() + 120;
      while (Date.now() < end);
      return (await ask(gateway.url)).status === 503;
    };
    await until(blocked);
    await until(async () => (await ask(gateway.url)).status === 200);
  });
});

describe('pages of other origins', () => {
  const from = async (origin: string) =>
    (await request(`${gateway.url}/v1/things`, { headers: { origin } })).headers[
      'access-control-allow-origin'
    ];

  it('may not call, by default', async () => {
    gateway = await aGateway(ok);
    expect(await from('https://a.example')).toBeUndefined();
  });

  it('may where they are listed', async () => {
    gateway = await aGateway(ok, { CORS_ORIGINS: 'https://a.example, https://b.example' });
    expect(await from('https://b.example')).toBe('https://b.example');
    expect(await from('https://c.example')).toBeUndefined();
    const { statusCode, headers } = await request(`${gateway.url}/v1/things`, {
      method: 'OPTIONS',
      headers: { origin: 'https://a.example', 'access-control-request-method': 'PATCH' },
    });
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-methods']).toMatch(/PATCH/);
  });
});
