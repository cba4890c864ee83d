import { UseFilters } from '@nestjs/common';
import type { Fact, FactName } from '@onegate/contracts';
import { EventPattern as NestEventPattern } from '@nestjs/microservices';
import type { FactLocks } from './consumer/handlers.ts';
import { OriginalErrors } from './consumer/original-errors.filter.ts';
import type { FactContext } from './fact-context.ts';
import type { Outcome } from './outcome.ts';

/**
 * Nest's own decorator, with the types of the facts: the names, the fact and the answer of the handler must fit.
 * @param options.locks what the handler changes besides the movement of the fact
 */
export const EventPattern =
  <const N extends FactName>(names: N | readonly N[], options: { readonly locks?: FactLocks<N> } = {}) =>
  <Handler extends (fact: Fact<N>, context: FactContext) => Outcome | Promise<Outcome>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    NestEventPattern<unknown>(names, { ...options, typed: true })(target, key, descriptor);
    UseFilters(OriginalErrors)(target, key, descriptor);
  };
