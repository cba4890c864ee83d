import { beginSpan, isTracing, readTraceparent, type Span } from '@onegate/tracing';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { correlationOf } from './correlation.ts';

/** Asked every few seconds by whoever keeps the platform running. */
const UNTOLD = /^\/(?:health|metrics)\b/;
const spans = new WeakMap<FastifyRequest, Span>();

/** Measures every request as a span: its route, never its address, since addresses name people's things. */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    if (isTracing() && !UNTOLD.test(request.url)) spans.set(request, spanOf(request));
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    spans.get(request)?.end({
      failed: reply.statusCode >= 500,
      attributes: { 'http.response.status_code': reply.statusCode },
    });
    done();
  });
}

/** W3C Trace Context for what the request causes: of its own span where it has one, else what it came with. */
export function traceparentOf(request: FastifyRequest): string | undefined {
  const given = request.headers['traceparent'];
  return spans.get(request)?.traceparent ?? readGiven(given);
}

function spanOf(request: FastifyRequest): Span {
  const { method, headers, routeOptions } = request;
  const route = routeOptions.url ?? 'unknown';
  return beginSpan({
    name: `${method} ${route}`,
    kind: 'SERVER',
    parent: readGiven(headers['traceparent']),
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'onegate.correlation_id': correlationOf(request),
    },
  });
}

const readGiven = (given: unknown): string | undefined =>
  typeof given === 'string' && readTraceparent(given) ? given : undefined;
