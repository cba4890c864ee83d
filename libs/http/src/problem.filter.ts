import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { isTransient } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError } from 'rxjs';
import { correlationOf } from './correlation.ts';
import { problemDocument, PROBLEM_MEDIA_TYPE } from './problem-document.ts';

/** Turns every failure of a request into one problem document; an unexpected one never shows its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') return throwError(() => error);
    const http = host.switchToHttp();
    const refusal = this.#refusalOf(error, http.getRequest<FastifyRequest>());
    sendProblem(refusal, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return undefined;
  }

  #refusalOf(error: unknown, request: FastifyRequest): Refusal {
    const refusal = asRefusal(error);
    if (refusal) return refusal;
    this.#logger.error(
      { correlationId: correlationOf(request), route: request.routeOptions.url, error: describe(error) },
      'unexpected failure',
    );
    return new Refusal('http.unexpected');
  }
}

export function sendProblem(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): void {
  const document = problemDocument(refusal, correlationOf(request));
  if (refusal.details.retryAfter !== undefined)
    void reply.header('Retry-After', String(refusal.details.retryAfter));
  if (document.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  void reply
    .status(document.status)
    .header('Content-Type', PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(document));
}

/** What Nest, Fastify and PostgreSQL report, in the words of the catalogue; undefined for what nobody expected. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isTransient(error)) return new Refusal('http.unavailable', { retryAfter: 1 });
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: unknown } | null)?.statusCode;
  switch (status) {
    case 404:
      return new Refusal('http.not-found');
    case 405:
      return new Refusal('http.method-not-allowed');
    case 413:
      return new Refusal('http.body-too-large');
    case 415:
      return new Refusal('http.media-type');
    case 503:
      return new Refusal('http.unavailable', { retryAfter: 1 });
    default:
      return typeof status === 'number' && status >= 400 && status < 500
        ? new Refusal('http.bad-request')
        : undefined;
  }
}

/** Name, code and stack, never the values that a driver puts beside them. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return { name: error.name, code, constraint, table, message: error.message, stack: error.stack };
}
