import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG } from '@onegate/http';
import { allowOrigins } from './allow-origins.ts';
import type { GatewayConfig } from './config.ts';
import { serveConsole } from './console/serve-console.ts';
import { ServiceDocuments } from './documents/service-documents.ts';
import { limitRates } from './limits/limit-rates.ts';
import { shedLoad } from './overload/shed-load.ts';
import { serveRoutes } from './routing/serve-routes.ts';

/** Adds to the application what the gateway is: limits, the proxy under `/v1`, the merged document and the console. */
export async function serveGateway(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const config = app.get<GatewayConfig>(CONFIG);
  const documents = app.get(ServiceDocuments);
  await allowOrigins(fastify, config);
  await shedLoad(fastify, config);
  limitRates(fastify, config);
  await serveRoutes(fastify, documents, config);
  await serveConsole(fastify, documents, config.OIDC_ISSUER);
}
