import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Methods that the address takes; none when there is nothing at it. */
    methodsAt(url: string): string[];
  }
}

/** Lets the service tell a wrong method (405) from a wrong address (404). To be called before any route is added. */
export function rememberRoutes(fastify: FastifyInstance): void {
  const routes = new Map<string, { matches: RegExp; methods: Set<string> }>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const route = routes.get(url) ?? { matches: patternOf(url), methods: new Set<string>() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });
  fastify.decorate('methodsAt', (url: string) => {
    const path = url.split('?', 1)[0] ?? '';
    const found = [...routes.values()].filter(({ matches }) => matches.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  });
}

/** `/v1/things/:id` as an expression; parts are compared as they are written, which is enough for an `Allow`. */
const patternOf = (url: string): RegExp => new RegExp(`^${url.split('/').map(partOf).join('/')}/?$`);

function partOf(part: string): string {
  if (part.startsWith(':')) return '[^/]+';
  return part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
