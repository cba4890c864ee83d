import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG } from '@onegate/http';
import type { FastifyInstance } from 'fastify';
import { allowOrigins } from './allow-origins.ts';
import { addressesOf, type GatewayConfig } from './config.ts';
import { serveConsole } from './console/serve-console.ts';
import { ServiceDocuments } from './documents/service-documents.ts';
import { serveEvents } from './events/serve-events.ts';
import { limitRates } from './limits/limit-rates.ts';
import { TurnedAway } from './limits/turned-away.ts';
import { shedLoad } from './overload/shed-load.ts';
import { Catalogue } from './problems/catalogue.ts';
import { serveProblems } from './problems/serve-problems.ts';
import { serveRoutes } from './routing/serve-routes.ts';

/** Adds to the application what the gateway is: limits, the proxy under `/v1`, the merged document and the console. */
export async function serveGateway(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const config = app.get<GatewayConfig>(CONFIG);
  const documents = app.get(ServiceDocuments);
  await allowOrigins(fastify, config);
  const away = new TurnedAway(fastify);
  await shedLoad(fastify, config, away);
  limitRates(fastify, config, away);
  await serveRoutes(fastify, documents, config);
  await serveDocuments(fastify, documents, config);
}

/** What people and programs read to use the platform; long, and so compressed. */
async function serveDocuments(
  fastify: FastifyInstance,
  documents: ServiceDocuments,
  config: GatewayConfig,
): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'] });
    await serveConsole(scope, documents, config.OIDC_ISSUER);
    serveEvents(scope);
    serveProblems(scope, new Catalogue(addressesOf(config)));
  });
}
