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
