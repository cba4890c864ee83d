import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiDocument } from '../src/documents/document.ts';

export type Answers = Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>
>;

/** Something that answers HTTP and documents it, as far as a gateway can tell a service. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
  /** Comes back at its old address. */
  start(): Promise<void>;
}

/** @param answers by method and documented path, e.g. `GET /v1/things/{id}` */
export async function aService(answers: Answers): Promise<Service> {
  const document = JSON.stringify(documentOf(answers));
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === '/openapi.json') response.end(document);
    else void find(answers, request)?.(request, response);
  };
  let server: Server = createServer(handle);
  let port = 0;
  const start = async (): Promise<void> => {
    server = createServer(handle).listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function find(answers: Answers, { method, url = '' }: IncomingMessage): Answers[string] | undefined {
  const path = url.split('?', 1)[0] ?? '';
  const name = Object.keys(answers).find((documented) => {
    const [verb = '', pattern = ''] = documented.split(' ');
    const verbs = verb === 'GET' ? ['GET', 'HEAD'] : [verb];
    return verbs.includes(method ?? '') && new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  });
  return name === undefined ? undefined : answers[name];
}

function documentOf(answers: Answers): ApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(answers)) {
    const [verb = '', path = ''] = name.split(' ');
    paths[path] = { ...paths[path], [verb.toLowerCase()]: { security: [{ oidc: [] }] } };
  }
  return { openapi: '3.1.0', info: { title: 'A service', version: '1' }, paths };
}
