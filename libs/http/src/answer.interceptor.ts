import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { isAnswer } from './answer.ts';
import { etagOf } from './command.ts';

/** Turns an `Answer` into status, headers and body, or 304 where the reader has that version. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!isAnswer(value)) return value;
        if (value.event) void reply.header('Onegate-Event', value.event);
        if (value.version !== undefined) void reply.header('ETag', etagOf(value.version));
        if (value.location) void reply.header('Location', value.location);
        if (value.version !== undefined && isKnown(request, etagOf(value.version))) {
          void reply.status(304);
          return undefined;
        }
        void reply.status(value.status);
        return value.body;
      }),
    );
  }
}

/** A reader who has this version already (`If-None-Match`, compared weakly: RFC 9110 13.1.2). */
function isKnown({ method, headers }: FastifyRequest, etag: string): boolean {
  const given = headers['if-none-match'];
  if (given === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  return given.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
