import { randomUUID } from 'node:crypto';
import { USUAL_CLAIMS } from '@onegate/auth';
import type { Fact } from '@onegate/contracts';
import { createService, migrationsOf, type ServiceDefinition } from '@onegate/http';
import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts';
import { factsOf } from '../kafka/facts-of.ts';
import { freshTopics } from '../kafka/fresh-topics.ts';
import { speak } from '../kafka/speak.ts';
import { until } from '../until.ts';
import { answeredByNobody } from './answered-for.ts';
import { type Claims, testIssuer } from './issuer.ts';

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body;
}

type Headers = Readonly<Record<string, string>>;

/** A person who sends requests to the service. */
export interface Person {
  get<Body = Record<string, unknown>>(url: string, headers?: Headers): Promise<Reply<Body>>;
  /** Under a new Idempotency-Key unless `headers` has one. */
  post<Body = Record<string, unknown>>(url: string, body?: unknown, headers?: Headers): Promise<Reply<Body>>;
  patch<Body = Record<string, unknown>>(url: string, body: unknown, headers?: Headers): Promise<Reply<Body>>;
}

/** One service alone: samples of the contracts in, its outbox asserted. */
export interface BootedService {
  readonly app: NestFastifyApplication;
  readonly database: FreshDatabase;
  as(claims: Claims): Person;
  /** An access token of that person, for requests that no well-behaved person sends. */
  token(claims: Claims): Promise<string>;
  /** Facts of other services, over the real Kafka, in order. */
  tell(...facts: readonly Fact[]): Promise<void>;
  /** Waits until the service has settled these facts: applied, ignored or put aside. */
  settled(...facts: readonly Fact[]): Promise<void>;
  /** What the service told so far. */
  facts(): Promise<Fact[]>;
  /** Stops the service and starts it anew on the same database and topics; what happens in between is the caller's. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  /** @throws Error when the service told something that happened by itself and names no unit that answers for it */
  close(): Promise<void>;
}

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** Boots a service on a database and topics of its own, with an issuer of its own; what it logs goes to `logger`. */
export async function bootService(
  service: ServiceDefinition,
  env: Readonly<Record<string, unknown>> = {},
  logger: LoggerService = SILENT,
): Promise<BootedService> {
  const [database, topics, issuer] = await Promise.all([
    freshDatabase(service.name, migrationsOf(service)),
    freshTopics(),
    testIssuer(),
  ]);
  const config = {
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'fatal',
    REQUEST_TIMEOUT_MS: 30_000,
    OTEL_EXPORTER_OTLP_ENDPOINT: '',
    DATABASE_URL: database.appUrl,
    DATABASE_POOL_SIZE: 6,
    KAFKA_BROKERS: topics.brokers,
    KAFKA_TOPIC_PREFIX: topics.prefix,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: 'onegate',
    OIDC_ALGORITHMS: 'ES256',
    REFUSED_KEEP_DAYS: 400,
    REFUSED_PER_CALLER_AND_HOUR: 100,
    ...USUAL_CLAIMS,
    ...env,
  };
  const start = async (): Promise<NestFastifyApplication> => {
    const started = await createService(service, config, logger);
    try {
      await started.startAllMicroservices();
      return await started.init();
    } catch (error) {
      // What it began would keep the tests from ending.
      await started.close();
      throw error;
    }
  };
  let app = await start();
  const mouth = await speak(topics);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (claims: Claims): Promise<string> => {
    const name = JSON.stringify(claims);
    const token = tokens.get(name) ?? issuer.token(claims);
    tokens.set(name, token);
    return token;
  };
  return {
    get app() {
      return app;
    },
    database,
    token: tokenOf,
    as: (claims) =>
      personOf(
        () => app,
        () => tokenOf(claims),
      ),
    tell: (...facts) => mouth.tell(...facts),
    settled: (...facts) =>
      until(async () => {
        const rows = await database.query('SELECT event_id FROM inbox WHERE event_id = ANY ($1::uuid[])', [
          facts.map(({ id }) => id),
        ]);
        return rows.length === new Set(facts.map(({ id }) => id)).size;
      }).then(() => undefined),
    facts: () => factsOf(database),
    restart: async (meanwhile = () => Promise.resolve()) => {
      await app.close();
      await meanwhile();
      app = await start();
    },
    close: async () => {
      await app.close();
      await mouth.close();
      const nobodys = answeredByNobody(await factsOf(database).catch(noneWithoutDatabase));
      await Promise.all([topics.drop(), issuer.close(), database.drop()]);
      if (nobodys.length > 0) throw new Error(`no unit answers for ${nobodys.slice(0, 5).join('; ')}`);
    },
  };
}

/** A test may have taken the database away: then nothing that was told can be looked at. */
function noneWithoutDatabase(error: unknown): [] {
  if ((error as { code?: unknown }).code === '3D000') return [];
  throw error;
}

function personOf(app: () => NestFastifyApplication, token: () => Promise<string>): Person {
  const send = async <Body>(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    body: unknown,
    headers: Headers,
  ): Promise<Reply<Body>> => {
    const response = await app().inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.statusCode, headers: response.headers, body: parsed(response.payload) as Body };
  };
  return {
    get: (url, headers = {}) => send('GET', url, undefined, headers),
    post: (url, body = {}, headers = {}) =>
      send('POST', url, body, { 'idempotency-key': randomUUID(), ...headers }),
    patch: (url, body, headers = {}) => send('PATCH', url, body, headers),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
