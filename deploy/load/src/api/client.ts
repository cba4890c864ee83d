import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import type { People } from './people.ts';

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  /** Id of the fact that a command caused. */
  readonly event: string | undefined;
  readonly ms: number;
  /** Seconds to wait before asking again; 0 unless the answer says so. */
  readonly retryAfter: number;
}

export interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** A refusal that the driver of a truck did not expect. */
export class Unexpected extends Error {}

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

const PATIENCE_MS = 60_000;
/** To be repeated: the service is away for a moment, or this client asked too often within a second. */
const TRANSIENT = new Set([429, 502, 503, 504]);

/** The public API through the gateway, as one of the demo people. Transient failures are repeated under the same key. */
export class Client {
  readonly #pool: Pool;
  readonly #people: Pick<People, 'token'>;
  readonly #watch: Watcher;
  readonly #check: Check;

  constructor(
    url: string,
    people: Pick<People, 'token'>,
    connections: number,
    watch: Watcher = () => undefined,
    check: Check = () => undefined,
  ) {
    this.#pool = new Pool(url, { connections, pipelining: 1 });
    this.#people = people;
    this.#watch = watch;
    this.#check = check;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** POSTs a command under a new key. @throws Unexpected unless it is done or `tolerate` lists the problem's code. */
  async command<Body = Record<string, unknown>>(
    who: string,
    name: string,
    path: string,
    body: object = {},
    tolerate: readonly string[] = [],
  ): Promise<Reply<Body>> {
    const reply = await this.#persist<Body>(
      who,
      'POST',
      path,
      { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      JSON.stringify(body),
    );
    this.#watch(name, reply.ms, reply.status);
    const { code = '', detail = '', errors = [] } = reply.body as Problem;
    if (reply.status >= 400 && !tolerate.includes(code))
      throw new Unexpected(
        `${name} by ${who}: ${reply.status} ${code} ${detail} ${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}`,
      );
    return reply;
  }

  /** @throws Unexpected unless it answers 200. */
  async read<Body>(who: string, path: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    const reply = await this.#persist<Body>(who, 'GET', path, headers);
    if (reply.status !== 200)
      throw new Unexpected(`GET ${path} by ${who}: ${reply.status} ${(reply.body as Problem).code ?? ''}`);
    return reply;
  }

  /** Reads what a service shows once it has applied an event. */
  async readAfter<Body>(who: string, path: string, event: string | undefined): Promise<Reply<Body>> {
    return await this.read<Body>(who, event ? `${path}?after=${event}` : path, { prefer: 'wait=10' });
  }

  async #persist<Body>(
    who: string,
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Reply<Body>> {
    const authorization = `Bearer ${await this.#people.token(who)}`;
    const deadline = performance.now() + PATIENCE_MS;
    for (let pause = 100; ; pause = Math.min(pause * 2, 2000)) {
      const reply = await this.#once<Body>(method, path, { ...headers, authorization }, body).catch(
        (error: unknown) => {
          if (performance.now() > deadline) throw error;
          return undefined;
        },
      );
      if (reply) this.#check({ method, path, ...reply });
      const again =
        !reply ||
        TRANSIENT.has(reply.status) ||
        (reply.body as Problem | undefined)?.code === 'http.command-in-flight';
      if (reply && (!again || performance.now() > deadline)) return reply;
      const wait = Math.max(pause, (reply?.retryAfter ?? 0) * 1000);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  async #once<Body>(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Reply<Body> & { mediaType: string; text: string }> {
    const started = performance.now();
    const response = await this.#pool.request({
      method,
      path,
      headers,
      body: body ?? null,
      headersTimeout: 30_000,
    });
    const text = await response.body.text();
    const event = response.headers['onegate-event'];
    const { 'content-type': type } = response.headers;
    return {
      status: response.statusCode,
      mediaType: (typeof type === 'string' ? type : '').split(';')[0] ?? '',
      text,
      body: JSON.parse(text === '' ? 'null' : text) as Body,
      event: typeof event === 'string' ? event : undefined,
      ms: performance.now() - started,
      retryAfter: Number(response.headers['retry-after'] ?? 0),
    };
  }
}
