import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type Fault, refuseFaults } from '@onegate/problems';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { idempotencyKeyOf } from './command.ts';
import { kindOf } from './operation.ts';

/**
 * What holds for every request, whatever its handler reads: a command has its Idempotency-Key, and nothing is sent that
 * nobody reads. Handlers that name a class for their body or query leave unknown fields to it.
 */
@Injectable()
export class ClosedRequestInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http') check(context);
    return next.handle();
  }
}

function check(context: ExecutionContext): void {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const kind = kindOf(context.getHandler());
  if (kind === 'CREATE' || kind === 'ACTION') idempotencyKeyOf(request);
  const reads = readBy(context);
  if (reads.all) return;
  refuseFaults([...unreadQuery(context), ...(reads.body ? [] : unread(request.body, '/'))]);
}

/** What stands in the query of a request and is read by nobody. */
export const unreadQuery = (context: ExecutionContext): Fault[] => {
  const { all, query } = readBy(context);
  return all || query ? [] : unread(context.switchToHttp().getRequest<FastifyRequest>().query, 'query/');
};

const unread = (given: unknown, place: string): Fault[] =>
  Object.keys(given ?? {}).map((name) => ({
    code: 'validation.unknown-field',
    field: `${place}${name}`,
    message: `property ${name} should not exist`,
  }));

interface Reads {
  readonly all: boolean;
  readonly body: boolean;
  readonly query: boolean;
}

const known = new WeakMap<object, Reads>();

function readBy(context: ExecutionContext): Reads {
  const handler = context.getHandler();
  let reads = known.get(handler);
  if (!reads) {
    const parameters = Object.keys(
      (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) as object | undefined) ??
        {},
    );
    const has = (type: RouteParamtypes): boolean => parameters.some((name) => name.startsWith(`${type}:`));
    reads = {
      all: has(RouteParamtypes.REQUEST),
      body: has(RouteParamtypes.BODY),
      query: has(RouteParamtypes.QUERY),
    };
    known.set(handler, reads);
  }
  return reads;
}
