import type { FastifyInstance } from 'fastify';

/**
 * A service that ends finishes what it began and answers what still comes over connections that are open, each for the
 * last time; without this it would wait for clients to give up connections that they keep.
 */
export function leaveInPeace(fastify: FastifyInstance): void {
  let leaving = false;
  fastify.addHook('preClose', (done) => {
    leaving = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (leaving) void reply.header('Connection', 'close');
    done(null, payload);
  });
}
