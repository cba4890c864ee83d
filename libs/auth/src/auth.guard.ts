import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@onegate/problems';
import { ActingFor } from './acting-for.ts';
import type { Caller } from './caller.ts';
import { claimsMissing } from './claims.ts';
import { ForOfficer } from './for-officer.ts';
import { mayTry, type OperationId, ruleOf } from './policy/index.ts';
import type { RequestHeaders } from './request-headers.ts';
import { TokenVerifier } from './token-verifier.ts';

export const OPERATION_ID = 'onegate:operation-id';
/** Names the operation of a route, under which the policy table knows it. */
export const OperationName = (id: OperationId): MethodDecorator => SetMetadata(OPERATION_ID, id);

/** What the guard leaves on the request. */
export interface Authenticated {
  method: string;
  headers: RequestHeaders;
  caller?: Caller;
  /** What the caller asks for. */
  operation?: OperationId;
}

/** Deny by default: a route without an operation in the policy table is closed to everyone. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
    private readonly machines: ForOfficer,
    private readonly acting: ActingFor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const operation = this.reflector.get<OperationId | undefined>(OPERATION_ID, context.getHandler());
    if (!operation) throw new Refusal('auth.forbidden');
    if (ruleOf(operation) === 'PUBLIC') return true;
    const request = context.switchToHttp().getRequest<Authenticated>();
    // Whoever is refused from here on is known, and the refusal kept.
    request.caller = await this.verifier.verify(bearerOf(request));
    request.operation = operation;
    request.caller = await this.machines.apply(request.caller, request.headers);
    const changes = !READS.includes(request.method);
    request.caller = await this.acting.apply(request.caller, request.headers, changes);
    if (!mayTry(operation, request.caller)) throw whyNot(operation, request.caller);
    return true;
  }
}

const READS: readonly string[] = ['GET', 'HEAD'];

/** Whoever could do it in their own name is told that the mandate, or what the issuer says of them, does not reach so far. */
function whyNot(operation: OperationId, { delegation, ...caller }: Caller): Refusal {
  if (delegation?.kind === 'MANDATE' && mayTry(operation, caller))
    return new Refusal('auth.acting-for.scope');
  return claimsMissing(caller) ?? new Refusal('auth.forbidden');
}

function bearerOf(request: Authenticated): string {
  const header = request.headers['authorization'];
  const match = typeof header === 'string' ? /^Bearer ([\w~+/.-]+=*)$/i.exec(header) : null;
  if (!match?.[1]) throw new Refusal('auth.token-missing');
  return match[1];
}
