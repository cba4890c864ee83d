import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { isAnswer } from './answer.ts';
import { etagOf } from './command.ts';

/** Turns an `Answer` into status, headers and body. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!isAnswer(value)) return value;
        void reply.status(value.status);
        if (value.event) void reply.header('Onegate-Event', value.event);
        if (value.version !== undefined) void reply.header('ETag', etagOf(value.version));
        if (value.location) void reply.header('Location', value.location);
        return value.body;
      }),
    );
  }
}
