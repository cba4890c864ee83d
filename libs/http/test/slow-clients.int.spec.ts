import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { bootService, type BootedService } from '@onegate/testing';
import { aKey, clerk, WRITER } from './clerk.ts';
import { Turnstile } from './turnstile.ts';

const REQUEST_MS = 600;

let service: BootedService;

beforeAll(async () => {
  service = await bootService(clerk, { REQUEST_TIMEOUT_MS: REQUEST_MS });
  await service.app.listen(0, '127.0.0.1');
});

afterAll(() => service.close());

/** Sends what it is given and then nothing more; answers what came back until the service hung up. */
async function begin(text: string): Promise<{ answer: string; after: number }> {
  const { port } = service.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const began = performance.now();
  socket.write(text);
  await once(socket, 'close');
  return { answer, after: performance.now() - began };
}

describe('a client that takes its time', () => {
  it('over the head of a request is answered 408 and hung up on', async () => {
    const { answer, after } = await begin('GET /v1/notes HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*\r\nContent-Type: application\/problem\+json/);
    expect(answer).toContain('"code":"http.request-timeout"');
    expect(after).toBeLessThan(5 * REQUEST_MS);
  });

  it('over the body is answered 408 and hung up on, and nothing is done', async () => {
    const head = [
      'POST /v1/notes HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${await service.token(WRITER)}`,
      `Idempotency-Key: ${aKey()}`,
      'Content-Type: application/json',
      'Content-Length: 40',
    ].join('\r\n');
    const { answer } = await begin(`${head}\r\n\r\n{"text":"slow"`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(await service.database.query("SELECT FROM note WHERE text = 'slow'")).toEqual([]);
  });

  it('is not who waits for an answer: that may take longer', async () => {
    const { port } = service.app.getHttpServer().address() as AddressInfo;
    const { arrived, open } = service.app.get(Turnstile).hold('patient');
    const asked = fetch(`http://127.0.0.1:${port}/v1/notes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await service.token(WRITER)}`,
        'idempotency-key': aKey(),
        'content-type': 'application/json',
      },
      body: '{"text":"patient"}',
    });
    await arrived;
    await begin('GET /v1/notes HTTP/1.1\r\n');
    open();
    expect((await asked).status).toBe(201);
  });
});
