import compress from '@fastify/compress';
import replyFrom from '@fastify/reply-from';
import { asRefusal, MAX_BODY_BYTES, sendProblem } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { addressesOf, type GatewayConfig, UPSTREAMS } from '../config.ts';
import type { ServiceDocuments } from '../documents/service-documents.ts';
import { LiveStreams } from './live-streams.ts';
import { Outage } from './outage.ts';
import { passOn, type Upstreams } from './pass-on.ts';
import './problems.ts';

const CONNECTIONS = 64;
const LISTENERS = 1000;
const SILENT_MS = 60_000;

/**
 * `/v1`: what reads or carries an Idempotency-Key goes over connections that are kept, and is repeated when one ends
 * under it. What must not be repeated gets a connection of its own, which no service closes meanwhile for idleness.
 */
const WAYS: readonly Way[] = [
  { url: '/v1/*', methods: ['GET', 'HEAD', 'POST'], undici: { connections: CONNECTIONS, pipelining: 1 } },
  {
    url: '/v1/*',
    methods: ['PUT', 'PATCH', 'DELETE'],
    undici: { connections: CONNECTIONS, pipelining: 0 },
  },
  /** Listeners stay: they take no connection from anybody else, and give a sign of life more often than this. */
  {
    url: '/v1/gates/:gate/events',
    methods: ['GET', 'HEAD'],
    undici: { connections: LISTENERS, pipelining: 1, bodyTimeout: SILENT_MS },
  },
];

interface Way {
  readonly url: string;
  readonly methods: HTTPMethods[];
  readonly undici: {
    readonly connections: number;
    readonly pipelining: number;
    readonly bodyTimeout?: number;
  };
}

export async function serveRoutes(
  fastify: FastifyInstance,
  documents: ServiceDocuments,
  config: GatewayConfig,
): Promise<void> {
  const addresses = addressesOf(config);
  const upstreams = Object.fromEntries(
    UPSTREAMS.map((name) => [
      name,
      { address: addresses[name], outage: new Outage(config.UPSTREAM_PATIENCE_MS) },
    ]),
  ) as Upstreams;
  const live = new LiveStreams();
  live.endWith(fastify);
  for (const { url, methods, undici } of WAYS)
    await fastify.register(async (scope) => {
      await scope.register(replyFrom, {
        undici: { ...undici, headersTimeout: config.UPSTREAM_TIMEOUT_MS },
        disableRequestLogging: true,
      });
      await scope.register(compress, COMPRESSION);
      passBodiesAsTheyAre(scope);
      scope.route({
        method: methods,
        url,
        exposeHeadRoute: false,
        handler: (request, reply) => passOn(documents, upstreams, live, request, reply),
      });
    });
  fastify.options('/v1/*', (request, reply) => {
    const allow = documents.routes.methodsAt(request.url.split('?', 1)[0] ?? '');
    if (allow.length === 0) sendProblem(new Refusal('http.not-found'), request, reply);
    else void reply.status(204).header('Allow', allow.join(', ')).send();
    return reply;
  });
}

/** Asked for answer by answer, where it pays; bodies of requests are the services' business. */
const COMPRESSION = {
  globalCompression: false,
  globalDecompression: false,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
};

function passBodiesAsTheyAre(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  scope.setErrorHandler((error, request, reply) =>
    sendProblem(asRefusal(error) ?? new Refusal('http.unexpected'), request, reply),
  );
}
