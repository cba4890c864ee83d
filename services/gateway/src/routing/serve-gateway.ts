import replyFrom from '@fastify/reply-from';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG, correlationOf, MAX_BODY_BYTES, sendProblem } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressesOf, type GatewayConfig, type Upstream } from '../config.ts';
import { serveConsole } from '../console/serve-console.ts';
import { ServiceDocuments } from '../documents/service-documents.ts';
import './problems.ts';

const UPSTREAM_TIMEOUT_MS = 30_000;

/** Adds to the application what the gateway is: the proxy under `/v1`, the merged document and the console. */
export async function serveGateway(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const documents = app.get(ServiceDocuments);
  const config = app.get<GatewayConfig>(CONFIG);
  const addresses = addressesOf(config);
  await fastify.register(replyFrom, {
    undici: { connections: 64, pipelining: 1, headersTimeout: UPSTREAM_TIMEOUT_MS },
    disableRequestLogging: true,
  });
  await fastify.register((scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.setErrorHandler((error: { statusCode?: number }, request, reply) =>
      sendProblem(
        new Refusal(error.statusCode === 413 ? 'http.body-too-large' : 'http.bad-request'),
        request,
        reply,
      ),
    );
    scope.route({
      method: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'],
      url: '/v1/*',
      handler: (request, reply) => passOn(documents, addresses, request, reply),
    });
    return Promise.resolve();
  });
  await serveConsole(fastify, documents, config.OIDC_ISSUER);
}

function passOn(
  documents: ServiceDocuments,
  addresses: Readonly<Record<Upstream, string>>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const path = request.url.split('?', 1)[0] ?? '';
  const route = documents.routes.find(request.method, path);
  if (!route || 'allow' in route) {
    if (route) void reply.header('Allow', route.allow.join(', '));
    sendProblem(new Refusal(route ? 'http.method-not-allowed' : notFoundCode(documents)), request, reply);
    return reply;
  }
  const { body } = request;
  return reply.from(`${addresses[route.to]}${path}`, {
    ...(Buffer.isBuffer(body) &&
      request.method !== 'GET' && {
        body,
        contentType: request.headers['content-type'] ?? 'application/octet-stream',
      }),
    rewriteRequestHeaders: (_request, headers) => ({
      ...headers,
      'x-correlation-id': correlationOf(request),
    }),
    onError: (_reply, { error }) =>
      sendProblem(
        new Refusal(isTimeout(error) ? 'gateway.upstream-slow' : 'gateway.upstream-away', { retryAfter: 1 }),
        request,
        reply,
      ),
  });
}

/** Before every service has said what it offers, an unknown address may yet turn out to exist. */
const notFoundCode = (documents: ServiceDocuments): string =>
  documents.missing().length > 0 ? 'http.unavailable' : 'http.not-found';

const isTimeout = (error: unknown): boolean => (error as { statusCode?: unknown } | null)?.statusCode === 504;
