import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
  Optional,
} from '@nestjs/common';
import { isTransient } from '@onegate/persistence';
import { allProblems, Refusal } from '@onegate/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError } from 'rxjs';
import { correlationOf } from './correlation.ts';
import { alsoByLanguage, languageOf } from './language.ts';
import { problemDocument, PROBLEM_MEDIA_TYPE } from './problem-document.ts';
import { RefusedLog } from './refused/refused-log.ts';
import { refusedOf } from './refused/refused-of.ts';

/** Turns every failure of a request into one problem document; an unexpected one never shows its inside. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Http');

  /** A service without a database knows no caller, and audits nothing. */
  constructor(@Optional() private readonly refusedLog?: RefusedLog) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') return throwError(() => error);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = this.#refusalOf(error, request);
    const refused = refusedOf(refusal, request);
    if (refused && this.refusedLog)
      return this.refusedLog.note(refused).then(() => sendProblem(refusal, request, reply));
    const allowed = refusal.code === 'http.not-found' ? request.server.methodsAt(request.url) : [];
    if (allowed.length === 0) sendProblem(refusal, request, reply);
    else
      sendProblem(new Refusal('http.method-not-allowed'), request, reply.header('Allow', allowed.join(', ')));
    return undefined;
  }

  #refusalOf(error: unknown, request: FastifyRequest): Refusal {
    const refusal = asRefusal(error);
    // A code that nobody defined is a fault of ours, not an answer.
    if (refusal && allProblems().has(refusal.code)) return refusal;
    this.#logger.error(
      {
        correlationId: correlationOf(request),
        route: request.routeOptions.url,
        error: Error.isError(error) ? error : { name: typeof error },
      },
      'unexpected failure',
    );
    return new Refusal('http.unexpected');
  }
}

export function sendProblem(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  const document = problemDocument(refusal, correlationOf(request), language);
  if (refusal.details.retryAfter !== undefined)
    void reply.header('Retry-After', String(refusal.details.retryAfter));
  if (document.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  void reply
    .status(document.status)
    .header('Content-Type', PROBLEM_MEDIA_TYPE)
    .header('Content-Language', language)
    .header('Vary', alsoByLanguage(reply.getHeader('Vary')))
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
