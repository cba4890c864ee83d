import { type INestApplication, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { authConfig } from '@onegate/auth';
import { connectFacts, messagingConfig, messagingMigrations } from '@onegate/messaging';
import { databaseConfig, migrate, wallMigrations } from '@onegate/persistence';
import { startTracing } from '@onegate/tracing';
import { cleanEnv, str } from 'envalid';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics } from 'prom-client';
import { actingMigrations, registerMigrations } from './acting/acting.migration.ts';
import { rememberRoutes } from './allowed-methods.ts';
import { receiptMigrations } from './command-receipt.migration.ts';
import { httpConfig, type HttpConfig } from './config.ts';
import { measureRequests } from './figures/measure-requests.ts';
import { correlationOf } from './correlation.ts';
import { readJsonBodies } from './body.ts';
import { leaveInPeace } from './leaving.ts';
import { JsonLogger } from './logger.ts';
import { openApiDocument } from './openapi.ts';
import { refusedConfig } from './refused/config.ts';
import { refusedMigrations } from './refused/refused.migration.ts';
import { refuseRoutesWithoutPolicy } from './route-check.ts';
import { sendSafeHeaders } from './safe-headers.ts';
import { serveProblems } from './serve-problems.ts';
import type { ServiceDefinition } from './service.ts';
import { type ServiceConfig, ServiceModule } from './service-module.ts';
import { withFiles } from './settings-from-files.ts';
import { traceRequests } from './trace-requests.ts';
import { answerBadAddress, answerBrokenRequest } from './unreadable.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads all settings of a service and reports every missing or faulty one at once. */
export function readConfig(service: ServiceDefinition, env: Environment): ServiceConfig & HttpConfig {
  const specs = {
    ...httpConfig,
    ...authConfig,
    ...(service.migrations && { ...databaseConfig, ...messagingConfig, ...refusedConfig }),
    ...service.env,
  };
  // A plain copy: the guarded object of envalid refuses Nest's look at its constructor.
  return { ...cleanEnv(withFiles(Object.keys(specs), env), specs) } as unknown as ServiceConfig & HttpConfig;
}

/** Builds the application without starting it: no port, no connection. */
export async function createService(
  service: ServiceDefinition,
  config: ServiceConfig & HttpConfig,
  logger: LoggerService = new JsonLogger(service.name, config.LOG_LEVEL),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: 'loopback',
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    http: slowClients(config.REQUEST_TIMEOUT_MS),
    return503OnClosing: false,
    routerOptions: { maxParamLength: 128 },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBrokenRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule.of(service, config), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  rememberRoutes(fastify);
  sendSafeHeaders(fastify);
  leaveInPeace(fastify);
  traceRequests(fastify);
  measureRequests(fastify);
  readJsonBodies(fastify);
  if (logger instanceof JsonLogger) logRequests(fastify, logger);
  if (service.migrations) connectFacts(app);
  refuseRoutesWithoutPolicy(app);
  if (service.prepare) await service.prepare(app);
  else {
    serveOpenApi(app, fastify, service);
    serveProblems(fastify);
  }
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

/** Who sends a byte now and then must not keep a connection for as long as they like. */
const slowClients = (requestTimeout: number) => ({
  requestTimeout,
  headersTimeout: Math.ceil(requestTimeout / 3),
  connectionsCheckingInterval: Math.ceil(requestTimeout / 6),
});

/** Starts a service from the environment; ends the process when it cannot. */
export async function bootstrap(service: ServiceDefinition, env: Environment = process.env): Promise<void> {
  const config = readConfig(service, env);
  collectDefaultMetrics({ eventLoopMonitoringPrecision: 50 });
  const endTracing = await startTracing(service.name, config);
  const app = await createService(service, config);
  app.getHttpAdapter().getInstance().addHook('onClose', endTracing);
  if (service.migrations) await app.startAllMicroservices();
  await app.listen({ port: config.PORT, host: config.HOST });
}

/** All migrations of a service's database: what the second wall asks, messaging, command receipts, its own tables. */
export const migrationsOf = (service: ServiceDefinition) => [
  ...wallMigrations,
  ...messagingMigrations(service.name),
  ...receiptMigrations(service.name),
  ...refusedMigrations(service.name),
  ...(service.mandates === 'HEARD' ? actingMigrations(service.name) : []),
  ...registerMigrations(service.name),
  ...(service.migrations ?? []),
];

/** Brings the service's database up to date; for `migrate.ts` of the service. */
export async function migrateService(
  service: ServiceDefinition,
  env: Environment = process.env,
): Promise<void> {
  const spec = { DATABASE_MIGRATOR_URL: str({ desc: 'The database as its migrator role' }) };
  const { DATABASE_MIGRATOR_URL: url } = cleanEnv(withFiles(Object.keys(spec), env), spec);
  const applied = await migrate(url, migrationsOf(service));
  process.stdout.write(
    applied.length === 0
      ? `${service.name}: up to date\n`
      : `${service.name}: ${applied.length} migrations applied\n`,
  );
}

function logRequests(fastify: FastifyInstance, logger: JsonLogger): void {
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'debug';
    logger.pino[level](
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        correlationId: correlationOf(request),
      },
      'request',
    );
    done();
  });
}

function serveOpenApi(app: INestApplication, fastify: FastifyInstance, service: ServiceDefinition): void {
  let text: string | undefined;
  fastify.get('/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(openApiDocument(app, service));
    return reply.header('Content-Type', 'application/json').send(text);
  });
}
