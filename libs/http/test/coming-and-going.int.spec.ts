import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bootService, type BootedService, until } from '@onegate/testing';
import { aKey, clerk, WRITER } from './clerk.ts';
import { Turnstile } from './turnstile.ts';

describe('a service that ends', () => {
  it('finishes what it began, and takes nothing new', async () => {
    const service = await bootService(clerk);
    await service.app.listen(0, '127.0.0.1');
    const { arrived, open } = service.app.get(Turnstile).hold('under way');
    const begun = post(service, await service.token(WRITER), 'under way');
    await arrived;
    const closing = service.app.close();
    await until(() =>
      post(service, 'any', 'new').then(
        () => false,
        () => true,
      ),
    );
    open();
    expect(await begun).toBe(201);
    await closing;
    expect(await service.database.query("SELECT FROM note WHERE text = 'under way'")).toHaveLength(1);
    expect(await service.database.query('SELECT FROM outbox')).toHaveLength(1);
    await service.close();
  });
});

describe('a service whose Kafka is away', () => {
  it('goes on taking commands, and says in readiness what is missing; it lives', async () => {
    const service = await bootService(clerk, { KAFKA_BROKERS: '127.0.0.1:1' });
    const someone = service.as(WRITER);
    expect((await someone.post('/v1/notes', { text: 'without Kafka' })).status).toBe(201);
    const ready = await someone.get('/health/ready');
    expect([ready.status, ready.body]).toEqual([
      503,
      {
        status: 'unavailable',
        checks: {
          issuer: { ok: true },
          database: { ok: true },
          messaging: { ok: false, why: expect.any(String) },
        },
      },
    ]);
    expect((await someone.get('/health/live')).body).toEqual({
      status: 'ok',
      checks: { consumer: { ok: true } },
    });
    await service.close();
  });
});

const agent = new Agent({ keepAlive: true });

afterAll(() => agent.destroy());

/** Over a real connection that is kept. */
async function post(service: BootedService, token: string, text: string): Promise<number> {
  const { port } = service.app.getHttpServer().address() as AddressInfo;
  return await new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'idempotency-key': aKey(),
      'content-type': 'application/json',
    };
    const asked = request(
      { agent, port, host: '127.0.0.1', path: '/v1/notes', method: 'POST', headers },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on('error', reject).end(JSON.stringify({ text }));
  });
}
