import { type INestApplication, type RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { OPERATION_ID, policy } from '@onegate/auth';

/** @throws Error naming every route that no line of the policy table knows: such a service does not start. */
export function refuseRoutesWithoutPolicy(app: INestApplication): void {
  const open = [...routesOf(app)].filter(
    (route) => route.operation === undefined || !(route.operation in policy),
  );
  if (open.length > 0)
    throw new Error(`routes without a policy: ${open.map((route) => route.name).join(', ')}`);
}

function* routesOf(app: INestApplication): Iterable<{ name: string; operation: string | undefined }> {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as { prototype: object } | null)?.prototype;
      if (prototype) yield* handlersOf(prototype);
    }
  }
}

function* handlersOf(prototype: object): Iterable<{ name: string; operation: string | undefined }> {
  const parent = Object.getPrototypeOf(prototype) as object;
  if (parent !== Object.prototype) yield* handlersOf(parent);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined) continue;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) continue;
    yield {
      name: `${prototype.constructor.name}.${name}`,
      operation: Reflect.getMetadata(OPERATION_ID, handler) as string | undefined,
    };
  }
}
