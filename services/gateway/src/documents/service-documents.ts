import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UPSTREAMS, type Upstream } from '../config.ts';
import { RouteTable } from '../routing/route-table.ts';
import type { ApiDocument } from './document.ts';
import { mergeDocuments } from './merge.ts';

const RETRY_MS = 500;
const REFRESH_MS = 60_000;
const TIMEOUT_MS = 5000;

/** The OpenAPI documents of the services: what they say they offer is what the gateway passes on. */
export class ServiceDocuments implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #addresses: Readonly<Record<Upstream, string>>;
  readonly #texts = new Map<Upstream, string>();
  readonly #logger = new Logger('ServiceDocuments');
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #merged: string | undefined;
  #routes = new RouteTable(new Map());

  constructor(addresses: Readonly<Record<Upstream, string>>) {
    this.#addresses = addresses;
  }

  onApplicationBootstrap(): void {
    void this.#refresh();
  }

  onApplicationShutdown(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Services whose document has not been had yet. */
  missing(): Upstream[] {
    return UPSTREAMS.filter((name) => !this.#texts.has(name));
  }

  get routes(): RouteTable {
    return this.#routes;
  }

  /** The merged document as JSON text. */
  merged(): string {
    this.#merged ??= JSON.stringify(mergeDocuments(this.#parsed()));
    return this.#merged;
  }

  async #refresh(): Promise<void> {
    const changed = await Promise.all(UPSTREAMS.map((name) => this.#fetch(name)));
    if (changed.includes(true)) {
      this.#routes = new RouteTable(this.#parsed());
      this.#merged = undefined;
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#refresh(), this.missing().length > 0 ? RETRY_MS : REFRESH_MS);
  }

  async #fetch(name: Upstream): Promise<boolean> {
    try {
      const response = await fetch(`${this.#addresses[name]}/openapi.json`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) return false;
      const text = await response.text();
      if (text === this.#texts.get(name)) return false;
      this.#texts.set(name, text);
      this.#logger.log(`routes of ${name} are known`);
      return true;
    } catch {
      return false;
    }
  }

  #parsed(): Map<string, ApiDocument> {
    return new Map([...this.#texts].map(([name, text]) => [name, JSON.parse(text) as ApiDocument]));
  }
}
