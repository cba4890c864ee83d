import type { Authenticated } from '@onegate/auth';
import type { Refusal } from '@onegate/problems';
import type { FastifyRequest } from 'fastify';
import type { Refused } from './domain/gathering.ts';
import { resourceOf } from './domain/resource-of.ts';

/**
 * What is kept of a refusal: of a known caller who was denied, openly or by an answer that hides what there is.
 * @returns undefined for every other refusal
 */
export function refusedOf(
  { code, details, definition }: Refusal,
  request: FastifyRequest & Authenticated,
): Refused | undefined {
  const { caller, operation } = request;
  if (!caller || !operation) return undefined;
  if (definition.kind !== 'FORBIDDEN' && !details.hidden) return undefined;
  const { id, roles, agency, unit, enterprise, gates } = caller;
  return {
    caller: id,
    roles,
    ...(agency && { agency }),
    ...(unit && { unit }),
    ...(enterprise && { enterprise }),
    gates,
    operation,
    resource: resourceOf(request.routeOptions.url ?? '', (request.params ?? {}) as Record<string, unknown>),
    code,
  };
}
