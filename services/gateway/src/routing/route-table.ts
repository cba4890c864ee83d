import findMyWay from 'find-my-way';
import { type ApiDocument, isInternal, METHODS } from '../documents/document.ts';
import type { Upstream } from '../config.ts';

export type Route = { readonly to: Upstream } | { readonly allow: readonly string[] } | undefined;

/** Which service answers for an address, as the services' own documents say. */
export class RouteTable {
  readonly #router = findMyWay({ maxParamLength: 128 });
  readonly #methods = new Set<string>();

  constructor(documents: ReadonlyMap<string, ApiDocument>) {
    for (const [service, document] of documents) {
      for (const [path, item] of Object.entries(document.paths)) {
        if (path.startsWith('/v1/')) this.#add(service as Upstream, path, item);
      }
    }
  }

  /** The service; or, where the address exists for other methods only, those; or nothing. */
  find(method: string, path: string): Route {
    const found = this.#lookup(method === 'HEAD' ? 'GET' : method, path);
    if (found) return { to: found };
    const allow = this.methodsAt(path);
    return allow.length > 0 ? { allow } : undefined;
  }

  /** What the address takes; whoever may GET it may also ask for its HEAD. None where there is nothing. */
  methodsAt(path: string): string[] {
    const documented = [...this.#methods].filter((method) => this.#lookup(method, path) !== undefined);
    if (documented.length === 0) return [];
    return [...documented, 'OPTIONS', ...(documented.includes('GET') ? ['HEAD'] : [])].sort();
  }

  #lookup(method: string, path: string): Upstream | undefined {
    const match = this.#router.find(method as findMyWay.HTTPMethod, path);
    return (match?.store as { service: Upstream } | undefined)?.service;
  }

  #add(service: Upstream, path: string, item: Readonly<Record<string, unknown>>): void {
    const pattern = path.replace(/\{(\w+)\}/g, ':$1');
    for (const method of METHODS) {
      if (item[method] === undefined || isInternal(item[method])) continue;
      const name = method.toUpperCase() as findMyWay.HTTPMethod;
      this.#methods.add(name);
      if (!this.#router.hasRoute(name, pattern)) this.#router.on(name, pattern, () => undefined, { service });
    }
  }
}
