import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { correlationOf, sendProblem, traceparentOf } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Upstream } from '../config.ts';
import type { ServiceDocuments } from '../documents/service-documents.ts';
import type { LiveStreams } from './live-streams.ts';
import type { Outage } from './outage.ts';

export type Upstreams = Readonly<Record<Upstream, { readonly address: string; readonly outage: Outage }>>;

/** Shorter answers gain nothing by being compressed. */
const WORTH_COMPRESSING = 1024;

/** Sends the request to the service that documents its address, and its answer back. */
export function passOn(
  documents: ServiceDocuments,
  upstreams: Upstreams,
  live: LiveStreams,
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
  const { address, outage } = upstreams[route.to];
  const traceparent = traceparentOf(request);
  return reply.from(`${address}${path}`, {
    ...bodyOf(request),
    rewriteRequestHeaders: (_request, headers) => ({
      ...headers,
      'x-correlation-id': correlationOf(request),
      ...(traceparent && { traceparent }),
    }),
    rewriteHeaders: endToEnd,
    retryDelay: ({ err, attempt }) => {
      if (!(err as Error | null)) outage.answered();
      else if (!reply.raw.destroyed)
        return outage.pause({ code: codeOf(err), attempt, repeatable: isRepeatable(request) }) ?? null;
      return null;
    },
    onResponse: (_request, _reply, answer) => sendOn(reply, answer, live),
    onError: (_reply, { error }) =>
      sendProblem(
        new Refusal(isTimeout(error) ? 'gateway.upstream-slow' : 'gateway.upstream-away', { retryAfter: 1 }),
        request,
        reply,
      ),
  });
}

const bodyOf = ({ body, method, headers }: FastifyRequest) =>
  Buffer.isBuffer(body) && method !== 'GET' && method !== 'HEAD'
    ? { body, contentType: headers['content-type'] ?? 'application/octet-stream' }
    : {};

/** What concerns the connection to the service is not the caller's (RFC 9110 7.6.1). */
const endToEnd = ({
  connection: _connection,
  'keep-alive': _keepAlive,
  upgrade: _upgrade,
  ...headers
}: IncomingHttpHeaders): IncomingHttpHeaders => headers;

function sendOn(reply: FastifyReply, { stream }: { readonly stream: Readable }, live: LiveStreams): void {
  const length = Number(reply.getHeader('content-length') ?? Infinity);
  const hasBody = reply.statusCode !== 204 && reply.statusCode !== 304 && reply.request.method !== 'HEAD';
  const goesOn = live.hold(reply, stream);
  if (hasBody && !goesOn && length >= WORTH_COMPRESSING) reply.compress(stream);
  else reply.send(stream);
}

/** Before every service has said what it offers, an unknown address may yet turn out to exist. */
const notFoundCode = (documents: ServiceDocuments): string =>
  documents.missing().length > 0 ? 'http.unavailable' : 'http.not-found';

/** Reads change nothing; a command under a key is done once, however often it arrives. */
const isRepeatable = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' || method === 'HEAD' || headers['idempotency-key'] !== undefined;

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

const isTimeout = (error: unknown): boolean => (error as { statusCode?: unknown } | null)?.statusCode === 504;
