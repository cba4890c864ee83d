import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly key: string | string[] | undefined;
  readonly correlation: string | string[] | undefined;
}

/** Clearance as logistics sees it over the network: it answers what the test says, and remembers what it was asked. */
export interface FakeClearance {
  readonly url: string;
  readonly asked: readonly Asked[];
  answer(status: number, body: unknown): void;
  /** Takes questions and never answers. */
  silent(): void;
  close(): Promise<void>;
}

export async function fakeClearance(): Promise<FakeClearance> {
  const asked: Asked[] = [];
  let reply: { status: number; body: unknown } | undefined;
  const server = createServer((request, response) => {
    asked.push(askedOf(request));
    request.resume();
    if (!reply) return;
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (status, body) => (reply = { status, body }),
    silent: () => (reply = undefined),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const askedOf = ({ url, headers }: IncomingMessage): Asked => ({
  url: url ?? '',
  authorization: headers.authorization,
  key: headers['idempotency-key'],
  correlation: headers['x-correlation-id'],
});
