import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { errors } from 'oidc-provider';
import { readPeople } from '../gate/people.ts';
import type { IssuerConfig } from './config.ts';
import { answerLogin } from './login.ts';
import { makeProvider } from './provider.ts';

/** The issuer, listening. */
export async function serveIssuer(config: IssuerConfig): Promise<Server> {
  const provider = await makeProvider(config);
  const people = readPeople(config.peopleFile);
  const callback = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith('/health/')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok","checks":{}}');
    } else if (request.url?.startsWith('/login/')) {
      await answerLogin(provider, people, request, response);
    } else {
      await callback(request, response);
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      refuse(response, error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return server;
}

/** A login that has run out, or was begun in another browser, is the visitor's to begin anew. */
function refuse(response: ServerResponse, error: unknown): void {
  const expected = error instanceof errors.OIDCProviderError;
  if (!response.headersSent)
    response.writeHead(expected ? 400 : 500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(expected ? 'This login has run out: begin again from the console.\n' : 'The issuer failed.\n');
}
