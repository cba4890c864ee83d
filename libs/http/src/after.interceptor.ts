import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { isId } from '@onegate/contracts';
import { AppliedFacts } from '@onegate/messaging';
import { Refusal } from '@onegate/problems';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

const LONGEST_WAIT_SECONDS = 10;

/**
 * Reading one's own write: `?after=<event id>` answers once this service has applied that event, waiting at most as
 * `Prefer: wait=<seconds>` says. In lists, `after` may also be a cursor, which is never a UUID.
 */
@Injectable()
export class AfterInterceptor implements NestInterceptor {
  constructor(private readonly applied: AppliedFacts) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'http') await this.#await(context.switchToHttp().getRequest<FastifyRequest>());
    return next.handle();
  }

  async #await(request: FastifyRequest): Promise<void> {
    const query = request.query as Record<string, unknown>;
    const { after } = query;
    if (request.method !== 'GET' || typeof after !== 'string' || !isId(after)) return;
    delete query['after'];
    if (!(await this.applied.wait(after, waitOf(request) * 1000)))
      throw new Refusal('http.not-yet', { retryAfter: 1 });
  }
}

function waitOf(request: FastifyRequest): number {
  const prefer = request.headers['prefer'];
  const match = typeof prefer === 'string' ? /(?:^|[,;\s])wait=(\d{1,4})/.exec(prefer) : null;
  return Math.min(Number(match?.[1] ?? 0), LONGEST_WAIT_SECONDS);
}
