import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import {
  actorOf,
  type Authenticated,
  type Caller,
  may,
  OPERATION_ID,
  type OperationId,
  type Resource,
} from '@onegate/auth';
import type { Cause } from '@onegate/messaging';
import { Refusal } from '@onegate/problems';
import type { FastifyRequest } from 'fastify';
import { correlationOf } from './correlation.ts';
import { traceparentOf } from './trace-requests.ts';

const KEY = /^[\w:.-]{8,128}$/;

/** One request of a verified caller: who asks for which operation, and under which key and version. */
export class Command {
  readonly caller: Caller;
  readonly operation: OperationId;
  /** For `Outbox.append`: who did it and what it belongs to. */
  readonly cause: Cause;
  readonly #request: FastifyRequest;

  constructor(request: FastifyRequest, caller: Caller, operation: OperationId) {
    this.#request = request;
    this.caller = caller;
    this.operation = operation;
    const traceparent = traceparentOf(request);
    this.cause = {
      actor: actorOf(caller),
      correlationId: correlationOf(request),
      ...(traceparent && { traceparent }),
    };
  }

  /** @throws Refusal `auth.not-yours` unless the policy allows this caller this resource. */
  authorize(resource: Resource): void {
    if (!may(this.operation, this.caller, resource)) throw new Refusal('auth.not-yours');
  }

  /** @throws Refusal when a POST came without a usable key. */
  get idempotencyKey(): string | undefined {
    return idempotencyKeyOf(this.#request);
  }

  /** Hash of what was asked: method, address and body, and in whose name where that is another's. */
  get requestHash(): Buffer {
    const { method, url, body } = this.#request;
    return createHash('sha256')
      .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
      .update(this.caller.delegation ? `\n${this.caller.enterprise ?? ''}` : '')
      .digest();
  }

  /**
   * Compares `If-Match` with the version that the caller is about to change.
   * @throws Refusal 428 when it is required and missing, 412 when it names another version.
   */
  expectVersion(version: number, required: 'REQUIRED' | 'OPTIONAL'): void {
    const given = this.#request.headers['if-match'];
    if (given === undefined) {
      if (required === 'REQUIRED') throw new Refusal('http.if-match-missing');
      return;
    }
    const wanted = given.split(',').map((tag) => tag.trim());
    if (!wanted.includes('*') && !wanted.includes(etagOf(version))) throw new Refusal('http.if-match-stale');
  }
}

/** @throws Refusal when a POST came without a usable key. */
export function idempotencyKeyOf({ headers, method }: FastifyRequest): string | undefined {
  const given = headers['idempotency-key'];
  if (given === undefined) {
    if (method === 'POST') throw new Refusal('http.idempotency-key-missing');
    return undefined;
  }
  if (typeof given !== 'string' || !KEY.test(given)) throw new Refusal('http.idempotency-key-invalid');
  return given;
}

export const etagOf = (version: number): string => `"${version}"`;

/** Hands a controller the `Command` of its request. */
export const TheCommand = createParamDecorator((_: unknown, context: ExecutionContext): Command => {
  const request = context.switchToHttp().getRequest<FastifyRequest & Authenticated>();
  const operation = Reflect.getMetadata(OPERATION_ID, context.getHandler()) as OperationId;
  if (!request.caller) throw new Refusal('auth.token-missing');
  return new Command(request, request.caller, operation);
});
