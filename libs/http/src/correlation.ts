import { newId } from '@onegate/contracts';
import type { FastifyRequest } from 'fastify';

const USABLE = /^[\w.:-]{8,64}$/;
const ids = new WeakMap<FastifyRequest, string>();

/** The id that ties together all that one request causes: the caller's `X-Correlation-Id` where usable, else a new one. */
export function correlationOf(request: FastifyRequest): string {
  let id = ids.get(request);
  if (id === undefined) {
    const given = request.headers['x-correlation-id'];
    id = typeof given === 'string' && USABLE.test(given) ? given : newId();
    ids.set(request, id);
  }
  return id;
}

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** W3C Trace Context of the request, when it carries a valid one. */
export function traceparentOf(request: FastifyRequest): string | undefined {
  const given = request.headers['traceparent'];
  return typeof given === 'string' && TRACEPARENT.test(given) ? given : undefined;
}
