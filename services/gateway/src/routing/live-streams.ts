import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Answers that go on as things happen (`text/event-stream`): each part is passed on as it comes. */
export class LiveStreams {
  readonly #open = new Set<Readable>();

  /** Whether the answer goes on. One that does ends with the gateway: who listens comes back to another instance. */
  hold(reply: FastifyReply, stream: Readable): boolean {
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) return false;
    this.#open.add(stream);
    stream.once('close', () => this.#open.delete(stream));
    return true;
  }

  endWith(fastify: FastifyInstance): void {
    fastify.addHook('preClose', (done) => {
      for (const stream of this.#open) stream.destroy();
      done();
    });
  }
}
