import type { FastifyRequest } from 'fastify';

/** Whoever looks whether the gateway lives is answered however much there is to do: else it would be ended for working. */
export const isProbe = ({ url }: FastifyRequest): boolean => url.startsWith('/health/');
