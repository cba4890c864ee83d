import { asyncApi, schemas } from '@onegate/contracts';
import { sendProblem } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../pages/page-headers.ts';
import { eventsPage } from './events-page.ts';
import { schemaBundle, schemaUrn } from './schema-bundle.ts';

/** `/asyncapi.json`, `/docs/events` and `/schemas/…`: the facts, for programs and for people. */
export function serveEvents(fastify: FastifyInstance): void {
  const document = JSON.stringify(asyncApi());
  const readable = eventsPage();
  fastify.get('/asyncapi.json', (_request, reply) =>
    reply.header('Content-Type', 'application/json').send(document),
  );
  fastify.get('/docs/events', (_request, reply) =>
    reply.headers(pageHeaders()).header('Content-Type', 'text/html; charset=utf-8').send(readable),
  );
  fastify.get<{ Params: { '*': string } }>('/schemas/*', (request, reply) => {
    const schema = schemaBundle(schemas, schemaUrn(request.params['*']));
    if (schema) void reply.header('Content-Type', 'application/schema+json').send(JSON.stringify(schema));
    else sendProblem(new Refusal('http.not-found'), request, reply);
    return reply;
  });
}
