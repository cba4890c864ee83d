import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '@onegate/local';
import { type Program, startProgram } from '@onegate/testing';
import { Agent, request } from 'undici';
import { aGateway, type RunningGateway } from './a-gateway.ts';

const AT_LEAST = 5_000;
const RESTARTS = 4;
const CALLERS = 24;
const ECHO = join(__dirname, 'echo.program.ts');

let port: number;
let service: Program;
let gateway: RunningGateway;
const callers = new Agent({ connections: CALLERS });

const isListening = (value: unknown): value is { listening: true } =>
  (value as { listening?: unknown }).listening === true;

async function startService(): Promise<void> {
  service = startProgram(ECHO, { PORT: String(port), OIDC_ISSUER: 'http://127.0.0.1:1', LOG_LEVEL: 'fatal' });
  await service.hears(isListening, 'the service listens');
}

/** As every deployment does it: told to end, it finishes; then the next one comes. */
async function restart(): Promise<void> {
  process.kill(service.pid, 'SIGTERM');
  await service.exited;
  await startService();
}

beforeAll(async () => {
  port = await freePort();
  await startService();
  const settings = {
    DECLARATIONS_URL: `http://127.0.0.1:${port}`,
    RATE_LIMIT_ADDRESS: '100000',
    UPSTREAM_PATIENCE_MS: '30000',
  };
  gateway = await aGateway({}, settings);
  await gateway.knows('/v1/echo');
}, 60_000);

afterAll(async () => {
  await callers.close();
  await gateway.close();
  await service.kill();
});

type Method = 'GET' | 'POST' | 'PATCH';

async function call(method: Method): Promise<string> {
  const body = method === 'GET' ? undefined : JSON.stringify({ said: randomUUID() });
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  try {
    const answer = await request(`${gateway.url}/v1/echo`, {
      dispatcher: callers,
      method,
      ...(body !== undefined && { body, headers }),
    });
    const text = await answer.body.text();
    const right = answer.statusCode === 200 && text === (body ?? '{"said":"nothing"}');
    return right ? 'answered' : `${method}: ${answer.statusCode} ${text}`;
  } catch (error) {
    return `${method}: ${String(error)}`;
  }
}

it('drops nothing while the service behind it is restarted again and again under load', async () => {
  const outcomes = new Map<string, number>();
  let restarts = 0;
  let done = 0;
  const load = Array.from({ length: CALLERS }, async (_, caller) => {
    const method = (['GET', 'POST', 'PATCH'] as const)[caller % 3] ?? 'GET';
    while (restarts < RESTARTS || done < AT_LEAST) {
      const outcome = await call(method);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      done += 1;
    }
  });
  const enough = () => done >= (AT_LEAST / RESTARTS) * restarts;
  const restarting = async () => {
    while (restarts < RESTARTS) {
      if (enough()) {
        await restart();
        restarts += 1;
      } else await call('GET');
    }
  };
  await Promise.all([restarting(), ...load]);
  expect(done).toBeGreaterThanOrEqual(AT_LEAST);
  expect([...outcomes]).toEqual([['answered', done]]);
}, 180_000);
