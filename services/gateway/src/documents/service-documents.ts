import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UPSTREAMS, type Upstream } from '../config.ts';
import { RouteTable } from '../routing/route-table.ts';
import { discoverLogin } from './discover-login.ts';
import type { ApiDocument } from './document.ts';
import { type LoginEndpoints, withLogin } from './login.ts';
import { mergeDocuments } from './merge.ts';
import { inVietnamese } from './vietnamese/in-vietnamese.ts';
import type { ReaderLanguage } from './vietnamese/reader.ts';

const RETRY_MS = 500;
const REFRESH_MS = 60_000;
const TIMEOUT_MS = 5000;

/** The OpenAPI documents of the services: what they say they offer is what the gateway passes on. */
export class ServiceDocuments implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #addresses: Readonly<Record<Upstream, string>>;
  readonly #issuer: string;
  readonly #texts = new Map<Upstream, string>();
  readonly #logger = new Logger('ServiceDocuments');
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #login: LoginEndpoints | undefined;
  #merged = new Map<ReaderLanguage, string>();
  #routes = new RouteTable(new Map());

  constructor(addresses: Readonly<Record<Upstream, string>>, issuer: string) {
    this.#addresses = addresses;
    this.#issuer = issuer;
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

  /** The merged document as JSON text, with the issuer's login once it is known. */
  merged(language: ReaderLanguage): string {
    const known = this.#merged.get(language);
    if (known !== undefined) return known;
    const english = this.#withLogin(mergeDocuments(this.#parsed()));
    const text = JSON.stringify(language === 'vi' ? inVietnamese(english) : english);
    this.#merged.set(language, text);
    return text;
  }

  #withLogin(document: ApiDocument): ApiDocument {
    return this.#login ? withLogin(document, this.#login) : document;
  }

  async #refresh(): Promise<void> {
    const changes = await Promise.all([...UPSTREAMS.map((name) => this.#fetch(name)), this.#findLogin()]);
    if (changes.includes(true)) {
      this.#routes = new RouteTable(this.#parsed());
      this.#merged = new Map();
    }
    if (this.#stopped) return;
    const complete = this.missing().length === 0 && this.#login !== undefined;
    this.#timer = setTimeout(() => void this.#refresh(), complete ? REFRESH_MS : RETRY_MS);
  }

  async #findLogin(): Promise<boolean> {
    if (this.#login) return false;
    this.#login = await discoverLogin(this.#issuer);
    return this.#login !== undefined;
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
