import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Refusal } from '@onegate/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { isAnswer } from '../answer.ts';
import { unreadQuery } from '../closed-request.interceptor.ts';
import { answerOf } from '../operation.ts';
import { chosenOf, slimmed } from './chosen-fields.ts';
import { itemFieldsOf } from './item-fields.ts';
import { nextLink } from './next-link.ts';
import { otherFaults } from './other-faults.ts';

/** What every list does, whatever its handler reads: `fields` leaves only those, `Link` leads to the next page. */
@Injectable()
export class ListInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const known = context.getType() === 'http' ? itemFieldsOf(answerOf(context.getHandler())) : undefined;
    if (!known) return next.handle();
    const names = await namesOf(context, known);
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const shown = (body: unknown): unknown => {
      const link = nextLink(url, body);
      if (link !== undefined) void reply.header('Link', link);
      return names ? slimmed(body, names) : body;
    };
    return next
      .handle()
      .pipe(
        map((value: unknown) => (isAnswer(value) ? { ...value, body: shown(value.body) } : shown(value))),
      );
  }
}

/** Takes `fields` out of the query: no handler reads it. @throws Refusal with all that is wrong with the request */
async function namesOf(
  context: ExecutionContext,
  known: readonly string[],
): Promise<readonly string[] | undefined> {
  const query = context.switchToHttp().getRequest<FastifyRequest>().query as Record<string, unknown>;
  const { fields } = query;
  if (fields === undefined) return undefined;
  delete query['fields'];
  const { names, faults } = chosenOf(fields, known);
  if (faults.length === 0) return names;
  const others = [...unreadQuery(context), ...(await otherFaults(context))];
  throw new Refusal('http.validation', { faults: [...faults, ...others] });
}
