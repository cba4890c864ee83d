import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type Fault, Refusal } from '@onegate/problems';
import type { FastifyRequest } from 'fastify';
import { validationPipe } from '../validation.pipe.ts';

const READ = [
  { kind: RouteParamtypes.PARAM, type: 'param', given: ({ params }: FastifyRequest) => params },
  { kind: RouteParamtypes.QUERY, type: 'query', given: ({ query }: FastifyRequest) => query },
] as const;

/** What else is wrong with a read, found before its handler would be asked: every fault is told at once. */
export async function otherFaults(context: ExecutionContext): Promise<Fault[]> {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const read = READ.map(async ({ kind, type, given }) => {
    const metatype = classOf(context, kind);
    return metatype ? await faultsOf(validationPipe().transform(given(request), { type, metatype })) : [];
  });
  return (await Promise.all(read)).flat();
}

/** The class into which a handler reads all of the path or of the query. */
function classOf(context: ExecutionContext, kind: RouteParamtypes): (new () => unknown) | undefined {
  const { name } = context.getHandler();
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) as object | undefined;
  const key = Object.keys(read ?? {}).find((one) => one.startsWith(`${kind}:`));
  if (key === undefined) return undefined;
  const prototype = context.getClass().prototype as object;
  const types = Reflect.getMetadata('design:paramtypes', prototype, name) as (new () => unknown)[];
  return types[Number(key.split(':')[1])];
}

async function faultsOf(checking: Promise<unknown>): Promise<Fault[]> {
  try {
    await checking;
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [...(error.details.faults ?? [])];
    throw error;
  }
}
