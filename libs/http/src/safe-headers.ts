import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { correlationOf } from './correlation.ts';

/** Every answer: which request it belongs to, and nothing that lets a browser do more with it than was meant. */
export function sendSafeHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    setSafeHeaders(request, reply);
    done();
  });
}

export function setSafeHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(request.url.startsWith('/v1/') ? RESOURCE : EVERYTHING);
  void reply.header('X-Correlation-Id', correlationOf(request));
}

const EVERYTHING = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Answers about trucks and goods are for their reader alone, are kept nowhere, and are never a page. */
const RESOURCE = {
  ...EVERYTHING,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  Vary: 'Authorization',
} as const;
