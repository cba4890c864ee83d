import { type Api, isProblem, oneGate, Refused } from '@onegate/client';
import { Pool } from 'undici';
import type { People } from './people.ts';

export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  /** Id of the fact that a command caused. */
  readonly event: string | undefined;
  /** Of the version read. */
  readonly etag: string | undefined;
  /** Of the attempt that was answered. */
  readonly ms: number;
}

/** Told of every command answered, for the figures of a benchmark. */
export type Watcher = (command: string, ms: number, status: number) => void;

/** Shown every answer as it came, to hold it against the document; what it throws fails the call. */
export type Check = (exchange: {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}) => void;

/** One call of the typed client. */
type Call<Body> = (
  api: Api,
) => Promise<{ readonly data?: Body; readonly error?: unknown; readonly response: Response }>;

const LONGEST_MS = 30_000;

/** The public API through the gateway, as any of the demo people. Transient failures are repeated under the same key. */
export class Client {
  readonly #pool: Pool;
  readonly #url: string;
  readonly #people: Pick<People, 'token'>;
  readonly #watch: Watcher;
  readonly #check: Check;
  readonly #apis = new Map<string, Api>();
  readonly #faults: unknown[] = [];
  readonly #took = new WeakMap<Response, number>();

  constructor(
    url: string,
    people: Pick<People, 'token'>,
    connections: number,
    watch: Watcher = () => undefined,
    check: Check = () => undefined,
  ) {
    this.#pool = new Pool(url, { connections, pipelining: 1 });
    this.#url = url;
    this.#people = people;
    this.#watch = watch;
    this.#check = check;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** Sends a command under a new key. @throws Refused unless it is done or `tolerate` lists the problem's code. */
  async command<Body>(
    who: string,
    name: string,
    call: Call<Body>,
    tolerate: readonly string[] = [],
  ): Promise<Reply<NonNullable<Body>>> {
    const { data, error, response } = await this.#answered(call(this.#as(who)));
    this.#watch(name, this.#took.get(response) ?? 0, response.status);
    const tolerated = isProblem(error) && tolerate.includes(error.code);
    if (!response.ok && !tolerated) throw new Refused(`${name} by ${who}`, response.status, error);
    return this.#reply(data, response);
  }

  /** @throws Refused unless it answers 200. */
  async read<Body>(who: string, call: Call<Body>): Promise<Reply<NonNullable<Body>>> {
    const { data, error, response } = await this.#answered(call(this.#as(who)));
    if (response.status !== 200) throw new Refused(`a read by ${who}`, response.status, error);
    return this.#reply(data, response);
  }

  async #answered<Answer>(answering: Promise<Answer>): Promise<Answer> {
    const answer = await answering;
    if (this.#faults.length > 0) throw this.#faults.shift();
    return answer;
  }

  #reply<Body>(data: Body | undefined, response: Response): Reply<NonNullable<Body>> {
    return {
      status: response.status,
      body: data as NonNullable<Body>,
      event: response.headers.get('onegate-event') ?? undefined,
      etag: response.headers.get('etag') ?? undefined,
      ms: this.#took.get(response) ?? 0,
    };
  }

  #as(who: string): Api {
    let api = this.#apis.get(who);
    if (!api) {
      api = oneGate({
        url: this.#url,
        token: () => this.#people.token(who),
        fetch: (request) => this.#send(request),
      });
      this.#apis.set(who, api);
    }
    return api;
  }

  /** An answer that breaks the document must not be taken for a broken connection, and asked for again. */
  #hold(exchange: Parameters<Check>[0]): void {
    try {
      this.#check(exchange);
    } catch (error) {
      this.#faults.push(error);
    }
  }

  async #send(request: Request): Promise<Response> {
    const started = performance.now();
    const { pathname, search } = new URL(request.url);
    const { statusCode, headers, body } = await this.#pool.request({
      method: request.method,
      path: `${pathname}${search}`,
      headers: Object.fromEntries(request.headers),
      body: request.body ? await request.text() : null,
      headersTimeout: LONGEST_MS,
    });
    const text = await body.text();
    const { 'content-type': type } = headers;
    this.#hold({
      method: request.method,
      path: `${pathname}${search}`,
      status: statusCode,
      mediaType: (typeof type === 'string' ? type : '').split(';')[0] ?? '',
      text,
    });
    const response = new Response(text === '' ? null : text, {
      status: statusCode,
      headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    });
    this.#took.set(response, performance.now() - started);
    return response;
  }
}
