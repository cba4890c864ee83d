import { sendProblem } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.ts';
import type { Catalogue } from './catalogue.ts';
import { cataloguePage, problemPage } from './problem-pages.ts';

/** `/problems` and `/problems/{code}`, where the `type` of every problem leads: pages for browsers, JSON for programs. */
export function serveProblems(fastify: FastifyInstance, catalogue: Catalogue): void {
  fastify.get('/problems', async (request, reply) => {
    const entries = [...(await catalogue.all()).values()];
    return send(request, reply, entries, () => cataloguePage(entries));
  });
  fastify.get<{ Params: { code: string } }>('/problems/:code', async (request, reply) => {
    const entry = (await catalogue.all()).get(request.params.code);
    if (entry) return send(request, reply, entry, () => problemPage(entry));
    sendProblem(new Refusal('http.not-found'), request, reply);
    return reply;
  });
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
  asPage: () => string,
): FastifyReply {
  const forPeople = /\btext\/html\b/.test(request.headers.accept ?? '');
  return reply
    .headers({ ...pageHeaders(), Vary: 'Accept' })
    .header('Content-Type', forPeople ? 'text/html; charset=utf-8' : 'application/json')
    .send(forPeople ? asPage() : JSON.stringify(value));
}
